from equifinal.audit.suspects import suspects_of
from equifinal.audit.verdict import audit

from .small import necessity

COLUMNS = "Y consistency, Y coverage, ~Y consistency, ~Y coverage"
SVC = ("A: 0.708 0.707 0.786 0.539", "~A: 0.539 0.787 0.573 0.574")


def test_a_figure_that_alone_mends_all_is_a_suspect_with_what_is_allowed():
    paper = necessity(COLUMNS, *SVC)
    found = suspects_of(paper, audit(paper).contradiction, 1, lambda: 0)
    assert [one.figure.name for one in found] == ["necessity ~Y A consistency", "necessity Y ~A coverage"]
    for one in found:
        assert one.low < one.high
        middle = f"{(one.low + one.high) / 2:.4f}"
        rows = [row.replace(one.figure.printed, middle, 1) for row in SVC]
        assert rows != list(SVC)
        mended = necessity(COLUMNS, *rows, cases=27)
        assert audit(mended).verdict == "possible"
        outside = necessity(COLUMNS, *(row.replace(one.figure.printed, f"{one.low - 0.002:.4f}", 1) for row in SVC))
        assert audit(outside).verdict == "impossible"


def test_two_wrong_figures_have_no_suspect():
    paper = necessity("Y consistency", "A: 0.100", "~A: 0.200", "B: 0.100", "~B: 0.200", conditions="A, B")
    assert suspects_of(paper, audit(paper).contradiction, 1, lambda: 0) == []


def test_out_of_time():
    paper = necessity(COLUMNS, *SVC)
    assert suspects_of(paper, paper.figures, 1, lambda: 1) is None
