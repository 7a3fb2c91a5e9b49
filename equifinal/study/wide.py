"""What the key `wide` says of itself and of the names of the cases: every problem that is found."""

from equifinal.languages import said
from equifinal.steps.ingest.rows import columns_of
from equifinal.steps.ingest.wide.periods import parts_of

from .problems import Problem

__all__ = ["of_wide"]

A_PATTERN = said(
    'the name of its columns in quotation marks, with the period in braces, such as "{example}"', example="DOC_{year}"
)


def of_wide(settings):
    """Yield what is wrong with the patterns of a wide sheet, before the sheet is read.

    Parameters
    ----------
    settings : mapping
        `wide`, `case_id` and `coding` of the configuration.

    Yields
    ------
    Problem

    Examples
    --------
    >>> settings = {"wide": {"DOC": "DOC_{year}"}, "case_id": "county", "coding": {}}
    >>> for problem in of_wide(settings):
    ...     print(problem.message, problem.hint)
    wide makes a case of each year, which case_id does not name. case_id: [county, year] names both
    """
    wide, periods = settings["wide"], {}
    if wide and settings["coding"]:
        message = said("wide is of no use with coding, whose scores have a row a case.")
        yield Problem(("wide",), message, said("leave wide out"))
        return
    for name, pattern in wide.items():
        parts = parts_of(pattern) if isinstance(name, str) and isinstance(pattern, str) else None
        if parts is None:
            yield Problem(("wide", name), said("wide: {name} is {pattern!r}.", name=name, pattern=pattern), A_PATTERN)
        else:
            periods.setdefault(parts[1], name)
    if len(periods) > 1:
        first, second = list(periods)[:2]
        message = said("wide calls the period {first} and {second}.", first=first, second=second)
        yield Problem(("wide", periods[second]), message, said("one name for it in all patterns"))
    elif periods:
        yield from _of_period(next(iter(periods)), settings)


def _of_period(period, settings):
    """Yield what is wrong with the name of the period, or with what names the cases."""
    columns = columns_of(settings["case_id"])
    if period in settings["wide"]:
        message = said("wide: {name} is the name of a set and of the period.", name=period)
        yield Problem(("wide", period), message, said("take another name for the period, in all patterns"))
    elif period not in columns:
        message = said("wide makes a case of each {period}, which case_id does not name.", period=period)
        both = ", ".join([*columns, period] if columns else ["unit", period])
        yield Problem(("case_id",), message, said("case_id: [{columns}] names both", columns=both))
    elif len(columns) == 1:
        message = said("case_id is {period} alone, which wide makes.", period=period)
        yield Problem(("case_id",), message, said("case_id: [unit, {period}], where unit is a column", period=period))
