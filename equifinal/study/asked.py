"""What the settings say of rows, cases, levels and combinations, held against the data before a step begins."""

import math
from dataclasses import replace

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.sets.cubes import covers_union
from equifinal.sets.expectations import parse_expectation
from equifinal.sets.expressions import parse
from equifinal.sets.implicants import FREE, covers
from equifinal.steps.asked import coded_by_hand
from equifinal.steps.truth_table.cutoffs import Cutoffs
from equifinal.steps.truth_table.exclusions import exclusions, without
from equifinal.steps.truth_table.table import truth_table
from equifinal.study.apart.by_outcome import texts_of

from .keys import GROUPS
from .problems import Problem

__all__ = ["of_data", "of_rules"]

MOST_ROWS = 2**62
# The keys of `by_outcome` that ask for rows, in the order in which messages name them.
BY_OUTCOME = ("impossible_combinations", "excluded_rows", "necessity_claims", "row_outcomes")


def of_rules(settings, levels):
    """Yield expressions that are true of every case or of none, and expectations that cancel each other.

    Parameters
    ----------
    settings : mapping
        With expressions that can be read.
    levels : sequence of int
        Number of values of each condition.

    Yields
    ------
    Problem

    Examples
    --------
    >>> settings = {"conditions": ["A", "B"], "impossible_combinations": ["A + ~A"], "theories": {"t": "A*~A"}}
    >>> settings |= {"directional_expectations": ["B", "~B"], "paths": {}}
    >>> for problem in of_rules(settings, [2, 2]):
    ...     print(problem.message)
    impossible_combinations: 'A + ~A' is true of every case, so no row would be left.
    theories: t: 'A*~A' is true of no case, for a part of it contradicts itself.
    directional_expectations expects the outcome under B and under ~B, which is to expect nothing of B.
    """
    for way, text in texts_of(settings, "impossible_combinations"):
        yield from _of_constant(way, text, settings, levels, said("so no row would be left"))
    for way, text in texts_of(settings, "necessity_claims"):
        yield from _of_constant(way, text, settings, levels, said("so it excludes nothing"))
    for name, text in settings["theories"].items():
        yield from _of_constant(("theories", name), text, settings, levels, said("so it says nothing"))
    for name, path in settings["paths"].items():
        if parse(path["terms"], settings["conditions"], levels).terms == {(FREE,) * len(levels)}:
            message = said("paths: {name} has the terms {terms!r}, which every case holds.", name=name, terms="1")
            yield Problem(("paths", name, "terms"), message, said("literals joined by *, such as SYS*~INC"))
    for key in ("directional_expectations", "directional_expectations_negation"):
        yield from _of_expectations(key, settings, levels)


def _of_constant(way, text, settings, levels, so):
    """Yield what is wrong with an expression that is true of all, or with a part of it that is true of none."""
    text, key = str(text), ": ".join(way)
    conditions, everything = settings["conditions"], (FREE,) * len(levels)
    for part in _parts(text):
        if not parse(part, conditions, levels).terms:
            message = said(
                "{key}: {text!r} is true of no case, for a part of it contradicts itself.", key=key, text=part.strip()
            )
            yield Problem(way, message, said("take away what contradicts it, such as A in A*~A"))
    if covers_union(parse(text, conditions, levels).terms, everything, levels):
        message = said("{key}: {text!r} is true of every case, {so}.", key=key, text=text, so=so)
        yield Problem(way, message, said("name what is true of some cases only, such as A*~B"))


def _parts(text):
    """Return the terms of a sum as they were written, those in parentheses being no terms of it.

    Examples
    --------
    >>> _parts("A*(B + C) + ~D")
    ['A*(B + C) ', ' ~D']
    """
    depth, parts = 0, [""]
    for character in text:
        depth += (character in "([") - (character in ")]")
        if character == "+" and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return parts


def _of_expectations(key, settings, levels):
    """Yield expectations that take back each other, or that any value meets, or none."""
    conditions, together = settings["conditions"], {}
    for text in settings.get(key) or ():
        group = parse_expectation(text, conditions, levels)
        for i, values in group.items():
            every = set(range(levels[i]))
            if values in (set(), every):
                message = (
                    said("{key}: {text!r} is met by every value of {name}.", key=key, text=text, name=conditions[i])
                    if values
                    else said("{key}: {text!r} is met by no value of {name}.", key=key, text=text, name=conditions[i])
                )
                yield Problem((key,), message, said("name some of its values, not all"))
                break
            others = frozenset((j, frozenset(held)) for j, held in group.items() if j != i)
            together.setdefault((i, others), []).append((text, values))
    for (i, _), found in together.items():
        if set.union(*(values for _, values in found)) == set(range(levels[i])):
            message = said(
                "{key} expects the outcome under {texts}, which is to expect nothing of {name}.",
                key=key,
                texts=_all_under([text for text, _ in found]),
                name=conditions[i],
            )
            yield Problem((key,), message, said("keep one sign, or leave {name} out", name=conditions[i]))


