"""The steps of a run in the words of whoever called it."""

import re

from equifinal.languages import LANGUAGES, mark, said, told

__all__ = ["STEPS", "step_in_words"]

mark("English")  # what a language is called in another

# By the name of the rule; in braces what Snakemake calls wildcards.
STEPS = {
    "all": mark("The run is whole"),
    "archive": mark("Archive the run"),
    "audit": mark("Sum up what was found of printed tables"),
    "audit_paper": mark("Audit the printed tables of {paper}"),
    "calibrate": mark("Calibrate the cases into sets"),
    "code_cases": mark("Code the cases by the codebook"),
    "compare": mark("Compare the runs"),
    "compare_parts": mark("Hold the parts of the study against each other"),
    "draw_panels": mark("Draw the solutions by clusters, labels in {language}"),
    "draw_parts": mark("Draw the parts of the study against each other, labels in {language}"),
    "draw_sets": mark("Draw the sets and their necessity, labels in {language}"),
    "draw_solutions": mark("Draw truth tables, solutions and robustness, labels in {language}"),
    "explore": mark("Explore the multiverse, resample and permute: part {chunk}"),
    "ingest": mark("Read the cases"),
    "latest": mark("Put tables and figures where one looks for them"),
    "latest_parts": mark("Put tables and figures where one looks for them"),
    "manifest": mark("Record the run"),
    "minimise": mark("Minimise the truth tables at consistency cutoff {cut}"),
    "nca": mark("Analyse the conditions for necessity in degree"),
    "necessity": mark("Test conditions and their combinations for necessity"),
    "panels": mark("Look at the solutions by clusters"),
    "provenance": mark("Write down how each file comes about"),
    "record_parts": mark("Record the parts of the run"),
    "robustness": mark("Assess the robustness of the solutions"),
    "robustness_full": mark("Record all of robustness"),
    "select_cases": mark("Select cases for within-case study at consistency cutoff {cut}"),
    "summarise_exploration": mark("Sum up the multiverse, the resampling and the permutations"),
    "tables": mark("Write the tables of the paper, labels in {language}"),
    "truth_table": mark("Build the truth tables at consistency cutoff {cut}"),
    "verify": mark("Verify the run"),
    "write_documents": mark("Put all tables and figures into one Word document"),
    "write_explorer": mark("Write the page to look at the run"),
    "write_fsqca": mark("Write the solutions in the layout of fs/QCA"),
    "write_report": mark("Write the report"),
    "write_text": mark("Write the results section and the appendix, in {language}"),
}


OF_PART = re.compile(r"part(\d+)_(\w+)")  # workflow/rules/parts.smk


def step_in_words(rule, wildcards, otherwise=""):
    """Return what a step does, in the language of messages.

    Parameters
    ----------
    rule : str
        The name of its rule; one that a module takes over may have a prefix of its own.
    wildcards : mapping of str to str
    otherwise : str
        What is said of a rule that is not known here.

    Examples
    --------
    >>> step_in_words("minimise", {"cut": "incl0.80"})
    'Minimise the truth tables at consistency cutoff 0.80'
    >>> step_in_words("part2_ingest", {})  # of a study with several outcomes or groups
    'Part 2: Read the cases'
    """
    if (of_part := OF_PART.fullmatch(rule)) and of_part[2] in STEPS:
        return told(said("Part {n}: {step}", n=of_part[1], step=step_in_words(of_part[2], wildcards)))
    if rule not in STEPS:
        return otherwise or rule
    given = {name: str(value) for name, value in wildcards.items()}
    if given.get("language") in LANGUAGES:
        given["language"] = said(LANGUAGES[given["language"]].name)
    return told(said(STEPS[rule], **given | {"cut": given.get("cut", "").removeprefix("incl")}))
