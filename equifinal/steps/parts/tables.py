"""The solutions of the parts in tables: their terms, and how each part's solution does in every other."""

import pandas as pd

from equifinal.sets.algebra import compare
from equifinal.sets.data import join
from equifinal.sets.expressions import parse
from equifinal.sets.fit import sufficiency

from .found import SIDES, levels_with, membership_in

__all__ = ["crossed_table", "part_table", "term_table"]

CROSSED = ["side", "solution_of", "in_part", "expression", "relation", "consistency", "pri", "coverage"]


def part_table(parts):
    """Return one line a part.

    Parameters
    ----------
    parts : sequence of Found

    Returns
    -------
    DataFrame
        `part`, `outcome`, `group`, `n` (cases), `conditions`, `solution`, `solution_negation` (the first intermediate
        models).
    """
    lines = [
        (
            part.name,
            part.outcome,
            part.group,
            len(part.memberships),
            join(part.conditions),
            *map(part.expression, SIDES),
        )
        for part in parts
    ]
    return pd.DataFrame(lines, columns=["part", "outcome", "group", "n", "conditions", "solution", "solution_negation"])


def term_table(parts):
    """Return one line a configuration of each part, and in which other parts it stands.

    Parameters
    ----------
    parts : sequence of Found

    Returns
    -------
    DataFrame
        `side`, `part`, `term`, `core` (its core literals), `consistency`, `raw_coverage`, `unique_coverage`, `cases`,
        `also_in` (parts with the same term), `same_core_in` (those of them with the same core).
    """
    found = {(side, part.name): {line["term"]: line for line in part.lines(side)} for side in SIDES for part in parts}
    conditions = {part.name: part.conditions for part in parts}
    lines = []
    for (side, name), terms in found.items():
        for term, line in terms.items():
            core = _core(line, conditions[name])
            others = [other for other in conditions if other != name and term in found[side, other]]
            alike = [other for other in others if _core(found[side, other][term], conditions[other]) == core]
            figures = (line[key] for key in ("consistency", "raw_coverage", "unique_coverage", "cases"))
            lines.append((side, name, term, core, *figures, join(others), join(alike)))
    columns = ["side", "part", "term", "core", "consistency", "raw_coverage", "unique_coverage", "cases"]
    return pd.DataFrame(lines, columns=[*columns, "also_in", "same_core_in"])


def _core(line, conditions):
    """Return the literals of a configuration that are core conditions, as one expression."""
    found = []
    for literal in line["term"].split("*"):
        name = literal.removeprefix("~").partition("[")[0]
        if name in conditions and str(line[name]).startswith("core"):
            found.append(literal)
    return "*".join(found)


def crossed_table(parts):
    """Return how the solution of each part does in every part, its own among them.

    Parameters
    ----------
    parts : sequence of Found

    Returns
    -------
    DataFrame
        `side`, `solution_of`, `in_part`, `expression` (first intermediate model), `relation` (how its rows stand to
        those of the other part's solution: ``equal``, ``subset``, ``superset``, ``overlap``, ``disjoint``; empty where
        the two have other conditions or one has no solution), `consistency`, `pri`, `coverage` in the cases of that
        part, for its outcome; `members` (its cases in the outcome), `covered` (those of them in the solution), `cases`
        (these).
    """
    lines = []
    for side in SIDES:
        for part in parts:
            for other in parts:
                if text := part.expression(side):
                    lines.append((side, part.name, other.name, text, *_crossed(part, other, side, text)))
    return pd.DataFrame(lines, columns=[*CROSSED, "members", "covered", "cases"])


def _crossed(part, other, side, text):
    """Return the figures of a line of `crossed_table`."""
    data, x = other.data(side), membership_in(text, part, other)
    names = [case for case, y in zip(data.cases, data.y, strict=True) if y > 0.5]
    if x is None:
        return "", None, None, None, len(names), None, ""
    covered = [case for case, a, y in zip(data.cases, x, data.y, strict=True) if a > 0.5 and y > 0.5]
    fit = sufficiency(x, data.y)
    relation = _relation(part, other, text, other.expression(side))
    return relation, fit.consistency, fit.pri, fit.coverage, len(names), len(covered), join(covered)


def _relation(part, other, text, opposite):
    """Return how the rows of two solutions stand to each other."""
    if not opposite or tuple(part.conditions) != tuple(other.conditions):
        return ""
    levels = levels_with(part, other)
    return compare(*(parse(one, list(part.conditions), levels) for one in (text, opposite)))
