import itertools
import json
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from equifinal.nca.ceilings import CEILINGS
from equifinal.nca.effects import effect_size
from equifinal.nca.permutation import ENUMERATED, PValue, p_values
from equifinal.nca.scope import plot_of
from tests.nca.small import scores

QUIRKS = json.loads((Path(__file__).parent / "reference" / "quirks.json").read_text("utf-8"))


def share_of_orders(x, y, ceiling, scope=None):
    """p by definition: every order analysed by itself."""
    size = effect_size(plot_of(x, y, scope=scope), ceiling)
    found = [effect_size(plot_of(x, order, scope=scope), ceiling) for order in itertools.permutations(y)]
    return np.mean([other >= size - 1e-9 for other in found])


@given(scores(3, 5), st.sampled_from(CEILINGS), st.booleans())
@settings(max_examples=60, deadline=None)
def test_of_few_cases_p_is_the_share_of_all_orders(drawn, ceiling, wide):
    x, y = drawn
    plot = plot_of(x, y, scope=(0, 1, 0, 1) if wide else None)
    assume(not math.isnan(effect_size(plot, ceiling)))
    (found,) = p_values([plot], [ceiling])
    wanted = share_of_orders(x, y, ceiling, (0, 1, 0, 1) if wide else None)
    assert found[ceiling].value == pytest.approx(wanted)
    assert (found[ceiling].permutations, found[ceiling].error) == (0, 0)


@pytest.mark.parametrize("found", [q for q in QUIRKS if q["id"] == "Q8"], ids=["all", "drawn", "ties"])
def test_where_the_reference_errs_the_definition_holds(found):
    ceiling = "cr_fdh" if "CR-FDH" in found["what"] else "ce_fdh"
    (p,) = p_values([plot_of(found["x"], found["y"])], [ceiling], 1000)
    assert p[ceiling].value == pytest.approx(found["right"])


def test_drawn_p_is_near_the_exact_one_and_says_how_near():
    generator = np.random.default_rng(3)
    x, y = generator.random(ENUMERATED + 1), generator.random(ENUMERATED + 1)
    values = [p_values([plot_of(x, y)], ["ce_fdh"], 2000, seed)[0]["ce_fdh"] for seed in range(40)]
    mean = np.mean([p.value for p in values])
    assert all(p.permutations == 2000 for p in values)
    assert sum(abs(p.value - mean) <= p.error for p in values) >= 34
    assert values[0].error == pytest.approx(1.96 * math.sqrt(values[0].value * (1 - values[0].value) / 2000))


def test_the_same_seed_gives_the_same_p_whatever_else_is_tested():
    generator = np.random.default_rng(1)
    x, y = generator.random((12, 3)), generator.random(12)
    plots = [plot_of(column, y) for column in x.T]
    together = p_values(plots, CEILINGS, 500)
    assert together == [p_values([plot], CEILINGS, 500)[0] for plot in plots]
    assert p_values(plots, ["cr_fdh"], 500) == [{"cr_fdh": found["cr_fdh"]} for found in together]
    assert p_values(plots, CEILINGS, 500, seed=2) != together


def test_blocks_of_orders_do_not_matter(monkeypatch):
    generator = np.random.default_rng(1)
    plot = plot_of(generator.random(12), generator.random(12))
    whole = p_values([plot], CEILINGS, 500)
    monkeypatch.setattr("equifinal.nca.permutation.BLOCK", 12 * 70)
    assert p_values([plot], CEILINGS, 500) == whole


def test_without_an_effect_p_is_1_and_without_a_scope_there_is_none():
    falling = plot_of(np.arange(12), -np.arange(12))
    constant = plot_of(np.ones(12), -np.arange(12))
    found = p_values([falling, constant], ["ce_fdh", "cr_fdh"], 100)
    assert [p.value for p in found[0].values()] == [1, 1]
    assert all(math.isnan(p.value) for p in found[1].values())
    assert PValue(0.5, 0, 0).value == 0.5
