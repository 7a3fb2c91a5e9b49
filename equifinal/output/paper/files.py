"""What the folder of a study's latest run holds: names, and the note that says what each is."""

from equifinal.languages import LANGUAGES, say

__all__ = ["NOTE", "names_of", "note", "note_of_parts"]

NOTE = "README.txt"


def names_of(languages):
    """Return the names of the documents, in the order in which one looks for them.

    Parameters
    ----------
    languages : sequence of str

    Returns
    -------
    list of str

    Examples
    --------
    >>> names_of(["en"])
    ['paper_en.docx', 'results_en.docx', 'appendix_en.docx', 'report_en.html', 'truth_table.csv', 'config.yaml']
    """
    kinds = ("paper_{}.docx", "results_{}.docx", "appendix_{}.docx", "report_{}.html")
    return [*(kind.format(code) for code in languages for kind in kinds), "truth_table.csv", "config.yaml"]


def note(study, run, languages):
    """Return the note on the folder: of which run it is, and what each file is, in each language of the study.

    Parameters
    ----------
    study, run : str
    languages : sequence of str

    Returns
    -------
    str
    """
    return "\n\n".join(_note(study, run, language) for language in languages) + "\n"


def note_of_parts(study, run, languages, parts):
    """Return the note on the folder of a study with several parts, in each language of the study.

    Parameters
    ----------
    study, run : str
    languages : sequence of str
    parts : sequence of str
        Names of their folders.

    Returns
    -------
    str
    """
    return "\n\n".join(_note(study, run, language, parts) for language in languages) + "\n"


def _note(study, run, language, parts=()):
    """Return the note in one language."""
    words = {
        f"paper_{language}.docx": say("all tables and figures, for Word", language),
        f"results_{language}.docx": say("the results section in words", language),
        f"appendix_{language}.docx": say("the appendix for reviewers", language),
        f"report_{language}.html": say("the whole study on one page, for a browser", language),
        "truth_table.csv": say("the truth table of the outcome and of its negation, for Excel", language),
        "config.yaml": say("the configuration that the run was made from, every key with its value", language),
    }
    if parts:
        words = {
            f"paper_{language}.docx": say("the parts side by side: tables and figures, for Word", language),
            f"results_{language}.docx": say("the parts side by side, in words", language),
            "config.yaml": words["config.yaml"],
        }
        words |= {f"{part}/": say("the same, and the report, of this part by itself", language) for part in parts}
    width = max(map(len, words))
    head = say("Study {study}, run {run}", language, study=study, run=run)
    space = LANGUAGES[language].space
    copies = say(
        "These are copies of results/{study}/{run}/, where every table and figure is.", language, study=study, run=run
    )
    replaced = say(
        "The next run replaces them. A file that you have changed is kept under another name beside the new one.",
        language,
    )
    lines = [head, "", *(f"{name:<{width}}  {what}" for name, what in words.items()), "", f"{copies}{space}{replaced}"]
    return "\n".join(lines)
