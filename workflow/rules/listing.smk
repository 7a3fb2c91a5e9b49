"""What Snakemake's report says of a file in its list: category, language, outcome. No rules here."""

from equifinal.languages import DEFAULT, LANGUAGES
from equifinal.output.report.drawn import Drawn
from equifinal.output.report.sections import category
from equifinal.output.report.shielding import shield
from equifinal.output.tables.catalogue import TABLES, tables_of

# The captions of all figures, written in the run; the names of the languages.
CAPTIONS = str(Path(RESULTS, "report", "captions.rst").absolute())
LANGUAGE_NAMES = {code: language.name for code, language in LANGUAGES.items()}


# Snakemake's own words and links are markup in its report; what a study says is not.
shield(WORKFLOW / "report/docutils.conf")


def cutoff_words(cut):
    """Return the name of a consistency cutoff in the report."""
    return f"Consistency cutoff {cutoff_name(CUTS[cut])}"


def figure_cutoff(wildcards):
    """Return the subcategory of a figure that belongs to one consistency cutoff."""
    return cutoff_words(wildcards.cut)


def figure_labels(wildcards):
    """Return what the report's list says of a figure."""
    drawn = Drawn("", wildcards.name)
    return {
        "shows": f"Figure: {drawn.title}",
        "language": LANGUAGE_NAMES[wildcards.language],
        "outcome": SIDES.get(drawn.side, "both"),
    }


def table_category(wildcards):
    """Return the category of a table in the report."""
    return category(TABLES[wildcards.name].section)


def table_cutoff(wildcards):
    """Return the subcategory of a table: that of the figures beside it."""
    return cutoff_words(BASELINE) if TABLES[wildcards.name].at_cutoff else None


def table_labels(wildcards):
    """Return what the report's list says of a table."""
    number, _, words = wildcards.name.partition("_")
    return {
        "shows": f"Table {number[1:]}: {words.replace('_', ' ')}",
        "language": LANGUAGE_NAMES[wildcards.language],
        "outcome": "both",
    }


def plain_labels(words):
    """Return what the report's list says of a result that is in English and of both outcomes."""
    return {"shows": words, "language": LANGUAGE_NAMES[DEFAULT], "outcome": "both"}
