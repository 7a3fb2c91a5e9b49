import shutil
import subprocess

import pytest

from equifinal.program.app import run
from equifinal.program.catalogue import COMMANDS


def script(shell, capsys):
    assert run(["completion", shell]) == 0
    return capsys.readouterr().out


def completed(words, capsys, folder):
    """Return what bash offers for the last of some words."""
    line = " ".join(f"'{word}'" for word in words)
    code = (
        f"{script('bash', capsys)}\nCOMP_WORDS=({line}) COMP_CWORD={len(words) - 1}\n_equifinal equifinal '{words[-1]}'"
    )
    code += f" '{words[-2]}'\nprintf '%s\\n' \"${{COMPREPLY[@]}}\""
    done = subprocess.run(["bash", "-c", code], cwd=folder, capture_output=True, text=True, check=True)
    return sorted(done.stdout.split())


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
def test_bash_completes_commands_options_and_files(capsys, tmp_path):
    (tmp_path / "mine.yaml").touch()
    assert completed(["equifinal", "c"], capsys, tmp_path) == [name for name in COMMANDS if name.startswith("c")]
    assert completed(["equifinal", "verify", "--r"], capsys, tmp_path) == ["--rerun"]
    assert completed(["equifinal", "completion", ""], capsys, tmp_path) == ["bash", "fish", "powershell", "zsh"]
    assert completed(["equifinal", "check", "mi"], capsys, tmp_path) == ["mine.yaml"]


@pytest.mark.parametrize("shell", ["zsh", "fish", "powershell"])
def test_other_shells_get_every_command_and_option(shell, capsys):
    text = script(shell, capsys)
    for word in (*COMMANDS, "rerun", "conditions", "sha256"):
        assert word in text
