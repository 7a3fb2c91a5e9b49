import itertools

import numpy as np
import pytest
import yaml

from equifinal.languages import LANGUAGES, say
from equifinal.steps.calibrate.check import check_calibration
from equifinal.steps.calibrate.choice import anchors, codes, crossovers, curve
from equifinal.steps.calibrate.methods import METHODS

EXAMPLES = {name: yaml.safe_load(method.example) for name, method in METHODS.items()}


@pytest.mark.parametrize("name", METHODS)
def test_the_example_of_every_method_is_right_and_has_a_curve(name):
    how = EXAMPLES[name]
    assert how["method"] == name
    check_calibration({"A": how}, ["A"])
    scores = np.array(list(codes(how)) or [0.0, 2])
    members = curve(how, scores)(scores)
    assert members.shape == scores.shape
    assert ((members >= 0) & (members <= (2 if name in ("pass_through", "combined") else 1))).all()


@pytest.mark.parametrize("name", METHODS)
def test_cases_change_sides_where_the_method_says(name):
    """Just below and at each crossover the memberships lie on two sides of 0.5, or on two levels."""
    how = EXAMPLES[name]
    if not crossovers(how) or METHODS[name].fitted:
        return
    member = curve(how, [1.0, 1e6])
    low, high = min(anchors(how).values()), max(anchors(how).values())
    grid = np.linspace(low - 5, high + 5, 4001)
    sides = member(grid) if METHODS[name].levels else member(grid) >= 0.5
    found = (grid[1:] + grid[:-1])[np.diff(sides) != 0] / 2
    assert found == pytest.approx([anchors(how)[anchor] for anchor in crossovers(how)], abs=grid[1] - grid[0])


def test_every_method_has_a_name_in_every_language():
    for language in LANGUAGES:
        names = [say(method.label, language) for method in METHODS.values()]
        assert len(set(names)) == len(METHODS)


@pytest.mark.parametrize("name", [name for name, method in METHODS.items() if method.draft])
def test_what_a_draft_says_is_right(name):
    """Scores for which some draft is made: what it says of them passes the check and has a curve."""
    drafted = 0
    for scores in (*itertools.product([0.0, 1, 2, 4, 6], repeat=3), [400.0, 550, 900, 910]):
        if found := METHODS[name].draft(np.array(scores)):
            keys, why = found
            drafted += 1
            check_calibration({"A": {"method": name, **keys}}, ["A"])
            assert np.isfinite(curve({"method": name, **keys}, scores)(np.array(scores))).all()
            assert why
    assert drafted
