import shutil
import subprocess

import pytest

from equifinal.commands.starters import starters, write_starters

# What uv would be asked for, from which folder, and what the line after it prints.
UV = '#!/bin/sh\nprintf "%s|" "$(pwd)" "$@"\n'


@pytest.mark.skipif(shutil.which("sh") is None, reason="needs a shell")
def test_that_for_macos_runs_the_study_of_its_folder_with_this_version(tmp_path):
    home, folder = tmp_path / "home", tmp_path / "my folder"
    (home / ".local/bin").mkdir(parents=True)
    folder.mkdir()
    uv = home / ".local/bin/uvx"
    uv.write_text(UV)
    uv.chmod(0o755)
    write_starters(folder)
    done = subprocess.run(
        [folder / "start.command"], cwd="/", env={"HOME": str(home), "PATH": "/usr/bin:/bin"}, capture_output=True
    )
    version = starters()["start.bat"].decode().split("equifinal@")[1].split()[0]
    assert done.stdout.decode() == f"{folder}|--find-links|.|equifinal@{version}|run|--open|"


def test_that_for_windows_has_three_lines_that_end_as_there():
    assert starters("1.0")["start.bat"].decode().split("\r\n") == [
        '@cd /d "%~dp0"',
        "@uvx --find-links . equifinal@1.0 run --open",
        "@pause",
        "",
    ]
