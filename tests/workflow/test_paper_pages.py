"""The tables of the paper as pages: what LibreOffice and LaTeX make of them, where they are there."""

import shutil
import subprocess

import pytest

from .test_paper import LANGUAGES, NAMES, READ, expected_configurations

pytestmark = pytest.mark.workflow


@pytest.fixture(scope="module")
def run(county):
    return county.runs()[0]


@pytest.mark.skipif(not (shutil.which("lowriter") and shutil.which("localc")), reason="needs LibreOffice")
@pytest.mark.parametrize("language", LANGUAGES)
def test_word_and_excel_render_to_pages_with_every_symbol(run, language, tmp_path):
    files = [str(run / "tables" / language / f"T3_configurations.{ending}") for ending in READ]
    home = f"-env:UserInstallation=file://{tmp_path}/profile"
    for file in files:
        folder = tmp_path / file.rpartition(".")[2]
        command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(folder), file]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        pages = folder / "T3_configurations.pdf"
        if shutil.which("pdftotext"):
            command = ["pdftotext", "-layout", pages, "-"]
            text = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
            drawn = "".join(map("".join, expected_configurations(run, "incl0.80")[0])) + "●●⊗⊗"  # the legend's
            assert {c: text.count(c) for c in "●⊗"} == {c: drawn.count(c) for c in "●⊗"}
            assert "\f" not in text.rstrip("\f")


@pytest.mark.skipif(not shutil.which("xelatex"), reason="needs XeLaTeX")
@pytest.mark.parametrize("language", LANGUAGES)
def test_latex_compiles_with_nothing_missing_or_cut_off(run, language, tmp_path):
    found = subprocess.run(["kpsewhich", "ctexart.cls"], stdout=subprocess.PIPE, check=False).stdout
    if language == "zh" and not found:
        pytest.skip("needs ctex")
    for name in NAMES:
        command = ["xelatex", "-interaction=nonstopmode", "-halt-on-error", f"-output-directory={tmp_path}"]
        file = str(run / "tables" / language / f"{name}.tex")
        done = subprocess.run([*command, file], stdout=subprocess.DEVNULL, check=False)
        log = (tmp_path / f"{name}.log").read_text("utf-8", "replace")
        assert done.returncode == 0, log[-2000:]
        assert "Missing character" not in log
        assert not [line for line in log.splitlines() if line.startswith("Overfull")]
