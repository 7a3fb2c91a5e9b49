import pytest

from equifinal.disk.startup import look, without_configuration


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "config").mkdir()
    (tmp_path / "config/config.yaml").write_text("study: a\n")
    (tmp_path / "config/mine.yaml").write_text("study: b\nstudy: c\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "arguments",
    [
        ["--cores", "4"],
        ["-n", "--configfile", "config/config.yaml"],
        ["-c", "--jobs", "all", "-j10"],
        ["--config", "consistency_cutoff=0.85", "labels={a: b}", "--cores", "1"],
        ["robustness_full", "-C", "draws=", "-n"],
    ],
)
def test_what_snakemake_takes_passes(folder, arguments):
    look(arguments)


def test_no_default_configuration_is_snakemakes_to_say(folder):
    (folder / "config/config.yaml").unlink()
    look(["--cores", "4"])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--configfile", "config/mine.yaml"], "config/mine.yaml, line 2: the key study stands a second time;"),
        (["--configfiles", "config/config.yaml", "config/mine.yaml"], "config/mine.yaml, line 2: the key study"),
        (["--configfile=config/mien.yaml"], "the command line names config/mien.yaml, which is no file. Hint: did you"),
        (
            ["--cores", "4", "--configfile", "config/config.yaml", "archive"],
            "--configfile takes archive for a second file. Hint: write it before: snakemake archive --configfile "
            "config/config.yaml",
        ),
        (["--config", "pri_cutoff"], "--config has 'pri_cutoff'. Hint: KEY=VALUE is wanted"),
        (["--cores", "0"], "--cores is 0. Hint: a whole number from 1"),
        (["-j0", "all"], "--cores is 0. Hint: a whole number from 1"),
        (["-c", "-2"], "--cores is -2. Hint: a whole number from 1"),
        (["-C", "a.b=1"], "--config has 'a.b=1'."),
        (["--config", "一致性=0.8"], "--config has '一致性=0.8'."),
    ],
)
def test_what_snakemake_would_choke_on_is_said_first(folder, arguments, message):
    with pytest.raises(SystemExit) as stopped:
        look(arguments)
    assert stopped.value.code.startswith(message)
    assert "\n" not in stopped.value.code


def test_a_folder_without_configuration_is_named_with_a_way_out(tmp_path):
    said = str(without_configuration(tmp_path))
    assert said == (
        f"{tmp_path} has no config/config.yaml. Hint: the study's own folder is wanted, or --configfile FILE; "
        "equifinal new makes a study from a table of cases"
    )
    (tmp_path / "config").mkdir()
    (tmp_path / "config/mine.yaml").touch()
    assert str(without_configuration(tmp_path)).endswith("Hint: name one: --configfile config/mine.yaml")
