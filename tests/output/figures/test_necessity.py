import pandas as pd

from equifinal.output.figures.necessity import necessity_figure

CONDITIONS = ["A", "B", "C"]


def table():
    rows = [
        {
            "outcome": outcome,
            "condition": sign + name,
            "consistency": 0.5 + 0.02 * i,
            "coverage": 0.6,
            "ron": 0.7,
        }
        for outcome in ("OUT", "~OUT")
        for i, name in enumerate(CONDITIONS)
        for sign in ("", "~")
    ]
    return pd.DataFrame(rows).assign(necessary=False)


def test_two_panels_with_every_condition_and_negation(labels, inside, apart, texts_of):
    necessity = table()
    necessity.loc[0, ["consistency", "necessary"]] = [0.95, True]
    figure = necessity_figure(necessity, labels, 0.9)
    inside(figure)
    apart(texts_of(figure))
    assert len(figure.axes) == 2
    names = [text.get_text() for text in figure.axes[0].get_yticklabels()]
    assert names == [labels.literal(sign + name) for name in CONDITIONS for sign in ("", "~")]
    shaded = [[patch for patch in axes.patches if patch.get_gid() == "necessary"] for axes in figure.axes]
    assert [len(patches) for patches in shaded] == [1, 0]


def test_nothing_necessary_nothing_shaded(labels):
    figure = necessity_figure(table(), labels, 0.9)
    assert not [patch for axes in figure.axes for patch in axes.patches if patch.get_gid() == "necessary"]
    assert len(figure.legends[0].get_texts()) == 4
