"""What the text says of theories, and what it leaves unsaid."""

import pytest

from equifinal.output.text.results import results_text
from equifinal.output.text.theory import theory_paragraphs
from equifinal.output.words.labels import Labels
from tests.output.small import study
from tests.output.text.test_results import STUDIES


def paragraphs(name, language="en", **theories):
    memberships, options = STUDIES[name]
    source = study(memberships, labels=Labels(language), theories=theories, **options)
    return theory_paragraphs(source, "Y")


def test_a_paragraph_a_theory():
    assert paragraphs("fuzzy", old="A*~A + B") == [
        "## Theories: the presence of *Y*",
        "Theory *old* (`A*~A + B`), held against the solution: what both say has a consistency of 0.793, a PRI of "
        "0.679 and a coverage of 0.895; what the solution alone says 1.000, 1.000 and 0.428; what the theory alone "
        "says 0.765, 0.403 and 0.506. Of the 3 cases with the outcome: 3 covered, most likely (1.000). Of the 2 cases "
        "without the outcome: 1 inconsistent, most likely (0.500). 1 case at exactly 0.5 in theory or solution is in "
        "no area.",
    ]


def test_tied_models_are_all_counted():
    (_, text) = paragraphs("tied", mine="A*B")
    assert "over the two tied models listed" in text or "in all of the two tied models listed" in text


def test_a_theory_is_told_in_chinese():
    (heading, text) = paragraphs("fuzzy", "zh", old="A*~A + B")
    assert heading == "## 理论评估：“Y”存在"
    assert text.endswith("1 个案例在理论或解中的隶属度恰为 0.5，不属于任何区域。")


@pytest.mark.parametrize(("name", "theories"), [("fuzzy", {}), ("none", {"t": "A"})])
def test_without_a_theory_or_a_solution_nothing_is_said(name, theories):
    memberships, options = STUDIES[name]
    source = study(memberships, theories=theories, **options)
    assert theory_paragraphs(source, "Y") == []
    assert "Theories: the presence" not in results_text(source)
