"""The check of the configuration's `calibration`: one sentence for what is wrong, with the set."""

import difflib
import math
from collections.abc import Mapping

from equifinal.errors import InputError
from equifinal.languages import LANGUAGES, said
from equifinal.reading.coded_texts import twins

from .choice import anchors
from .entry import OPTIONS, SWITCHES, WORDS
from .landmarks import LANDMARKS
from .methods import METHODS

__all__ = ["SCHEMA", "check_calibration"]

COMMON = ("method", "source", "rationale")


def _anchor(method):
    """Return the schema of an anchor."""
    return {"anyOf": [{"type": "number"}, {"enum": list(LANDMARKS)}]} if method.landmarks else {"type": "number"}


NUMBERS = {"type": "array", "items": {"type": "number"}, "minItems": 1}
SCHEMA = {
    "type": "object",
    "additionalProperties": {
        "type": "object",
        "required": ["method"],
        "additionalProperties": False,
        "properties": {
            "method": {"type": "string", "enum": list(METHODS)},
            **{
                key: {"type": ["string", "object", "null"], "additionalProperties": {"type": "string"}}
                for key in ("source", "rationale")
            },
            **{key: _anchor(method) for method in METHODS.values() for key in method.anchors},
            **{key: {"type": "number"} for key in OPTIONS},
            **dict.fromkeys(("thresholds", "codes"), NUMBERS),
            "groups": {"type": ["string", "object"]},
            "expression": {"type": "string"},
            "memberships": {"type": "object", "additionalProperties": {"type": "number", "minimum": 0, "maximum": 1}},
            **{key: {"type": "string", "enum": list(words)} for key, words in WORDS.items()},
            **{key: {"type": "boolean"} for key in SWITCHES},
        },
    },
}


def check_calibration(calibration, sets):
    """Check methods, anchors, thresholds and codes.

    Parameters
    ----------
    calibration : mapping
        Of the configuration.
    sets : sequence of str
        Outcome and conditions.

    Raises
    ------
    InputError
        With the set and the key.

    Examples
    --------
    >>> check_calibration({"A": {"method": "crisp", "threshold": 550}}, ["A", "Y"])
    >>> check_calibration({"A": {"method": "multi_value", "thresholds": [10, 10]}}, ["A", "Y"])
    Traceback (most recent call last):
        ...
    equifinal.errors.InputError: calibration: A has its thresholds out of order: threshold_1 10, threshold_2 10. \
Hint: all rising, or all falling for a set of low scores
    """
    for name, how in calibration.items():
        where = f"calibration: {name}"
        if name not in sets:
            raise InputError(
                said("{where} is no outcome or condition.", where=where),
                said("the sets are {sets}", sets=", ".join(sets)),
            )
        if not isinstance(how, Mapping):
            raise InputError(
                said("{where} is {how!r}.", where=where, how=how),
                said("a mapping such as {method: pass_through} is wanted"),
            )
        _check_keys(where, how)
        _check_words(where, how)
        _check_numbers(where, how)
        _check_codes(where, how)
        _check_order(where, how)


def _check_keys(where, how):
    """Check that the method is known, and takes the keys that are there."""
    if "method" not in how:
        raise InputError(
            said("{where} names no method.", where=where), said("the methods are {methods}", methods=", ".join(METHODS))
        )
    method = how["method"]
    if not isinstance(method, str) or method not in METHODS:
        near = difflib.get_close_matches(str(method), METHODS, 1)
        hint = said("did you mean {near}? ", near=near[0]) if near else ""
        raise InputError(
            said("{where} has the method {method!r}.", where=where, method=method),
            said("{hint}the methods are {methods}", hint=hint, methods=", ".join(METHODS)),
        )
    known = METHODS[method]
    for key in how:
        if key not in (keys := (*COMMON, *known.anchors, *known.lists, *known.options)):
            near = difflib.get_close_matches(str(key), keys, 1)
            hint = said("did you mean {near}? ", near=near[0]) if near else ""
            wanted = ", ".join(keys)
            raise InputError(
                said("{where} has the unknown key {key}.", where=where, key=key),
                said("{hint}the method {method} takes {wanted}", hint=hint, method=method, wanted=wanted),
            )
    for key in ("source", "rationale"):
        given = how.get(key) or ""
        texts = given.values() if isinstance(given, Mapping) and set(given) <= set(LANGUAGES) else [given]
        if not all(isinstance(text, str) for text in texts):
            hint = said(
                "a text is wanted, in quotation marks if need be, or one for each language ({languages})",
                languages=", ".join(LANGUAGES),
            )
            raise InputError(said("{where} has the {key} {given!r}.", where=where, key=key, given=given), hint)
    if known.lists and sum(key in how for key in known.lists) != 1:
        raise InputError(
            said("{where} needs {lists}.", where=where, lists=" or ".join(known.lists)),
            said("such as {example}", example=known.example),
        )


