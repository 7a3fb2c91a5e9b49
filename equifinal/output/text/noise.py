"""What the verdict says of noise: how often it gives as good a solution, and how little a small study can show."""

from equifinal.languages import LANGUAGES, mark, say
from equifinal.output.words.numbers import figure

__all__ = ["POWER", "nearest", "noise_text"]

LEVEL = 0.05
FEWEST = 19  # draws below which no p can reach the level
# (conditions, cases): in what share of 200 simulated studies each the overlap told a planted model of two paths from
# noise, with noise of 0.1 and of 0.2; made with `benchmarks/noise.py`, see docs/robustness.md.
POWER = {
    (4, 15): (0.74, 0.37),
    (4, 27): (0.98, 0.615),
    (4, 60): (1.0, 0.94),
    (6, 15): (0.365, 0.135),
    (6, 27): (0.77, 0.35),
    (6, 60): (0.98, 0.7),
    (8, 15): (0.19, 0.135),
    (8, 27): (0.375, 0.18),
    (8, 60): (0.905, 0.36),
}
SELDOM = mark("Random data would seldom have given a solution as good.")
OFTEN = mark("Random data would often have given a solution as good: the cases alone do not rule out chance.")


def nearest(conditions, cases):
    """Return the simulated size that comes nearest: conditions and cases, by ratio.

    Examples
    --------
    >>> nearest(5, 24)
    (4, 27)
    """
    return min(POWER, key=lambda cell: (abs(cell[1] / cases - 1) + abs(cell[0] / conditions - 1), cell))


def noise_text(line, language):
    """Return the sentences on noise.

    Parameters
    ----------
    line : mapping
        Of `noise.csv`: `n`, `conditions`, `overlap`, `draws`, `p_overlap`.
    language : str

    Returns
    -------
    str
        Empty where too few permutations were made to say anything.
    """
    if line["draws"] < FEWEST:
        return ""
    sentences = [
        say(
            "Its overlap with the outcome is {overlap}; with {draws} random permutations of the outcome, the share of "
            "solutions that overlap as much is p = {p}.",
            language,
            overlap=figure(line["overlap"]),
            draws=int(line["draws"]),
            p=figure(line["p_overlap"]),
        ),
        say(SELDOM if line["p_overlap"] <= LEVEL else OFTEN, language),
    ]
    if line["p_overlap"] > LEVEL:
        size = nearest(int(line["conditions"]), int(line["n"]))
        clean, noisy = POWER[size]
        sentences.append(
            say(
                "That is no proof of chance: in simulated studies of {cases} cases and {conditions} conditions this "
                "test found a planted model of two paths in {clean} of them with noise of a tenth of the scale, in "
                "{noisy} with twice that.",
                language,
                cases=size[1],
                conditions=size[0],
                clean=f"{clean:.0%}",
                noisy=f"{noisy:.0%}",
            )
        )
        if line["n"] < min(n for _, n in POWER):
            sentences.append(say("So few cases as here can show less still.", language))
    return LANGUAGES[language].space.join(sentences)
