import pytest

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
