import re

from equifinal.output.formats.markdown import escape, write
from equifinal.output.tables.configurations import configuration_tables


def test_every_row_has_all_its_columns(nasty):
    rows = [line for line in write([nasty]).decode().splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {4}
    assert rows[1] == "| --- | :---: | :---: |"
    assert rows[4] == "| @x | **-3** |  |"


def test_letters_and_their_legend(source):
    text = write(configuration_tables(source)).decode()
    assert "| L | `P` 2 |  |  |" in text
    assert "Note: `P` Core condition present; `p` Peripheral condition present; `A` Core condition absent; `a`" in text


def test_markup_is_escaped_and_nothing_else():
    assert escape("A_1*~B|<b>") == r"A\_1\*\~B\|\<b\>"
    assert escape("医院 0.5 (x)") == "医院 0.5 (x)"
