import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from equifinal.output.figures.saving import save
from equifinal.output.figures.style import rc
from equifinal.output.figures.xy import xy_figure

ROOT = Path(__file__).parents[3]
DRAW = """
import sys
from equifinal.output.figures.saving import save
from equifinal.output.figures.xy import xy_figure
from equifinal.output.words.labels import Labels
cases = ["a", "b", "c"]
for name, named in (("en", {}), ("zh", {"a": "第一县"})):
    labels = Labels("en", cases=named)
    figure = xy_figure([.1, .6, .9], [.2, .7, .4], cases, "T", labels, .9, .5, expression="A", outcome="OUT")
    save(figure, f"{sys.argv[1]}/{name}")
"""


def test_two_processes_write_the_same_bytes(tmp_path):
    for name, seed in (("one", "1"), ("two", "2")):
        (tmp_path / name).mkdir()
        command = [sys.executable, "-c", DRAW, tmp_path / name]
        subprocess.run(command, check=True, cwd=ROOT, env={"PYTHONHASHSEED": seed, "HOME": str(tmp_path)})
    for name in ("en.png", "en.pdf", "zh.png", "zh.pdf"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_saves_png_and_pdf_and_leaves_no_draft(labels, tmp_path):
    figure = xy_figure([0.1, 0.6], [0.2, 0.7], ["a", "b"], "", labels, 0.9, 0.5, expression="A*B", outcome="OUT")
    png, pdf = save(figure, tmp_path / "xy.sufficient")
    again = [path.read_bytes() for path in (png, pdf)]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["xy.sufficient.pdf", "xy.sufficient.png"]
    save(figure, tmp_path / "xy.sufficient")
    assert [path.read_bytes() for path in (png, pdf)] == again
    assert b"CreationDate" not in again[1]


def test_a_failed_save_leaves_the_old_file(labels, tmp_path, monkeypatch):
    figure = xy_figure([0.1], [0.2], ["a"], "", labels, 0.9, 0.5, expression="A*B", outcome="OUT")
    (tmp_path / "xy.png").write_text("old")

    def fail(picture, path, **options):
        path.write_text("half")
        raise OSError("disk full")

    monkeypatch.setattr("PIL.Image.Image.save", fail)
    with pytest.raises(OSError, match="disk full"):
        save(figure, tmp_path / "xy")
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("xy.png", "old")]


def test_the_picture_is_300_dpi_and_keeps_the_colours(labels, tmp_path):
    figure = xy_figure([0.1, 0.6], [0.9, 0.7], ["a", "b"], "", labels, 0.9, 0.5, expression="A*B", outcome="OUT")
    with rc():
        figure.savefig(tmp_path / "exact.png", dpi=300)
    png, _ = save(figure, tmp_path / "xy")
    with Image.open(png) as picture, Image.open(tmp_path / "exact.png") as exact:
        assert [round(n) for n in picture.info["dpi"]] == [300, 300]
        found, wanted = (np.asarray(image.convert("RGB")).astype(int) for image in (picture, exact))
    off = np.abs(found - wanted).max(axis=2)
    assert (off > 8).mean() < 0.002
    for colour in ((255, 255, 255), (26, 26, 26), (237, 165, 31)):
        assert np.abs(found - colour).max(axis=2).min() <= 4, colour
