"""The three solutions in the layout of the fs/QCA program's output, to be compared line by line.

The layout is that of the program's standard analyses [1]_: for each solution a header with the model, then the
cutoffs, the terms with their coverages and consistency, the solution's own, and the members of each term with their
memberships in the term and in the outcome. As there, the cutoffs printed are the lowest figures of the table: the
frequency of the rows kept and the consistency of a row coded 1; a number has six significant digits.

References
----------
.. [1] Ragin, C. C., & Davey, S. (2016). Fuzzy-Set/Qualitative Comparative Analysis 3.0. Department of Sociology,
   University of California, Irvine.
"""

import textwrap

from equifinal.sets.data import CalibratedData
from equifinal.sets.expressions import parse
from equifinal.sets.implicants import membership
from equifinal.steps.minimise.solutions import SOLUTIONS

__all__ = ["MOST_MODELS", "fsqca_text"]

TITLE = "*TRUTH TABLE ANALYSIS*"
NAMES = {"conservative": "COMPLEX", "parsimonious": "PARSIMONIOUS", "intermediate": "INTERMEDIATE"}
FIGURES = {"raw": "coverage", "unique": "coverage", "": "consistency"}
FIT = ("raw_coverage", "unique_coverage", "consistency")
WIDTH, COLUMN = 100, 12
MOST_MODELS = 10


def fsqca_text(frames, outcomes, conditions, expectations, file):
    """Return the conservative, parsimonious and intermediate solutions of the outcome and its negation.

    Parameters
    ----------
    frames : mapping of str to DataFrame
        `memberships`, `truth_table`, `models` and `terms` of a run.
    outcomes : pair of str
        The outcome and its negation.
    conditions : sequence of str
    expectations : pair of sequence of str
        Directional expectations for each.
    file : str
        The data file, as the header names it.

    Returns
    -------
    str
        The program lets its user choose one of several tied models; here they follow each other, `MOST_MODELS` at
        most.
    """
    memberships = frames["memberships"].set_index("case")
    data = CalibratedData.from_frame(memberships, outcomes[0], conditions)
    blocks = []
    for side, expected in zip((data, data.negated()), expectations, strict=True):
        tables = {
            name: frame[frame["outcome"] == side.outcome] for name, frame in frames.items() if name != "memberships"
        }
        for kind in SOLUTIONS:
            solution = _solution(side, tables, kind, expected if kind == "intermediate" else None)
            blocks.append(f"{_header(side, tables['truth_table'], file)}\n{solution}")
    return "\n\n\n".join(blocks) + "\n"


def _header(data, rows, file):
    """Return the header of one analysis."""
    return "\n".join(
        [
            "*" * len(TITLE),
            TITLE,
            "*" * len(TITLE),
            "",
            f"File:  {file}",
            f"Model: {data.outcome} = f({', '.join(data.conditions)})",
            f"Rows:  {(rows['value'] != '?').sum()}",
            "Algorithm: Quine-McCluskey",
            "",
        ]
    )


def _solution(data, tables, kind, expected):
    """Return one solution: all its models, or that there is none."""
    rows, models = tables["truth_table"], tables["models"]
    models = models[models["solution"] == kind]
    kept, ones = rows[rows["value"] != "?"], rows[rows["value"] == "1"]
    lines = [f"--- {NAMES[kind]} SOLUTION ---"]
    if models.empty:
        return "\n".join([*lines, "no row is coded 1: there is no solution"])
    lines += [f"frequency cutoff: {kept['n'].min()}", f"consistency cutoff: {_number(ones['consistency'].min())}"]
    if expected is not None:
        lines += ["Assumptions:", *(_assumption(text) for text in expected)]
    terms = tables["terms"][tables["terms"]["solution"] == kind]
    blocks = []
    for model in models.head(MOST_MODELS).itertuples():
        name = [f"model {model.model} of {len(models)}"] if len(models) > 1 else []
        blocks.append("\n".join([*name, *_model(data, model, terms[terms["model"] == model.model])]))
    if len(models) > MOST_MODELS:
        blocks.append(f"{len(models) - MOST_MODELS} more models: see models.csv")
    return "\n".join([*lines, "\n\n".join(blocks)])


def _assumption(text):
    """Return a directional expectation as the program writes it: ``A (present)``."""
    single = text.startswith("~") and "*" not in text
    return f"{text.removeprefix('~')} (absent)" if single else f"{text} (present)"


def _model(data, model, terms):
    """Yield the lines of a model: its terms with their figures, its own figures, the members of each term."""
    first = max(map(len, terms["term"])) + 2
    for cells in (FIGURES, FIGURES.values(), ["-" * 10] * 3):
        yield "".join([" " * first, *(f"{cell:^10}  " for cell in cells)]).rstrip()
    for line in terms.to_dict("records"):
        figures = "".join(f"{_number(line[key]):<{COLUMN}}" for key in FIT)
        yield f"{line['term']:<{first}}{figures}".rstrip()
    yield f"solution coverage: {_number(model.coverage)}"
    yield f"solution consistency: {_number(model.consistency)}"
    for text in terms["term"]:
        term = min(parse(text, data.conditions, data.levels).terms)
        x = membership(term, data.x, data.levels)
        members = sorted((i for i in range(len(x)) if x[i] > 0.5), key=lambda i, x=x: -x[i])
        cases = [f"{data.cases[i]} ({_number(x[i])},{_number(data.y[i])})" for i in members]
        yield ""
        yield from _wrapped(f"Cases with greater than 0.5 membership in term {text}:", cases)


def _wrapped(head, cases):
    """Return a line that breaks between cases only."""
    joined = ", ".join(case.replace(" ", "\0") for case in cases)
    lines = textwrap.wrap(
        f"{head} {joined}", WIDTH, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False
    )
    return [line.replace("\0", " ") for line in lines]


def _number(value):
    """Return a number with six significant digits at most.

    Examples
    --------
    >>> _number(0.8965867533), _number(0.5609999999), _number(1.0)
    ('0.896587', '0.561', '1')
    """
    return f"{value:.6g}"
