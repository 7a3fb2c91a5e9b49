"""Published examples, and what the library does not say."""

import math
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equifinal.steps.coding.agreement import agreement, agreement_table

from .samples import SHEET, TWO, book, sheet


def triples(**coders):
    """Return coder, item, level of rows of marks; a dot is a coding that is missing."""
    return [(coder, f"{i:02}", mark) for coder, marks in coders.items() for i, mark in enumerate(marks) if mark != "."]


def test_four_observers_with_missing_codings():
    """Krippendorff 2011, sections C and D: nominal 0.743, ordinal 0.815."""
    found = agreement(
        triples(A="123321412...", B="1233224125.3", C=".3332342251.", D="12332441251."),
        "12345",
    )
    assert found["alpha"] == pytest.approx(0.743, abs=5e-4)
    assert found["alpha_ordinal"] == pytest.approx(0.815, abs=5e-4)
    assert (found["items"], found["agreed"]) == (11, 8)


def test_two_observers_nominal():
    """Krippendorff 2011, section B: alpha 0.692; nine of twelve alike."""
    found = agreement(triples(Ben="aabbdcccedda", Gerry="babbbcccedd" + "d"), "abcde")
    assert found["alpha"] == pytest.approx(0.692, abs=5e-4)
    assert (found["items"], found["agreed"], found["percent_agreement"]) == (12, 9, 75)


def test_two_observers_binary():
    """Krippendorff 2011, section A: alpha 0.095; with two levels the order does not matter."""
    found = agreement(triples(Meg="0100000010", Owen="1110010000"), "01")
    assert found["alpha"] == pytest.approx(0.095, abs=5e-4)
    assert found["alpha_ordinal"] == pytest.approx(found["alpha"])
    assert found["percent_agreement"] == 60


def test_cohens_kappa():
    """50 proposals, both yes 20, A alone 5, B alone 10, neither 15: observed 0.7, expected 0.5, kappa 0.4."""
    found = agreement(triples(A="y" * 25 + "n" * 25, B="y" * 20 + "n" * 5 + "y" * 10 + "n" * 15), "ny")
    assert found["percent_agreement"] == pytest.approx(70)
    assert found["kappa"] == pytest.approx(0.4)


def test_kappa_takes_the_items_that_both_coded():
    whole = agreement(triples(A="ynyn", B="yyyn"), "ny")
    assert agreement(triples(A="ynynnn", B="yyyn.."), "ny") == whole


def test_perfect_and_no_agreement():
    same = agreement(triples(A="yynn", B="yynn"), "ny")
    assert [same[key] for key in ("percent_agreement", "kappa", "alpha", "alpha_ordinal")] == [100, 1, 1, 1]
    none = agreement(triples(A="yynn", B="nnyy"), "ny")
    assert (none["percent_agreement"], none["kappa"]) == (0, -1)


def test_one_level_only_is_not_perfect_but_undefined():
    found = agreement(triples(A="nnn", B="nnn"), "ny")
    assert found["percent_agreement"] == 100
    assert all(math.isnan(found[key]) for key in ("kappa", "alpha", "alpha_ordinal"))
    assert found["note"] == "one level only: kappa and alpha are not defined"


def test_no_item_in_common():
    found = agreement(triples(A="n.", B=".y"), "ny")
    assert found["items"] == 0
    assert found["note"] == "no item was coded by two coders"
    assert math.isnan(found["percent_agreement"])


def test_table_by_set_and_overall():
    codebook = book()
    found = agreement_table(sheet(TWO, codebook), codebook)
    assert list(found["set"]) == ["SYS", "ORG", "all"]
    assert list(found["coders"]) == ["A;B"] * 3
    assert list(found["percent_agreement"]) == [50, 50, 50]
    with_consensus = f"{TWO.strip()}\nC1,consensus,unit,none"
    assert agreement_table(sheet(with_consensus, codebook), codebook).equals(found)


def test_one_coder_has_no_agreement():
    codebook = book()
    assert agreement_table(sheet(SHEET, codebook), codebook).empty


def alpha_by_coincidences(rows, levels, ordered):
    """Krippendorff's alpha by its matrix of coincidences (2011, sections C and D), written anew."""
    counts = Counter()
    for marks in rows:
        marks = [mark for mark in marks if mark != "."]
        for i, one in enumerate(marks):
            for j, other in enumerate(marks):
                if i != j:
                    counts[one, other] += 1 / (len(marks) - 1)
    n = {level: sum(counts[level, other] for other in levels) for level in levels}

    def distance(one, other):
        if not ordered:
            return float(one != other)
        low, high = sorted((levels.index(one), levels.index(other)))
        return (sum(n[levels[g]] for g in range(low, high + 1)) - (n[one] + n[other]) / 2) ** 2

    total = sum(n.values())
    observed = sum(counts[a, b] * distance(a, b) for a in levels for b in levels)
    expected = sum(n[a] * n[b] * distance(a, b) for a in levels for b in levels)
    return 1 - (total - 1) * observed / expected


@settings(max_examples=40)
@given(st.lists(st.text("123.", min_size=3, max_size=3), min_size=2, max_size=8))
def test_alpha_is_that_of_the_coincidences(rows):
    found = agreement([(c, f"{i}", row[c]) for c in range(3) for i, row in enumerate(rows) if row[c] != "."], "123")
    if math.isnan(found["alpha"]):
        pairable = {mark for row in rows if len(row.replace(".", "")) > 1 for mark in row} - {"."}
        assert len(pairable) < 2
        return
    assert found["alpha"] == pytest.approx(alpha_by_coincidences(rows, "123", ordered=False))
    assert found["alpha_ordinal"] == pytest.approx(alpha_by_coincidences(rows, "123", ordered=True))
