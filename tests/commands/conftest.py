from pathlib import Path

import pytest

from equifinal.commands import opening, pipeline
from tests.commands.new_study import ROWS


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The folder of a project without studies, with a sheet in it."""
    for part in ("config", "data/raw"):
        (tmp_path / part).mkdir(parents=True)
    (tmp_path / "Snakefile").write_text("")
    (tmp_path / "my file.csv").write_text(ROWS, encoding="gb18030")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def calls(monkeypatch, tmp_path):
    """A folder with a study, and the calls of the pipeline and of what opens results."""
    monkeypatch.chdir(tmp_path)
    Path("config").mkdir()
    Path("config/mine.yaml").write_text("study: mine\n", encoding="utf-8")
    made = {"code": 0, "calls": [], "opened": []}

    def call(config, targets=(), cores=None, settings=(), options=()):
        made["calls"].append((config, [*targets], cores, [*settings], [*options]))
        return made["code"]

    monkeypatch.setattr(pipeline, "call", call)
    monkeypatch.setattr(opening, "open_results", made["opened"].append)
    monkeypatch.setattr(opening, "opened", lambda path: made["opened"].append(str(path)))
    return made
