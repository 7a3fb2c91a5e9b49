import json
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.nca.bottlenecks import NOT_AVAILABLE, NOT_NECESSARY, UNITS, bottleneck, levels_of, needs
from equifinal.nca.ceilings import CEILINGS
from equifinal.nca.scope import plot_of
from tests.nca.small import exact, scores

QUIRKS = [
    quirk
    for quirk in json.loads((Path(__file__).parent / "reference" / "quirks.json").read_text("utf-8"))
    if quirk["id"] != "Q13" and quirk["what"].startswith(("bottleneck", "top row", "printed bottleneck"))
]


def cell(value):
    words = {NOT_NECESSARY: "NN", NOT_AVAILABLE: "NA"}
    return words.get(value, None if math.isnan(value) else f"{value:.1f}")


@pytest.mark.parametrize("found", QUIRKS)
def test_where_the_reference_errs_the_definition_holds(found):
    plot = plot_of(found["x"], found["y"], 2 if "corner = 2" in found["call"] else 1)
    ceiling = "cr_fdh" if "CR-FDH" in found["what"] else "ce_fdh"
    cells = list(map(cell, bottleneck(plot, ceiling, levels_of(plot)[1])[0].tolist()))
    place = {"Q1": slice(None), "Q9": 1}.get(found["id"], -1)
    assert cells[place] == found["right"]


def test_levels_in_corners_of_a_low_outcome_start_at_its_highest():
    plot = plot_of([0, 0.5, 1], [1, 0.5, 0], corner=3)
    labels, levels = levels_of(plot, steps=5)
    assert labels.tolist() == [0, 20, 40, 60, 80, 100]
    assert levels == pytest.approx([1, 0.8, 0.6, 0.4, 0.2, 0])


@pytest.mark.parametrize(
    ("unit", "labels", "levels"),
    [
        ("percentage.range", [0, 50, 100], [2, 6, 10]),
        ("percentage.max", [0, 50, 100], [0, 5, 10]),
        ("actual", [2, 6, 10], [2, 6, 10]),
        ("percentile", [0, 50, 100], [2, 3.5, 10]),
    ],
)
def test_units_of_the_outcome(unit, labels, levels):
    plot = plot_of([0, 1, 2, 3], [2, 3, 4, 10])
    assert [part.tolist() for part in levels_of(plot, unit, 2)] == [labels, levels]


@pytest.mark.parametrize(
    ("unit", "corner", "wanted"),
    [
        ("percentage.range", 1, [NOT_NECESSARY, 50, 100]),
        ("percentage.max", 1, [NOT_NECESSARY, 60, 100]),
        ("actual", 1, [NOT_NECESSARY, 6, 10]),
        ("percentile", 1, [NOT_NECESSARY, 40, 80]),
        ("actual", 2, [10, 10, 10]),
    ],
)
def test_units_of_the_condition(unit, corner, wanted):
    plot = plot_of([2, 4, 6, 9, 10], [0, 1, 5, 2, 10], corner)
    found, _ = bottleneck(plot, "ce_fdh", [0, 3, 8], unit)
    assert found.tolist() == (wanted if corner == 1 else [NOT_NECESSARY] * 3)


@given(scores(), st.sampled_from(CEILINGS), st.booleans())
@exact
def test_a_higher_level_never_needs_less(drawn, ceiling, wide):
    plot = plot_of(*drawn, scope=(0, 1, 0, 1) if wide else None)
    found = needs(plot, ceiling, levels_of(plot, steps=20)[1])
    assert np.isnan(found).all() or (found[1:] >= found[:-1]).all()


@given(scores(), st.sampled_from(("ce_fdh", "ce_vrs", "c_lp")))
@exact
def test_every_case_has_what_its_outcome_needs(drawn, ceiling):
    plot = plot_of(*drawn)
    x, _ = plot.unit
    assert (needs(plot, ceiling, plot.y) <= x + 1e-8).all()


@given(scores(), st.sampled_from(CEILINGS), st.sampled_from([1, 2, 3, 4]))
@exact
def test_a_corner_is_the_upper_left_of_reversed_scores(drawn, ceiling, corner):
    x, y = drawn
    plot = plot_of(x, y, corner, (0, 1, 0, 1))
    sets = plot_of(1 - x if corner in (2, 4) else x, 1 - y if corner in (3, 4) else y, 1, (0, 1, 0, 1))
    mirrored, short = bottleneck(plot, ceiling, levels_of(plot)[1])
    plain, too_few = bottleneck(sets, ceiling, levels_of(sets)[1])
    finite = np.isfinite(plain)
    plain[finite] = 100 - plain[finite] if corner in (2, 4) else plain[finite]
    assert mirrored == pytest.approx(plain, nan_ok=True, abs=1e-6)
    assert short.tolist() == pytest.approx(too_few.tolist(), nan_ok=True)


@given(scores(), st.sampled_from(CEILINGS), st.sampled_from(UNITS))
@exact
def test_a_need_is_the_same_in_every_unit(drawn, ceiling, unit):
    plot = plot_of(*drawn)
    levels = levels_of(plot)[1]
    found, short = bottleneck(plot, ceiling, levels, unit)
    plain, too_few = bottleneck(plot, ceiling, levels)
    assert short.tolist() == pytest.approx(too_few.tolist(), nan_ok=True)
    if unit != "percentile":
        assert list(map(cell, np.where(np.isfinite(found), 0, found))) == list(
            map(cell, np.where(np.isfinite(plain), 0, plain))
        )
