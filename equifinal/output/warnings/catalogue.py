"""All warnings, what matters most first."""

from equifinal.languages import DEFAULT
from equifinal.output.tables.source import Source
from equifinal.output.words.labels import Labels

from .cases import cases_outside, few_cases
from .rows import impossible_rows, low_cutoff, low_pri, simultaneous_rows
from .sets import one_sided_sets, repeated_conditions, skewed_sets
from .solutions import below_cutoff, model_ambiguity, mostly_assumed

__all__ = ["TABLES", "WARNINGS", "warnings_in", "warnings_of"]

# What the warnings are made from.
TABLES = ("memberships", "truth_table", "overview", "excluded", "models", "solutions", "assumptions")
WARNINGS = (
    simultaneous_rows,
    below_cutoff,
    low_pri,
    one_sided_sets,
    repeated_conditions,
    impossible_rows,
    cases_outside,
    few_cases,
    low_cutoff,
    skewed_sets,
    mostly_assumed,
    model_ambiguity,
)


def warnings_of(source):
    """Return what a reviewer would raise, in the language of the labels.

    Parameters
    ----------
    source : Source
        With the `TABLES`, at the baseline.

    Returns
    -------
    list of Warned
    """
    return [warned for warning in WARNINGS for warned in warning(source)]


def warnings_in(tables, settings, language=DEFAULT):
    """Return what a reviewer would raise as texts, sets by their short names.

    Parameters
    ----------
    tables : mapping of str to DataFrame
        The `TABLES` by name.
    settings : mapping
        The resolved configuration.
    language : str, optional
        A key of `LANGUAGES`.

    Returns
    -------
    list of str
    """
    return [warned.text(language) for warned in warnings_of(Source(settings, Labels(language), tables))]
