"""What Snakemake's report says of a file in its list: category, language, outcome. No rules here."""

from equifinal.languages import DEFAULT, LANGUAGES
from equifinal.output.report.drawn import Drawn
from equifinal.output.report.sections import category
from equifinal.output.report.shielding import shield
from equifinal.output.tables.catalogue import TABLES, tables_of

LANGUAGE_NAMES = {code: language.name for code, language in LANGUAGES.items()}
# Of a part of a study its name stands before all else that is said of a file.
OF_PART = {"part": PART["name"]} if PART else {}


# Snakemake's own words and links are markup in its report; what a study says is not.
shield(WORKFLOW / "report/docutils.conf")


def cutoff_words(cut):
    """Return the name of a consistency cutoff in the report."""
    return f"Consistency cutoff {cutoff_name(CUTS[cut])}"


def captions(cut=None):
    """Return where the captions are, written in the run: of the figures at one consistency cutoff, or of all else."""
    return str(Path(RESULTS, "report", f"captions.{cut}.rst" if cut else "captions.rst").absolute())


def drawings(folder, section, cut=None):
    """Return a folder of figures in one language as an output that the report shows."""
    return report(
        directory(f"<results>/{folder}/{{language}}"),
        patterns=["{name}.png"],
        caption=captions(cut),
        category=category(section),
        subcategory=cutoff_words(cut) if cut else None,
        labels=figure_labels,
    )


def figure_labels(wildcards):
    """Return what the report's list says of a figure."""
    drawn = Drawn("", wildcards.name)
    return OF_PART | {
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
    return OF_PART | {
        "shows": f"Table {number[1:]}: {words.replace('_', ' ')}",
        "language": LANGUAGE_NAMES[wildcards.language],
        "outcome": "both",
    }


def plain_labels(words):
    """Return what the report's list says of a result that is in English and of both outcomes."""
    return OF_PART | {"shows": words, "language": LANGUAGE_NAMES[DEFAULT], "outcome": "both"}
