import pandas as pd
import pytest

from equifinal.output.figures.saturation import saturation_figure
from equifinal.output.words.labels import Labels

TABLE = pd.DataFrame({"order": [1, 2, 3, 4], "case": list("abcd"), "new": [4, 0, 2, 0], "cumulative": [4, 4, 6, 6]})


@pytest.mark.parametrize("language", ["en", "zh"])
def test_bars_and_line(language):
    figure = saturation_figure(TABLE, Labels(language, cases={"a": "Ash"}))
    (axes,) = figure.axes
    assert [bar.get_height() for bar in axes.containers[0]] == [4, 0, 2, 0]
    line = next(line for line in axes.lines if len(line.get_xdata()) == 4)
    assert list(line.get_ydata()) == [4, 4, 6, 6]
    assert [text.get_text() for text in axes.get_xticklabels()] == ["Ash", "b", "c", "d"]
    words = [text.get_text() for text in figure.legends[0].get_texts()]
    assert words[0] == {"en": "Codes found so far (6 in all)", "zh": "累计编码（共 6 个）"}[language]
    assert len(words) == 3


def test_a_curve_that_still_rises_has_no_shaded_end():
    figure = saturation_figure(TABLE[:3], Labels("en"))
    assert len(figure.legends[0].get_texts()) == 2


def test_nothing_found():
    figure = saturation_figure(TABLE.assign(new=0, cumulative=0), Labels("en"))
    assert figure.axes[0].get_ylim() == (0, 1.08)
