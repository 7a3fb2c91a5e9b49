"""The tables of a run as a paper prints them, in the form that an audit reads."""

import csv
import io

from equifinal.errors import InputError
from equifinal.languages import said

__all__ = ["form_of", "tables_needed"]

MEASURES = ("consistency", "coverage", "ron")
FIT = {"consistency": "consistency", "pri": "PRI", "raw_coverage": "raw_coverage", "unique_coverage": "unique_coverage"}


def tables_needed(cutoff):
    """Return the paths of the tables in a run's folder that a form is made of, by name.

    Parameters
    ----------
    cutoff : str
        The folder of the baseline, ``incl0.80``.
    """
    return {
        "memberships": "02_calibrate/memberships.csv",
        "necessity": "03_necessity/necessity.csv",
        "models": f"05_minimise/{cutoff}/models.csv",
        "terms": f"05_minimise/{cutoff}/terms.csv",
    }


def form_of(title, settings, tables, solution="intermediate"):
    """Return the form of a run's own tables, as YAML.

    Parameters
    ----------
    title : str
    settings : mapping
        `outcome` and `conditions` of the configuration.
    tables : mapping of str to bytes
        As `tables_needed` names them.
    solution : str

    Returns
    -------
    str

    Raises
    ------
    InputError
        Where a set has several levels, of which an audit knows nothing.
    """
    rows = {name: list(csv.DictReader(io.StringIO(content.decode("utf-8")))) for name, content in tables.items()}
    outcome, conditions = settings["outcome"], settings["conditions"]
    members = [float(row[name]) for row in rows["memberships"] for name in (*conditions, outcome.partition("[")[0])]
    if "[" in outcome or max(members) > 1:
        raise InputError(said("a set of this run has several levels."), said("an audit is of crisp and fuzzy sets"))
    lines = [
        f"paper: {_text(title)}",
        f"outcome: {outcome}",
        f"conditions: [{', '.join(conditions)}]",
        f"cases: {len(rows['memberships'])}",
        f"sets: {'crisp' if set(members) <= {0, 1} else 'fuzzy'}",
        *_necessity(rows["necessity"], outcome),
        *_configurations(rows, outcome, solution),
    ]
    return "\n".join(lines) + "\n"


def _text(text):
    """Return a text as YAML in quotation marks."""
    return '"' + " ".join(str(text).split()).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _figure(text):
    """Return a number as a paper prints it."""
    return f"{float(text):.3f}" if text else "na"


def _necessity(rows, outcome):
    """Yield the lines of the necessity table."""
    sides = (outcome, f"~{outcome}")
    known = {(row["outcome"], row["condition"]): row for row in rows}
    names = {"consistency": "consistency", "coverage": "coverage", "ron": "RoN"}
    yield "necessity:"
    yield f"  columns: [{', '.join(f'{side} {names[measure]}' for side in sides for measure in MEASURES)}]"
    for condition in dict.fromkeys(name for _, name in known):
        figures = (_figure(known[side, condition][measure]) for side in sides for measure in MEASURES)
        yield f"  {condition}: {' '.join(figures)}"


def _configurations(rows, outcome, solution):
    """Yield the lines of the configuration tables, of the first model for each outcome."""
    yield "configurations:"
    for side in (outcome, f"~{outcome}"):
        models = [row for row in rows["models"] if (row["outcome"], row["solution"]) == (side, solution)]
        if not models:
            continue
        first = models[0]
        terms = [
            row
            for row in rows["terms"]
            if (row["outcome"], row["solution"], row["model"]) == (side, solution, first["model"])
        ]
        yield f"- outcome: {side}"
        yield f"  columns: [{', '.join(FIT.values())}]"
        yield "  rows:"
        for row in terms:
            yield f"    {row['term']}: {' '.join(_figure(row[measure]) for measure in FIT)}"
        yield "  solution:"
        yield f"    consistency: {_figure(first['consistency'])}"
        yield f"    PRI: {_figure(first['pri'])}"
        yield f"    coverage: {_figure(first['coverage'])}"
