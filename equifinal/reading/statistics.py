"""Data files of SPSS (.sav) and Stata (.dta): codes as texts, the labels of variables and of codes as notes."""

from equifinal.apart.calling import parsed
from equifinal.errors import InputError
from equifinal.languages import said

from .bounds import CELLS, check_table
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
    found = parsed(content, name, "statistics", said("save it anew, or as CSV"), cells=CELLS)
    if "error" in found:
        raise InputError(said("{name} is a damaged data file.", name=name), said("save it anew, or as CSV"))
    check_table(name, found["rows"], found["columns"])
    header = [variable or "" for variable, _ in found["values"]]
    columns = [[text_of(value) for value in values] for _, values in found["values"]]
    rows = [(1, header), *((i, list(cells)) for i, cells in enumerate(zip(*columns, strict=True), 2))]
    return tabulate(name, "row", rows, notes=[f"{name}: {words}." for words in _labels(found, header)])


def _labels(about, names):
    """Yield what the file says of each variable: its label, and those of its codes."""
    labels, codes = dict(about["labels"]), dict(about["codes"])
    for name in names:
        words = ", ".join(f"{text_of(code)} = {label}" for code, label in codes.get(name, []))
        label = labels.get(name)
        if label or words:
            yield name + (said(" is {label}", label=label) if label else "") + (f" ({words})" if words else "")
