"""Which terms of a solution stay and which go as a cutoff moves."""

from equifinal.output.words.numbers import figure
from equifinal.steps.sides import outcomes_of
from equifinal.steps.truth_table.cutoffs import Cutoffs

from .cutoffs.map import cutoff_map_figure
from .sheet import Sheet
from .style import NARROW, PALE, RULE, THIN, WIDE, rc

__all__ = ["robustness_figure", "robustness_figures"]

KIND = "intermediate"
MARGIN, ROW, RADIUS = 2, 6, 1.6


def robustness_figures(comparison, sweep, settings, consistency, labels):
    """Draw the terms of the intermediate solution by cutoff, and the map of the cutoffs, for each side.

    Parameters
    ----------
    comparison, sweep : DataFrame
        The tables of their names.
    settings : mapping
        `outcome`, `pri_cutoff` and `frequency_cutoff` of the configuration.
    consistency : float
        The consistency cutoff in use.
    labels : Labels

    Yields
    ------
    tuple of str and matplotlib.figure.Figure
        The figure's name and the figure.
    """
    for side, outcome in outcomes_of(settings).items():
        cutoffs = Cutoffs.of_settings({"contradiction_cutoff": None, **settings}, consistency, outcome)
        published = {
            "consistency_cutoff": cutoffs.consistency,
            "pri_cutoff": cutoffs.pri,
            "frequency_cutoff": cutoffs.frequency,
        }
        yield f"robustness_{side}", robustness_figure(comparison, labels, outcome, KIND)
        yield f"map_{side}", cutoff_map_figure(sweep, labels, outcome, KIND, published)


def robustness_figure(comparison, labels, outcome, solution_type):
    """Draw the terms of one solution against the cutoffs.

    Parameters
    ----------
    comparison : pandas.DataFrame
        Columns ``outcome,solution,cutoff,model,expression,relation,consistency,coverage``; of several
        models at one cutoff the first is drawn.
    labels : Labels
    outcome, solution_type : str
        Which rows to draw, such as ``"OUT"`` and ``"intermediate"``.

    Returns
    -------
    matplotlib.figure.Figure
        Rows: terms, in the order in which they appear. Columns: cutoffs, rising. A filled circle where the
        term is in the solution, a dot where it is not; below, the relation to the baseline and the fit.
    """
    rows = comparison[(comparison["outcome"] == outcome) & (comparison["solution"] == solution_type)]
    rows = rows.sort_values("cutoff", kind="stable").drop_duplicates("cutoff")
    with rc(labels.language):
        return _draw(rows, labels, outcome, solution_type)


def _draw(rows, labels, outcome, solution_type):
    terms = [_terms(expression) for expression in rows["expression"]]
    union = list(dict.fromkeys(term for column in terms for term in column))
    sheet = Sheet(NARROW if len(rows) <= 2 and len(union) <= 12 else WIDE)
    room = max(0.4 * sheet.width, sheet.width - 2 * MARGIN - 3 - 14 * len(rows))
    stubs = [sheet.fit(term, room) for term in union]
    titles = {
        "relation": labels.say("Against the baseline"),
        "consistency": labels.say("Solution consistency"),
        "coverage": labels.say("Solution coverage"),
    }
    heading = [sheet.fit(labels.literal(outcome), room), labels.term(solution_type)]
    left, step, centres = sheet.columns([*stubs, *titles.values(), *heading], len(rows), MARGIN)
    right = sheet.width - MARGIN

    y = 1 + _heading(sheet, left, right, centres, [*heading, labels.say("Consistency cutoff")], rows["cutoff"])
    for stub, term in zip(stubs, union, strict=True):
        middle, y = sheet.stub(y, MARGIN, stub, ROW)
        _track(sheet, middle, centres, [term in column for column in terms])
    y += 1
    sheet.rule(MARGIN, right, y, THIN)
    for column, title in titles.items():
        words = [labels.term(value) if column == "relation" else figure(value) for value in rows[column]]
        y = sheet.row(y, MARGIN, title, centres, words, step) if words else y
    sheet.rule(MARGIN, right, y, 2 * RULE)

    entries = [
        (lambda x, y: sheet.circle(x, y, RADIUS), labels.say("In the solution")),
        (lambda x, y: _gone(sheet, x, y), labels.say("Not in the solution")),
    ]
    y = sheet.legend(y + 4.5, MARGIN, entries, 5)
    return sheet.cut(y - 5 + 2.5 + MARGIN)


def _heading(sheet, left, right, centres, words, cutoffs):
    """Draw outcome, solution and what the columns are, with the cutoffs, between two rules; return the y below."""
    outcome, solution, over = words
    sheet.rule(MARGIN, right, MARGIN, 2 * RULE)
    y = MARGIN + (max(sheet.measure(outcome)[1], 3) + 8)
    sheet.text(MARGIN, (MARGIN + y - 4.5) / 2, outcome, ha="left")
    sheet.text(MARGIN, y - 2.8, solution, ha="left")
    sheet.text((left + right) / 2, (MARGIN + y - 4.5) / 2, over)
    for x, cutoff in zip(centres, cutoffs, strict=True):
        sheet.text(x, y - 2.8, f"{cutoff:.2f}" if isinstance(cutoff, float) else str(cutoff))
    sheet.rule(MARGIN, right, y, RULE)
    return y


def _track(sheet, y, centres, present):
    for i in range(len(centres) - 1):
        if present[i] and present[i + 1]:
            sheet.axes.plot(centres[i : i + 2], [y, y], color=PALE, lw=2.5, zorder=0.5)
    for x, here in zip(centres, present, strict=True):
        if here:
            sheet.circle(x, y, RADIUS).set_gid("present")
        else:
            _gone(sheet, x, y).set_gid("gone")


def _gone(sheet, x, y):
    return sheet.circle(x, y, RADIUS, filled=False, linestyle=(0, (2, 2)), linewidth=0.5)


def _terms(expression):
    return expression.split(" + ") if isinstance(expression, str) and expression else []
