import re
import shutil
import subprocess

import pytest

from equifinal.output.formats.latex import escape, write
from equifinal.output.formats.table import Cell, Table
from equifinal.output.tables.configurations import configuration_tables
from tests.output.conftest import made


def test_symbols_are_scaled_commands(source):
    text = write(configuration_tables(source)).decode()
    assert r"\newcommand{\corepresent}{\symbolof{2.0}{\bullet}}" in text
    assert r"\newcommand{\peripheralabsent}{\symbolof{0.8}{\otimes}}" in text
    assert r"L & \corepresent{}\,2 &  &  \\" in text
    assert r"\cmidrule(lr){2-3}" in text
    assert text.count(r"\begin{longtable}") == 2


def test_every_special_character_is_escaped():
    assert escape(r"\{}$&#%_") == r"\textbackslash{}\{\}\$\&\#\%\_"
    assert escape("A~B^C") == r"A$\sim$B\textasciicircum{}C"
    assert escape("0.5 – 医院") == "0.5 --{} 医院"


def test_what_pdflatex_has_no_command_for_asks_for_xelatex():
    def program(text):
        return write([Table("T", text, ((Cell("a"),),), (((Cell("b"),),),), (), ("left",))]).splitlines()[0]

    assert {program(text) for text in ("Zürich – “€”", "Łódź", "A ≥ B → C")} == {b"% pdflatex or xelatex"}
    assert {program(text) for text in ("مستشفى", "😀", "Больница", "ŧ", "医院")} == {b"% !TeX program = xelatex"}


def test_rows_have_all_their_columns(nasty):
    text = write([nasty]).decode()
    rows = [line for line in text.splitlines() if line.endswith(r" \\")]
    for row in rows:
        spans = sum(int(n) - 1 for n in re.findall(r"\\multicolumn\{(\d+)\}", row))
        assert len(re.findall(r"(?<!\\)&", row)) + spans == 2


@pytest.mark.skipif(not (shutil.which("xelatex") and shutil.which("kpsewhich")), reason="needs XeLaTeX")
def test_chinese_compiles_with_every_character(nasty, tmp_path):
    if not subprocess.run(["kpsewhich", "ctexart.cls"], capture_output=True, check=False).stdout:
        pytest.skip("needs ctex")
    tables = [*configuration_tables(made("zh", symbols="open")), nasty]
    log = compiled("xelatex", tables, tmp_path)
    assert "Missing character" not in log
    assert "Overfull" not in log


@pytest.mark.skipif(not shutil.which("pdflatex"), reason="needs pdfLaTeX")
def test_english_compiles_with_pdflatex(source, tmp_path):
    assert "Overfull" not in compiled("pdflatex", configuration_tables(source), tmp_path)


def compiled(program, tables, folder):
    """Compile a document; return the log."""
    (folder / "t.tex").write_bytes(write(tables))
    command = [program, "-interaction=nonstopmode", "-halt-on-error", "t.tex"]
    done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    assert done.returncode == 0, done.stdout.decode("utf-8", "replace")[-2000:]
    return (folder / "t.log").read_text("utf-8", "replace")
