import numpy as np
import pytest

from equifinal.steps.parts.chain import COLUMNS, chain_table

from .small import FUZZY, chain, found, groups


def test_ways_join_what_leads_to_an_outcome_to_what_it_leads_to():
    parts = chain()
    table = chain_table(parts)
    assert table.columns.tolist() == COLUMNS
    first, second = parts
    terms = [line["term"] for line in first.lines("outcome")]
    lines = [line["term"] for line in second.lines("outcome")]
    through = [line for line in lines if "M" in line.split("*")]
    assert table.query("side == 'outcome'")["way"].tolist() == [
        f"{term} -> M; {line} -> Y" for line in through for term in terms
    ]
    assert len(through) == 1


def test_a_case_is_on_a_way_to_the_least_of_its_memberships():
    line = chain_table(chain()).query("side == 'outcome'").iloc[0]
    before, after = (part.partition(" -> ")[0].split("*") for part in line["way"].split("; "))
    columns = [1 - FUZZY[text[1:]] if text.startswith("~") else FUZZY[text] for text in [*before, *after]]
    x = np.minimum.reduce([column.to_numpy() for column in columns])
    y = FUZZY["Y"].to_numpy()
    assert line["consistency"] == pytest.approx(np.minimum(x, y).sum() / x.sum())
    assert line["raw_coverage"] == pytest.approx(np.minimum(x, y).sum() / y.sum())
    assert line["cases"].split(";") == list(FUZZY.index[x > 0.5])


def test_ways_go_through_more_than_two_outcomes():
    crisp = FUZZY.round().assign(Z=lambda frame: frame["Y"])
    parts = [found("M", crisp, "M", "A"), found("Y", crisp, "Y", "MC"), found("Z", crisp, "Z", "Y")]
    ways = chain_table(parts).query("side == 'outcome' and outcome == 'Z'")
    assert ways["steps"].tolist() == [3] * len(ways)
    assert ways["way"].str.endswith("Y -> Z").all()
    assert len(ways)


def test_without_a_chain_there_are_no_ways():
    assert chain_table(groups()).empty
