"""What a configuration asks of one side alone: cutoffs, exclusions, rows coded by hand, a model among several."""

from collections.abc import Mapping

__all__ = ["CUTOFFS", "apart", "asked_of", "chosen_of", "coded_by_hand", "intermediate_of", "of_both", "of_side"]

# Cutoffs that the negation may have of its own, under the same name with `_negation` behind it.
CUTOFFS = ("consistency_cutoff", "pri_cutoff", "frequency_cutoff")


def apart(settings):
    """Return whether the negation has a cutoff of its own.

    Examples
    --------
    >>> apart({"pri_cutoff": 0.5, "pri_cutoff_negation": 0.6}), apart({"pri_cutoff": 0.5})
    (True, False)
    """
    return any(settings.get(f"{name}_negation") is not None for name in CUTOFFS)


def asked_of(settings, outcome):
    """Return the settings with the cutoffs of one side.

    Parameters
    ----------
    settings : mapping
        Of the configuration; the keys of `CUTOFFS` with `_negation` may be missing or None.
    outcome : str
        The outcome, or its negation with ``~``.

    Returns
    -------
    mapping

    Examples
    --------
    >>> settings = {"outcome": "Y", "consistency_cutoff": 0.8, "consistency_cutoff_negation": 0.75, "pri_cutoff": 0.5}
    >>> [asked_of(settings, side)["consistency_cutoff"] for side in ("Y", "~Y")], asked_of(settings, "~Y")["pri_cutoff"]
    ([0.8, 0.75], 0.5)
    """
    if not apart(settings) or outcome != f"~{settings['outcome']}":
        return settings
    given = {name: settings.get(f"{name}_negation") for name in CUTOFFS}
    return {**settings, **{name: value for name, value in given.items() if value is not None}}


def of_both(value):
    """Return what a list asks of both sides; a mapping asks nothing of both.

    Examples
    --------
    >>> of_both([1, 2]), of_both({"Y": [1]})
    ([1, 2], [])
    """
    return [] if isinstance(value, Mapping) else list(value or ())


def of_side(value, outcome):
    """Return what a mapping of sides asks of one of them.

    Examples
    --------
    >>> of_side({"Y": [1]}, "Y"), of_side({"Y": [1]}, "~Y"), of_side([1], "Y")
    ([1], [], [])
    """
    return list(value.get(outcome) or ()) if isinstance(value, Mapping) else []


def chosen_of(settings, outcome):
    """Return the models that are chosen for one side.

    Parameters
    ----------
    settings : mapping
        `model`, which may be missing: for each side a model of the intermediate solution, or of each kind of solution.
    outcome : str

    Returns
    -------
    dict of str to int or str
        Kind of solution to the number or the expression of a model; a parsimonious one first.

    Examples
    --------
    >>> settings = {"model": {"Y": 2, "~Y": {"intermediate": "A*B", "parsimonious": 1}}}
    >>> chosen_of(settings, "Y"), chosen_of(settings, "~Y"), chosen_of({}, "Y")
    ({'intermediate': 2}, {'parsimonious': 1, 'intermediate': 'A*B'}, {})
    """
    given = settings.get("model", {}).get(outcome)
    given = given if isinstance(given, Mapping) else {} if given is None else {"intermediate": given}
    return dict(sorted(given.items(), key=lambda choice: choice[0] != "parsimonious"))


def intermediate_of(settings, outcome):
    """Return the choice of `chosen_of` for the intermediate solution alone, which robustness looks at.

    Examples
    --------
    >>> intermediate_of({"model": {"Y": {"parsimonious": 1}}}, "Y"), intermediate_of({"model": {"Y": 3}}, "Y")
    ({}, {'intermediate': 3})
    """
    return {kind: choice for kind, choice in chosen_of(settings, outcome).items() if kind == "intermediate"}


def coded_by_hand(settings, outcome):
    """Return the rows that a side has coded by hand.

    Parameters
    ----------
    settings : mapping
        `row_outcomes`, which may be missing: for each side, rows by their numbers with `value` and `reason`.
    outcome : str

    Returns
    -------
    dict of int to str
        Number of a row to ``1``, ``0``, ``C`` or ``?``.

    Examples
    --------
    >>> coded_by_hand({"row_outcomes": {"Y": {12: {"value": 1, "reason": "its case was misjudged"}}}}, "Y")
    {12: '1'}
    """
    rows = settings.get("row_outcomes", {}).get(outcome) or {}
    return {int(number): str(given["value"]) for number, given in rows.items()}