def _number(value):
    """Return whether a value is a finite number."""
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _check_words(where, how):
    """Check keys that hold a word, and those that are true or false."""
    for key, words in WORDS.items():
        if key in how and how[key] not in words:
            raise InputError(
                said("{where} has the {key} {word!r}.", where=where, key=key, word=how[key]),
                said("one of {words} is wanted", words=", ".join(words)),
            )
    for key in SWITCHES:
        if not isinstance(how.get(key, False), bool):
            raise InputError(
                said("{where} has {key}: {value!r}.", where=where, key=key, value=how[key]),
                said("true or false is wanted"),
            )
    if not isinstance(how.get("expression", ""), str):
        raise InputError(
            said("{where} has the expression {text!r}.", where=where, text=how["expression"]),
            said("a text such as A*B + C is wanted"),
        )
    if "degree" in how and "scale" in how:
        raise InputError(
            said("{where} has a degree and a scale.", where=where),
            said("keep one of them: both say the membership at the anchor of inclusion"),
        )


def _check_numbers(where, how):
    """Check that anchors and options are numbers in range."""
    known = METHODS[how["method"]]
    if wrong := [key for key in known.anchors if not _number(how.get(key))]:
        if known.landmarks and how.get(wrong[0]) in [*LANDMARKS] and not how.get("percentiles"):
            return
        what = said("the number") if len(known.anchors) == 1 else said("the numbers")
        raise InputError(
            said("{where} needs {what} {anchors}.", where=where, what=what, anchors=", ".join(known.anchors)),
            said("in the units of the data, or one of {places}", places=", ".join(LANDMARKS))
            if known.landmarks
            else said("in the units of the data"),
        )
    if "thresholds" in how:
        _check_list(where, how, "thresholds", len(known.scheme) - 1 if known.scheme else None)
    if how.get("percentiles"):
        for key, value in anchors(how).items():
            if not 0 <= value <= 100:
                raise InputError(
                    said("{where} has {key} {value:g} as a percentile.", where=where, key=key, value=value),
                    said("percentiles lie between 0 and 100"),
                )
    for key, option in OPTIONS.items():
        if key in how and not (_number(how[key]) and option.low < how[key] < option.high):
            raise InputError(said("{where} has {key}: {how!r}.", where=where, key=key, how=how[key]), option.hint)


def _check_list(where, how, key, count=None):
    """Check that a key holds a list of numbers, as many as are wanted."""
    values = how[key]
    if not isinstance(values, list) or not values or not all(map(_number, values)):
        raise InputError(
            said("{where} has {key}: {values!r}.", where=where, key=key, values=values),
            said("a list of numbers is wanted, such as [10, 20]"),
        )
    if count and len(values) != count:
        raise InputError(
            said("{where} has {n} {key}.", where=where, n=len(values), key=key),
            said("the method {method} takes {count}", method=how["method"], count=count),
        )


def _check_codes(where, how):
    """Check that each code has one membership."""
    method = METHODS[how["method"]]
    grouping = "groups" in method.lists
    if "codes" in how:
        _check_list(where, how, "codes", len(method.scheme))
        if twice := [code for code in how["codes"] if how["codes"].count(code) > 1]:
            raise InputError(
                said("{where} has the code {code:g} twice.", where=where, code=twice[0]),
                said("one code for each membership"),
            )
    table = how.get("memberships", {0: 0})
    if not isinstance(table, Mapping) or not table:
        raise InputError(
            said("{where} has memberships: {table!r}.", where=where, table=table),
            said("a membership for each code: {0: 0, 1: 0.4, 2: 1}"),
        )
    if not isinstance(how.get("groups", ""), str | Mapping):
        raise InputError(
            said("{where} has groups: {groups!r}.", where=where, groups=how["groups"]),
            said("the name of a column with the groups is wanted"),
        )
    if grouping and "memberships" in how and not isinstance(how.get("groups"), str):
        raise InputError(
            said("{where} has memberships, but no column of groups.", where=where),
            said("groups: COLUMN, whose codes have them"),
        )
    if same := twins(table):
        raise InputError(
            said(
                "{where} has the codes {one!r} and {other!r}, which are read as one.",
                where=where,
                one=same[0],
                other=same[1],
            ),
            said("each code stands once; width and case of letters do not matter"),
        )
    for code, member in table.items():
        if isinstance(code, str) and (";" in code or not code.strip()):
            raise InputError(
                said("{where} has the code {code!r}.", where=where, code=code), said("a text without ; is wanted")
            )
        if not (_number(code) or isinstance(code, str)):
            raise InputError(
                said("{where} has the code {code!r}.", where=where, code=code),
                said("codes are numbers, or texts"),
            )
        if not (_number(member) and 0 <= member <= 1):
            raise InputError(
                said("{where} has {member!r} as membership of the code {code}.", where=where, member=member, code=code),
                said("from 0 to 1"),
            )


def _check_order(where, how):
    """Check that anchors and thresholds are in order, and none equal that must not be."""
    values, known = anchors(how), METHODS[how["method"]]
    if not known.order.fits(list(values.values())):
        kind = said("anchors") if known.anchors else said("thresholds")
        text = ", ".join(f"{key} {value:g}" for key, value in values.items())
        raise InputError(
            said("{where} has its {kind} out of order: {text}.", where=where, kind=kind, text=text), known.order.hint
        )
