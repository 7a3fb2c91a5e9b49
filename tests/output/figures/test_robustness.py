import pandas as pd
from matplotlib.patches import Circle

from equifinal.output.figures.robustness import robustness_figure

COLUMNS = ["outcome", "solution", "cutoff", "model", "expression", "relation", "consistency", "coverage"]


def table(cutoffs):
    rows = [
        ["OUT", "intermediate", cutoff, 1, "A*B + ~A*C" if cutoff < 0.9 else "A*B", "same", 0.9, 0.5]
        for cutoff in cutoffs
    ]
    rows.append(["OUT", "intermediate", cutoffs[0], 2, "X*Y", "same", 0.9, 0.5])
    rows.append(["OUT", "intermediate", 0.99, 1, None, "none", None, None])
    rows.append(["~OUT", "parsimonious", 0.8, 1, "Q", "same", 0.9, 0.5])
    return pd.DataFrame(rows, columns=COLUMNS)


def test_terms_present_and_gone(labels, inside, apart, texts_of):
    figure = robustness_figure(table([0.8, 0.85, 0.9]), labels, "OUT", "intermediate")
    inside(figure)
    apart(texts_of(figure))
    kinds = [circle.get_gid() for circle in figure.findobj(Circle)]
    assert kinds.count("present") == 3 + 2
    assert kinds.count("gone") == 1 + 2
    words = {text.get_text() for text in texts_of(figure)}
    assert {"A*B", "~A*C", "0.80", "0.99"} <= words
    assert not {"X*Y", "Q"} & words


def test_many_cutoffs_stay_apart(labels, inside, apart, texts_of):
    figure = robustness_figure(table([0.7 + 0.02 * i for i in range(14)]), labels, "OUT", "intermediate")
    inside(figure)
    apart(texts_of(figure))
