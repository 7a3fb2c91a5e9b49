"""What the codes of the run's tables are called: measures, kinds of cases and solutions, relations, methods."""

from equifinal.languages import mark, say

__all__ = ["TERMS", "term"]

TERMS = {
    # Parameters of fit
    "consistency": mark("Consistency"),
    "coverage": mark("Coverage"),
    "raw_coverage": mark("Raw coverage"),
    "unique_coverage": mark("Unique coverage"),
    "pri": mark("PRI"),
    "ron": mark("RoN"),
    # Cutoffs
    "consistency_cutoff": mark("Consistency cutoff"),
    "pri_cutoff": mark("PRI cutoff"),
    "frequency_cutoff": mark("Frequency cutoff"),
    "calibration": mark("Calibration"),
    # Rows of the truth table
    "coded 1": mark("Sufficient (1)"),
    "coded 0": mark("Not sufficient (0)"),
    "coded C": mark("Contradictory (C)"),
    "coded ?": mark("Below frequency cutoff (?)"),
    # Cases
    "typical": mark("Typical"),
    "deviant in degree": mark("Deviant in consistency, degree"),
    "deviant in consistency": mark("Deviant in consistency, kind"),
    "deviant in coverage": mark("Deviant in coverage"),
    "irrelevant": mark("Irrelevant"),
    "robust typical": mark("Robust typical"),
    "shaky typical": mark("Shaky typical"),
    "possible typical": mark("Possible typical"),
    "robust deviant": mark("Robust deviant"),
    "shaky deviant": mark("Shaky deviant"),
    "possible deviant": mark("Possible deviant"),
    "extreme deviant in coverage": mark("Extreme deviant in coverage"),
    # Theories held against a solution
    "theory": mark("Theory"),
    "solution": mark("Solution"),
    "theory*solution": mark("Theory and solution"),
    "~theory*solution": mark("Solution, not theory"),
    "theory*~solution": mark("Theory, not solution"),
    "~theory*~solution": mark("Neither"),
    "covered, most likely": mark("covered, most likely"),
    "covered, least likely": mark("covered, least likely"),
    "uncovered, most likely": mark("uncovered, most likely"),
    "uncovered, least likely": mark("uncovered, least likely"),
    "inconsistent, most likely": mark("inconsistent, most likely"),
    "inconsistent, least likely": mark("inconsistent, least likely"),
    "consistent, most likely": mark("consistent, most likely"),
    "consistent, least likely": mark("consistent, least likely"),
    "undecided": mark("undecided"),
    "in no area": mark("in no area"),
    # Conditions of a configuration
    "core present": mark("Core condition present"),
    "peripheral present": mark("Peripheral condition present"),
    "core absent": mark("Core condition absent"),
    "peripheral absent": mark("Peripheral condition absent"),
    # Solutions, and what becomes of them
    "conservative": mark("Conservative solution"),
    "parsimonious": mark("Parsimonious solution"),
    "intermediate": mark("Intermediate solution"),
    "same": mark("same"),
    "subset": mark("subset"),
    "superset": mark("superset"),
    "changed": mark("changed"),
    "none": mark("no solution"),
    # Partitions, and the courses of units through them
    "overlap": mark("overlap"),
    "disjoint": mark("disjoint"),
    "solved": mark("solved"),
    "all rows positive": mark("all rows are coded 1"),
    "no positive rows": mark("no row is coded 1"),
    "no rows": mark("no row reaches the frequency cutoff"),
    "always in": mark("always in the solution"),
    "always out": mark("never in the solution"),
    "enters once": mark("enters the solution once"),
    "leaves once": mark("leaves the solution once"),
    "back and forth": mark("enters and leaves several times"),
    "one period": mark("observed in one period"),
    "several cases": mark("several cases in a period"),
    # Counterfactuals
    "easy": mark("easy"),
    "difficult": mark("difficult"),
    # The protocol of robustness
    "RCC_rank": mark("Rank of case robustness (1 best, 4 worst)"),
    "robust_typical": mark("Robust typical cases"),
    "shaky_typical": mark("Shaky typical cases"),
    "possible_typical": mark("Possible typical cases"),
    "alternatives": mark("Alternative solutions in the test set"),
    "settings_without_solution": mark("Settings without a solution"),
    # Permuted outcomes
    "overlap with the outcome": mark("Overlap with the outcome"),
    "p_overlap": mark("p of permuted outcomes, by overlap"),
    "p_ranked": mark("p of permuted outcomes, by rank"),
    "draws": mark("Permutations of the outcome"),
    # Anchors and their flanks
    "inclusion": mark("Full membership"),
    "crossover": mark("Crossover"),
    "exclusion": mark("Full non-membership"),
    "threshold": mark("Threshold"),
    "left": mark("left"),
    "right": mark("right"),
}


def term(code, language):
    """Return what a code of the run's tables is called.

    Parameters
    ----------
    code : str
        A key of `TERMS`.
    language : str

    Raises
    ------
    KeyError
        The code or the language is unknown.

    Examples
    --------
    >>> term("raw_coverage", "en"), term("deviant in coverage", "zh")
    ('Raw coverage', '覆盖度偏差案例')
    """
    return say(TERMS[code], language)
