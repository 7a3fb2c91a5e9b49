import pytest

from equifinal.output.formats.symbols import KINDS, SETS, glyph
from equifinal.output.formats.table import Symbol


@pytest.mark.parametrize("name", SETS)
def test_every_set_tells_the_four_kinds_apart(name):
    drawn = [glyph(Symbol(kind), name) for kind in KINDS]
    assert len(set(drawn)) == 4
    assert [g.large for g in drawn] == [True, False, True, False]
    assert drawn[0].character.lower() == drawn[1].character.lower() != drawn[2].character.lower()


def test_letters_alone_tell_them_apart():
    assert [SETS["ascii"][kind].character for kind in KINDS] == ["P", "p", "A", "a"]
