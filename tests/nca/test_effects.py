import json
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from equifinal.nca.ceilings import CEILINGS, LINES
from equifinal.nca.effects import Effect, effect, effect_size, peers_in, single_zone
from equifinal.nca.scope import plot_of
from tests.nca.small import exact, scores

QUIRKS = json.loads((Path(__file__).parent / "reference" / "quirks.json").read_text("utf-8"))
UNITLESS = ("size", "above", "accuracy", "fit", "complexity", "condition_inefficiency", "outcome_inefficiency")


def figures(found, names=UNITLESS):
    return [getattr(found, name) for name in names]


@pytest.mark.parametrize(
    ("what", "ceiling", "figure", "scope"),
    [
        ("effect size, CE-FDH", "ce_fdh", "size", None),
        ("effect size, CE-VRS", "ce_vrs", "size", None),
        ("slope, CR-VRS", "cr_vrs", "slope", None),
        ("condition inefficiency, CR-FDH", "cr_fdh", "condition_inefficiency", None),
        ("accuracy, C-LP, one peer", "c_lp", "accuracy", None),
        ("effect size, CR-FDH, one peer", "cr_fdh", "size", (0, 1, 0, 1)),
        ("slope, C-LP", "c_lp", "slope", None),
        ("effect size, CE-FDH, scope given as integers", "ce_fdh", "size", (0, 1, 0, 1)),
        ("cases above the CR-FDH line", "cr_fdh", "above", None),
    ],
)
def test_where_the_reference_errs_the_definition_holds(what, ceiling, figure, scope):
    (found,) = [q for q in QUIRKS if q["what"].startswith(what) and (what != "effect size, CE-FDH" or q["id"] == "Q3")]
    value = getattr(effect(plot_of(found["x"], found["y"], scope=scope), ceiling), figure)
    wanted = math.nan if found["right"] is None else found["right"]
    assert value == pytest.approx(wanted, nan_ok=True)


def test_inefficiencies_in_units_of_very_unlike_size():
    found = effect(plot_of([0, 1000, 5000], [0, 0.5, 1]), "cr_fdh")
    assert (found.condition_inefficiency, found.outcome_inefficiency) == pytest.approx((4, 100 / 7))


@given(scores(), st.sampled_from(CEILINGS), st.sampled_from([1 / 16, 1, 1024]), st.integers(-50, 50))
@exact
def test_units_do_not_matter(drawn, ceiling, factor, shift):
    x, y = drawn
    given_, rescaled = effect(plot_of(x, y), ceiling), effect(plot_of(factor * x + shift, 16 * y - shift), ceiling)
    assert figures(rescaled) == pytest.approx(figures(given_), abs=1e-9, nan_ok=True)
    assert rescaled.zone == pytest.approx(16 * factor * given_.zone, nan_ok=True)


@given(scores(), st.sampled_from(CEILINGS), st.sampled_from([1, 2, 3, 4]), st.booleans())
@exact
def test_a_corner_is_the_upper_left_of_reversed_scores(drawn, ceiling, corner, wide):
    x, y = drawn
    scope = (0, 1, 0, 1) if wide else None
    sets = (1 - x if corner in (2, 4) else x, 1 - y if corner in (3, 4) else y)
    mirrored, reversed_ = effect(plot_of(x, y, corner, scope), ceiling), effect(plot_of(*sets, 1, scope), ceiling)
    assert figures(mirrored) == pytest.approx(figures(reversed_), abs=1e-9, nan_ok=True)
    sign = 1 if corner in (1, 4) else -1
    assert mirrored.slope == pytest.approx(sign * reversed_.slope, nan_ok=True)


@given(scores(), st.sampled_from(("ce_fdh", "ce_vrs")), st.integers(0, 11), st.integers(1, 3))
@exact
def test_steps_and_hull_do_not_count_cases(drawn, ceiling, case, times):
    x, y = drawn
    case %= len(x)
    more = [np.append(part, np.repeat(part[case], times)) for part in (x, y)]
    assert effect(plot_of(*more), ceiling)[:2] == effect(plot_of(x, y), ceiling)[:2]


@given(scores(), st.sampled_from(LINES))
@exact
def test_a_line_does_not_count_cases_that_all_stand_twice(drawn, ceiling):
    x, y = drawn
    once, twice = effect(plot_of(x, y), ceiling), effect(plot_of(np.tile(x, 2), np.tile(y, 2)), ceiling)
    assert figures(twice, ("size", "accuracy", "slope")) == pytest.approx(
        figures(once, ("size", "accuracy", "slope")), nan_ok=True
    )
    assert twice.above == pytest.approx(2 * once.above, nan_ok=True)


@given(scores(), st.sampled_from(CEILINGS))
@exact
def test_figures_agree_with_each_other(drawn, ceiling):
    plot = plot_of(*drawn)
    found = effect(plot, ceiling)
    assert found.zone == pytest.approx(found.size * plot.area)
    assert found.size == effect_size(plot, ceiling)
    assert found.accuracy == pytest.approx(100 * (1 - found.above / len(plot.x)))
    if ceiling in ("ce_fdh", "ce_vrs", "c_lp"):
        assert found.accuracy == 100
    assume(len(peers_in(plot).x) > 1)
    condition, outcome = found.condition_inefficiency / 100, found.outcome_inefficiency / 100
    assert 0 <= condition <= 1 + 1e-12
    assert found.relative_inefficiency == pytest.approx(100 * (1 - (1 - condition) * (1 - outcome)))


@given(scores(), st.sampled_from(("ce_fdh", "ce_vrs")))
@exact
def test_a_wider_scope_never_has_a_smaller_zone(drawn, ceiling):
    x, y = drawn
    wide, own = (effect(plot_of(x, y, scope=scope), ceiling).zone for scope in ((-1, 2, -1, 2), None))
    assert wide > own


@pytest.mark.parametrize("ceiling", CEILINGS)
@pytest.mark.parametrize(("x", "y"), [([1, 1, 1], [0, 0.5, 1]), ([0, 0.5, 1], [2, 2, 2])])
def test_of_a_constant_nothing_is_defined(ceiling, x, y):
    assert all(map(math.isnan, effect(plot_of(x, y), ceiling)))


def test_one_peer_leaves_no_room_in_the_scope_of_the_cases():
    plot = plot_of([0.2, 0.5, 0.8], [0.9, 0.5, 0.3])
    assert single_zone(plot) == 0
    for ceiling in CEILINGS:
        found = effect(plot, ceiling)
        assert (found.size, found.above, found.accuracy, found.complexity) == (0, 0, 100, 1)
        assert math.isnan(found.condition_inefficiency)
    wide = plot_of([0.2, 0.5, 0.8], [0.9, 0.5, 0.3], scope=(0, 1, 0, 1))
    assert effect(wide, "ce_fdh").size == pytest.approx(0.28)
    assert all(map(math.isnan, Effect()))
    assert all(map(math.isnan, effect(wide, "cr_fdh")))
