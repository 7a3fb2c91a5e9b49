"""Data files of SPSS (.sav) and Stata (.dta): codes as texts, the labels of variables and of codes as notes."""

import io
import math

import pyreadstat

from equifinal.errors import InputError
from equifinal.languages import said

from .bounds import check_table
from .cells import text_of
from .sheet import tabulate

__all__ = ["read_statistics"]


def read_statistics(content, name):
    """Read a data file: its variables are the header, a row is a case.

    Missing values, those that the user declared too, are empty cells. A code with a label stays a code: an analysis
    calibrates codes. What the codes mean is noted.

    Parameters
    ----------
    content : bytes
    name : str
        The file's name, for messages.

    Returns
    -------
    Sheet

    Raises
    ------
    InputError
        If the file is damaged, or holds no case.
    """
    read = pyreadstat.read_sav if content.startswith(b"$FL") else pyreadstat.read_dta
    try:
        about = read(io.BytesIO(content), metadataonly=True)[1]
        check_table(name, about.number_rows or 0, about.number_columns or 0)
        frame, about = read(io.BytesIO(content))
    except InputError:
        raise
    except Exception:
        # The library lets through whatever its parser meets in a damaged file.
        raise InputError(said("{name} is a damaged data file.", name=name), said("save it anew, or as CSV")) from None
    columns = [[_text(value) for value in frame[column]] for column in frame]
    rows = [(1, list(frame.columns)), *((i, list(cells)) for i, cells in enumerate(zip(*columns, strict=True), 2))]
    return tabulate(name, "row", rows, notes=[f"{name}: {words}." for words in _labels(about)])


def _text(value):
    """Return a value as text; missing ones are empty."""
    return "" if isinstance(value, float) and math.isnan(value) else text_of(value)


def _labels(about):
    """Yield what the file says of each variable: its label, and those of its codes."""
    for name in about.column_names:
        codes = about.variable_value_labels.get(name, {})
        words = ", ".join(f"{text_of(code)} = {label}" for code, label in codes.items())
        label = about.column_names_to_labels.get(name)
        if label or words:
            yield name + (said(" is {label}", label=label) if label else "") + (f" ({words})" if words else "")
