import pytest

from equifinal.output.figures.labelling.lettering import fit, measure, wrap
from equifinal.output.figures.style import blank, rc


@pytest.mark.parametrize(
    ("text", "columns", "lines"),
    [
        ("short", 10, ["short"]),
        ("", 10, [""]),
        ("~SYS*ORG + SYS*SVC*INF*STF", 12, ["~SYS*ORG +", "SYS*SVC*INF*", "STF"]),
        ("two words", 5, ["two", "words"]),
        ("administration-led", 16, ["administration-", "led"]),
        ("医防融合成效", 8, ["医防融合", "成效"]),
    ],
)
def test_wrap(text, columns, lines):
    assert wrap(text, columns).split("\n") == lines


def test_fit_keeps_to_the_width():
    with rc():
        figure = blank(85, 40)
        lines = fit(figure, "Membership in ~SYS*ORG*SVC*INF*~INC", 30)
        assert "\n" in lines
        assert measure(figure, lines)[0] <= 30
        assert not figure.texts
