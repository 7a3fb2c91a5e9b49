from fractions import Fraction

from equifinal.audit.verdict import audit
from equifinal.output.tables.audit.witness import figures_table, witness_table

from .test_report import POSSIBLE, cells


def test_the_cases_that_are_shown_give_the_figures_beside_them():
    verdict = audit(POSSIBLE)
    cases = []
    for line in cells(witness_table(verdict, "en"))[1:]:
        _, a, y, count = (Fraction(text) for text in line)
        cases += [(a, y)] * int(count)
    assert len(cases) == 3
    share = sum(min(a, y) for a, y in cases) / sum(y for _, y in cases)
    ((_, printed, shown),) = [line for line in cells(figures_table(POSSIBLE, verdict, "en")) if "of A for" in line[0]]
    assert (printed, shown) == ("0.67", f"{float(share):.6f}")
