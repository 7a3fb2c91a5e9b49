"""Papers that violate one relation: what is told of them, and that each figure told is needed."""

from equifinal.audit.paper import read_paper
from equifinal.audit.relations.closed import contradictions
from equifinal.languages import spoken

NECESSITY = "necessity:\n  columns: [Y consistency, Y coverage]\n"
CONFIGURATIONS = "configurations:\n  columns: [raw_coverage, unique_coverage, consistency]\n  rows:\n"


def found(text):
    """Return the contradictions in tables on the conditions A and B and the outcome Y."""
    return list(contradictions(read_paper(f"outcome: Y\nconditions: [A, B]\n{text}".encode())))


def check_told(text, part):
    """Hold that one contradiction says this, and in Chinese as well."""
    (sentence,) = [one.sentence for one in found(text) if part in one.sentence]
    assert spoken(sentence, "zh") != sentence


def check_each_figure_needed(text, part):
    """Hold that the contradiction is gone where any one of its figures is not printed."""
    (one,) = [one for one in found(text) if part in one.sentence]
    names = {figure.name for figure in one.figures}
    for figure in one.figures:
        rest = text.replace(figure.printed, "na", 1)
        if rest.count("na") > text.count("na"):
            assert not [other for other in found(rest) if names <= {figure.name for figure in other.figures}]
