"""What the keys say that hold for the outcome or for its negation alone: every problem that is found."""

from collections.abc import Mapping

from equifinal.languages import LANGUAGES, said
from equifinal.steps.asked import chosen_of
from equifinal.steps.minimise.solutions import SOLUTIONS
from equifinal.study.problems import Problem

__all__ = ["KEYS", "VALUES", "of_by_outcome", "texts_of"]

# Each key that may be a mapping of the two sides, and what a side's part of it holds.
KEYS = {
    "excluded_rows": said("a list of whole numbers, each from 1"),
    "impossible_combinations": said("a list of expressions, such as A*~B"),
    "necessity_claims": said("a list of expressions, such as A + B"),
    "model": said("a number, an expression, or one of these for intermediate, parsimonious or conservative"),
    "row_outcomes": said("the numbers of rows, each with value and reason: 12: {value: 0, reason: a text}"),
}
VALUES = ("1", "0", "C", "?")


def of_by_outcome(settings):
    """Yield what is wrong with sides that there are not, and with what is asked of a side.

    Parameters
    ----------
    settings : mapping
        `outcome` and the keys of `KEYS`, each a list or a mapping.

    Yields
    ------
    Problem

    Examples
    --------
    >>> settings = {"outcome": "Y", "excluded_rows": {"Z": [1], "~Y": [0]}, "impossible_combinations": []}
    >>> settings |= {"necessity_claims": {}, "row_outcomes": {"Y": {"3": {"value": 2, "reason": "a pilot"}}}}
    >>> for problem in of_by_outcome(settings):
    ...     print(problem.message)
    excluded_rows has the key 'Z'.
    excluded_rows: ~Y is [0].
    row_outcomes: Y: the value of row 3 is 2.
    """
    sides = (settings["outcome"], f"~{settings['outcome']}")
    sides += tuple(side for outcome in settings.get("outcomes") or () for side in (outcome, f"~{outcome}"))
    for key, wanted in KEYS.items():
        for side, given in settings[key].items() if isinstance(settings.get(key), Mapping) else ():
            if side not in sides:
                hint = said("the outcome {outcome} or its negation {negation}", outcome=sides[0], negation=sides[1])
                yield Problem((key, side), said("{key} has the key {side!r}.", key=key, side=side), hint)
            elif key == "row_outcomes" and isinstance(given, Mapping) and given:
                yield from _of_rows(side, given)
            elif key == "model" and _is_choice(given):
                continue
            elif key in ("row_outcomes", "model") or not _is_list(given, int if key == "excluded_rows" else str):
                message = said("{key}: {side} is {given!r}.", key=key, side=side, given=given)
                yield Problem((key, side), message, said("{wanted} is wanted", wanted=wanted))


def _is_choice(given, kinds=True):
    """Return whether it names a model, or one of some kinds of solution."""
    if isinstance(given, Mapping):
        known = kinds and set(given) <= set(SOLUTIONS)
        return bool(given) and known and all(_is_choice(one, kinds=False) for one in given.values())
    if isinstance(given, str):
        return bool(given.strip())
    return isinstance(given, int) and not isinstance(given, bool) and given >= 1


def _is_list(given, kind):
    """Return whether it is a list of texts that say something, or of whole numbers from 1."""
    if not isinstance(given, list):
        return False
    if kind is str:
        return all(isinstance(item, str) and item.strip() for item in given)
    return all(isinstance(item, int) and not isinstance(item, bool) and item >= 1 for item in given)


def _of_rows(side, rows):
    """Yield what is wrong with the rows of a side that are coded by hand."""
    for number, given in rows.items():
        key, place = ("row_outcomes", side, number), {"side": side, "number": number}
        if not str(number).isdecimal() or int(number) < 1:
            message = said("row_outcomes: {side}: {number!r} is no number of a row.", **place)
            yield Problem(key, message, said("the numbers stand in the column row of truth_table.csv"))
        elif not isinstance(given, Mapping) or set(given) != {"value", "reason"}:
            message = said("row_outcomes: {side}: row {number} is {given!r}.", **place, given=given)
            yield Problem(key, message, said("a row has a value and a reason: {value: 0, reason: a text}"))
        elif isinstance(given["value"], bool) or str(given["value"]) not in VALUES:
            message = said(
                "row_outcomes: {side}: the value of row {number} is {value!r}.", **place, value=given["value"]
            )
            yield Problem(key, message, said("allowed are {allowed}", allowed=", ".join(VALUES)))
        elif not _is_reason(given["reason"]):
            message = said(
                "row_outcomes: {side}: the reason of row {number} is {text!r}.", **place, text=given["reason"]
            )
            hint = said("a text, or a text a language: {languages}", languages=", ".join(LANGUAGES))
            yield Problem(key, message, hint)


def _is_reason(given):
    """Return whether it is a text, or texts by languages."""
    texts = list(given.values()) if isinstance(given, Mapping) else [given]
    known = not isinstance(given, Mapping) or set(given) <= set(LANGUAGES)
    return bool(texts) and known and all(isinstance(text, str) and text.strip() for text in texts)


def texts_of(settings, key):
    """Yield the way to each expression of a key, and the expression: of both sides, or of each.

    Examples
    --------
    >>> list(texts_of({"outcome": "Y", "necessity_claims": {"Y": ["A + B"]}}, "necessity_claims"))
    [(('necessity_claims', 'Y'), 'A + B')]
    """
    if key == "model":
        for side in settings.get(key) or ():
            yield from (((key, side), text) for text in chosen_of(settings, side).values() if isinstance(text, str))
        return
    given = settings.get(key) or ()
    parts = [((key, side), texts) for side, texts in given.items()] if isinstance(given, Mapping) else [((key,), given)]
    for way, texts in parts:
        for text in texts if isinstance(texts, list | tuple) else ():
            if isinstance(text, str):
                yield way, text
