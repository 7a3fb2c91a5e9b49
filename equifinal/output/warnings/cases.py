"""Warnings about cases: how many there are, and how many say nothing."""

from .warning import Warned

__all__ = ["cases_outside", "few_cases"]

MOST_OUTSIDE = 0.2
CASES_A_CONDITION = 3


def few_cases(source):
    """Yield a warning where there are fewer than three cases a condition.

    By simulation on random data, so many conditions find a consistent solution whatever the cases are [1]_.

    References
    ----------
    .. [1] Marx, A., & Dusa, A. (2011). Crisp-set Qualitative Comparative Analysis (csQCA), contradictions and
       consistency benchmarks for model specification. Methodological Innovations Online, 6(2).
       doi:10.4256/mio.2010.0037
    """
    cases, conditions = len(source.data.cases), len(source.data.conditions)
    if cases >= CASES_A_CONDITION * conditions:
        return
    found = source.say(
        "There are {cases} cases for {conditions} conditions, fewer than 3 a condition: random data often give a "
        "consistent solution with so many (simulated by Marx & Dusa 2011, doi:10.4256/mio.2010.0037).",
        cases=cases,
        conditions=conditions,
    )
    yield Warned(found, source.say("Leave out conditions, join some into one set, or add cases."))


def cases_outside(source):
    """Yield a warning where more than a fifth of the cases are at 0.5 or in rows below the frequency cutoff."""
    overview = source.lines("overview", source.sides[0]).iloc[0]
    named = overview["cases_in_no_row"]
    half = len(str(named).split(";")) if named == named and named else 0
    lines = source.lines("truth_table", source.sides[0])
    rare = int(lines["n"][lines["value"].astype(str) == "?"].sum())
    cases = len(source.data.cases)
    if half + rare <= MOST_OUTSIDE * cases:
        return
    found = source.say(
        "{n} of {cases} cases are in no row that is analysed: {half} at exactly 0.5 in a condition, {rare} in rows "
        "below the frequency cutoff.",
        n=half + rare,
        cases=cases,
        half=half,
        rare=rare,
    )
    advice = (
        source.say("Look at the calibration of what lies at 0.5, or move it (half_membership).")
        if half >= rare
        else source.say("Lower frequency_cutoff, or say why these cases may be left out.")
    )
    yield Warned(found, advice)
