"""The sections of the report, in their order, and what Snakemake's report calls them."""

from equifinal.languages import DEFAULT
from equifinal.output.words.vocabulary import say

__all__ = ["SECTIONS", "category"]

SECTIONS = ("question", "data", "necessity", "truth table", "solutions", "robustness", "limits", "cite")


def category(section):
    """Return what Snakemake's report lists the files of a section under.

    Examples
    --------
    >>> category("data"), category("truth table")
    ('1 Data and calibration', '3 Truth table')
    """
    return f"{SECTIONS.index(section)} {say(f'section {section}', DEFAULT)}"
