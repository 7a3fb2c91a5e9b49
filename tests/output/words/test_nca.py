import pandas as pd
import pytest

from equifinal.languages import say
from equifinal.nca.bottlenecks import UNITS as KNOWN
from equifinal.nca.ceilings import CEILINGS
from equifinal.output.words.nca import UNITS, ceiling_name, found_in_degree, p_text, positive


def test_ceilings_are_called_as_in_the_literature():
    assert list(map(ceiling_name, CEILINGS)) == ["CE-FDH", "CR-FDH", "CE-VRS", "CR-VRS", "C-LP"]


def test_every_unit_has_a_name_in_every_language():
    assert tuple(UNITS) == KNOWN
    assert all(say(name, "zh") != name for name in UNITS.values())


@pytest.mark.parametrize(("p", "text"), [(0.00099, "<0.001"), (0.001, None), (1, None)])
def test_only_a_very_small_p_is_a_word(p, text):
    assert p_text(p) == text


def test_negations_are_told_apart():
    assert [name for name in ("A", "~A", "A[0]", "~A[0]") if positive(name)] == ["A", "A[0]"]


def test_ceilings_that_speak_alone_are_named():
    lines = pd.DataFrame(
        {
            "condition": ["A", "A", "B", "B", "C"],
            "ceiling": ["cr_fdh", "ce_fdh", "cr_fdh", "ce_fdh", "ce_fdh"],
            "in_degree": [True, True, False, True, False],
        }
    )
    assert found_in_degree(lines) == {"A": [], "B": ["CE-FDH"]}
