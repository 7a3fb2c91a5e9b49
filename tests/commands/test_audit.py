import json
from pathlib import Path

import pytest

from equifinal.__main__ import main
from equifinal.commands.audit import verdicts
from equifinal.disk.tables import as_bytes
from equifinal.runs.form import tables_needed
from tests.output.small import study
from tests.output.text.test_results import STUDIES

TABLES = Path(__file__).parents[1] / "audit/tables"


@pytest.mark.parametrize(("name", "code"), [("county27", 1), ("a16_ties_half_even", 0)])
def test_the_report_and_the_exit_code(name, code, tmp_path, capsys):
    assert main(["audit", str(TABLES / f"{name}.yaml"), "--out", str(tmp_path / "o")]) == code
    assert capsys.readouterr().out.count("\n") >= 2
    files = sorted(path.relative_to(tmp_path / "o").as_posix() for path in (tmp_path / "o").rglob("*.*"))
    pages = [f"{language}/audit.{ending}" for language in ("en", "zh") for ending in ("docx", "html", "md")]
    assert files == ["audit.json", *pages]
    found = json.loads((tmp_path / "o/audit.json").read_text("utf-8"))
    assert found["verdict"] == ("possible", "impossible")[code]


def test_the_same_paper_gives_the_same_files(tmp_path, capsys):
    for folder in ("a", "b"):
        main(["audit", str(TABLES / "a03_crisp_n30.yaml"), "--out", str(tmp_path / folder)])
    names = [path.relative_to(tmp_path / "a") for path in (tmp_path / "a").rglob("*.*")]
    assert all((tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes() for name in names)
    capsys.readouterr()


def test_what_came_out_is_told_in_a_line_each(tmp_path):
    paths = [tmp_path / f"{verdict}/audit.json" for verdict in ("possible", "impossible", "undecided")]
    for path in paths:
        path.parent.mkdir()
        path.write_text(json.dumps({"verdict": path.parent.name}), "utf-8")
    assert [path.parent.name in line for path, line in zip(paths, verdicts(paths), strict=True)] == [True] * 3


@pytest.mark.parametrize("arguments", [[], ["missing.yaml"], ["--from-run", "nowhere"]])
def test_what_cannot_be_read_is_told_in_a_line(arguments, capsys):
    assert main(["audit", *arguments]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_the_form_of_a_run_is_possible(tmp_path, capsys):
    memberships, options = STUDIES["fuzzy"]
    source = study(memberships, **options)
    for name, path in tables_needed("incl0.80").items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(as_bytes(source.frames[name]))
    conditions = [column for column in memberships if column != "Y"]
    config = {"outcome": "Y", "conditions": conditions, "consistency_cutoff": 0.8}
    (tmp_path / "manifest.json").write_text(json.dumps({"study": "s", "run": "r", "config": config}), "utf-8")
    assert main(["audit", "--from-run", str(tmp_path), "--out", str(tmp_path / "mine.yaml")]) == 0
    assert main(["audit", str(tmp_path / "mine.yaml"), "--out", str(tmp_path / "o")]) == 0
    capsys.readouterr()
