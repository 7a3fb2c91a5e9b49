"""How large the permutation tests are, told before they begin where they take minutes."""

from equifinal.languages import said

__all__ = ["note"]

LONG = 10**9  # scores put in another order, some two minutes


def note(cases, settings):
    """Yield the sentence on permutation tests that take minutes.

    Parameters
    ----------
    cases : int
    settings : mapping
        `conditions` and `nca` of the configuration.

    Examples
    --------
    >>> import textwrap
    >>> settings = {"conditions": ["A", "B"], "nca": {"permutations": 10_000}}
    >>> list(note(27, settings))
    []
    >>> print(textwrap.fill(str(*note(40_000, settings)), 100))
    Necessity in degree: 10000 permutations of 40000 cases for each of 8 pairs of a set and an outcome
    take minutes; fewer under nca: permutations take less.
    """
    tests, permutations = 4 * len(settings["conditions"]), settings["nca"]["permutations"]  # each set, each outcome
    if tests * permutations * cases > LONG:
        yield said(
            "Necessity in degree: {n} permutations of {cases} cases for each of {tests} pairs of a set and "
            "an outcome take minutes; fewer under nca: permutations take less.",
            n=permutations,
            cases=cases,
            tests=tests,
        )