def of_data(settings, data):
    """Yield what is asked of rows and cases that the data do not have.

    Parameters
    ----------
    settings : mapping
        With expressions that can be read.
    data : CalibratedData

    Yields
    ------
    Problem

    Examples
    --------
    >>> import numpy as np
    >>> from equifinal.sets.data import CalibratedData
    >>> data = CalibratedData(("p", "q"), ("A",), (2,), np.array([[1], [0]]), "Y", np.array([1, 0]))
    >>> settings = {"frequency_cutoff": 3, "excluded_rows": [], "impossible_combinations": []}
    >>> settings |= {"robustness": {"dropped_cases": [1]}}
    >>> [problem.message for problem in of_data(settings, data)]
    ['frequency_cutoff is 3, and no row of the truth table has more than 1 of the 2 cases.']
    """
    if math.prod(data.levels) >= MOST_ROWS:
        return
    rows = _observed(settings, data)
    frequencies = _frequencies(settings)
    if rows is not None and rows.n:
        yield from _of_frequencies(frequencies, max(rows.n), len(data.cases))
    if rows is not None:
        yield from _of_exclusions(settings, rows)
    known = GROUPS["robustness"].model_fields["dropped_cases"].default
    for number in settings["robustness"]["dropped_cases"]:
        if number >= len(data.cases) and number not in known:
            way, most = ("robustness", "dropped_cases"), len(data.cases) - 1
            message = said(
                "robustness: dropped_cases holds {number}, and there are {cases} cases.",
                number=number,
                cases=len(data.cases),
            )
            yield Problem(way, message, said("whole numbers from 1 to {most}", most=most))


def _frequencies(settings):
    """Return the frequency cutoffs by the way to their keys, but those that everyone has."""
    found = {("frequency_cutoff",): [settings["frequency_cutoff"]]}
    if settings.get("frequency_cutoff_negation"):
        found["frequency_cutoff_negation",] = [settings["frequency_cutoff_negation"]]
    for name in ("plausible_frequency", "multiverse_frequency"):
        known = GROUPS["robustness"].model_fields[name].default or ()
        found["robustness", name] = [n for n in settings["robustness"].get(name) or () if n not in known]
    return found


def _observed(settings, data):
    """Return the rows that have cases; None where nothing is asked of them, which spares the work."""
    if (
        not any(settings.get(key) for key in BY_OUTCOME)
        and max((n for found in _frequencies(settings).values() for n in found), default=1) <= 1
    ):
        return None
    return truth_table(data, Cutoffs())


def _of_frequencies(frequencies, most, cases):
    """Yield the frequency cutoffs that leave no row."""
    for way, found in frequencies.items():
        for number in found:
            if number > most:
                message = said(
                    "{key} is {number}, and no row of the truth table has more than {most} of the {cases} cases.",
                    key=": ".join(way),
                    number=number,
                    most=most,
                    cases=cases,
                )
                yield Problem(way, message, said("a whole number from 1 to {most}", most=most))


def _of_exclusions(settings, rows):
    """Yield rows by numbers that there are not, exclusions that leave no row with cases, and rows asked for twice."""
    tables = rows, replace(rows, outcome=f"~{rows.outcome}")
    try:
        found = exclusions(tables, {**settings, "exclude_simultaneous_rows": False})
    except InputError as error:
        yield Problem.of(("excluded_rows",), error)
        return
    keys = [key for key in BY_OUTCOME if settings.get(key) and key != "row_outcomes"]
    for table in tables:
        excluded = without(found, table.outcome)
        out = {
            n for n, row in zip(rows.numbers, rows.rows.tolist(), strict=True) if any(covers(c, row) for c in excluded)
        }
        if len(out) == len(rows.numbers):
            message = said("{keys}: no row that has cases is left.", keys=", ".join(keys))
            yield Problem((keys[0],), message, said("exclude some of the rows only"))
            return
        yield from _of_hands(coded_by_hand(settings, table.outcome), rows.numbers, out, table.outcome)


def _of_hands(by_hand, numbers, excluded, outcome):
    """Yield the rows coded by hand that have no case, or that are excluded as well."""
    for number, value in by_hand.items():
        key, place = ("row_outcomes", outcome), {"outcome": outcome, "number": number}
        if number not in numbers:
            message = said("row_outcomes: {outcome}: row {number} has no case.", **place)
            yield Problem(key, message, said("excluded_rows keeps it from being a counterfactual"))
        elif number in excluded and value != "0":
            message = said("row_outcomes: {outcome}: row {number} is excluded as well.", **place)
            yield Problem(key, message, said("either code it, or exclude it"))


def _all_under(texts):
    """Return expectations of which each is meant."""
    *first, last = texts
    return said("{first} and under {last}", first=_all_under(first), last=last) if first else last
