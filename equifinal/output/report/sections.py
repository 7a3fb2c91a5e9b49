"""The sections of the report, in their order, and what Snakemake's report calls them."""

from equifinal.languages import DEFAULT, say_in

__all__ = ["SECTIONS", "category", "heading"]

SECTIONS = (
    *(
        "question",
        "warnings",
        "data",
        "necessity",
        "truth table",
        "solutions",
        "robustness",
        "panels",
        "limits",
        "cite",
    ),
)


def heading(section, language):
    """Return the heading of a section.

    Examples
    --------
    >>> heading("data", "en"), heading("limits", "zh")
    ('Data and calibration', '局限')
    """
    headings = {
        "question": say_in("section", "What was asked", language),
        "warnings": say_in("section", "Warnings", language),
        "data": say_in("section", "Data and calibration", language),
        "necessity": say_in("section", "Necessity", language),
        "truth table": say_in("section", "Truth table", language),
        "solutions": say_in("section", "Solutions", language),
        "robustness": say_in("section", "Robustness", language),
        "panels": say_in("section", "Periods, units and groups", language),
        "limits": say_in("section", "Limits", language),
        "cite": say_in("section", "How to cite and rerun", language),
    }
    return headings[section]


def category(section):
    """Return what Snakemake's report lists the files of a section under.

    Examples
    --------
    >>> category("data"), category("truth table")
    ('2 Data and calibration', '4 Truth table')
    """
    return f"{SECTIONS.index(section)} {heading(section, DEFAULT)}"
