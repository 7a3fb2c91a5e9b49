"""The methods of calibration, each told once: all that differs from method to method stands in `METHODS`.

The configuration's check and schema, drafts, diagnostics, tables and figures read it there, and name no method.
"""

from functools import partial

from equifinal.languages import mark, said

from .direct import bell, cut, direct, linear
from .drafts import as_measured, as_memberships, as_scale, as_two_values
from .entry import Method, Taken
from .indirect import fitted_curve, grouped
from .orders import FLANK, FLANKS, RISING
from .stepwise import MEMBERSHIPS, by_thresholds, no_membership, pass_through, reached
from .tfr import tfr_curve

__all__ = ["METHODS", "PASS_THROUGH"]

RAGIN = "Ragin 2008, doi:10.7208/chicago/9780226702797.001.0001"
DUSA = "Dușa 2019, doi:10.1007/978-3-319-75668-4"
THREE = ("exclusion", "crossover", "inclusion")
SIX = tuple(f"{anchor}_left" for anchor in THREE) + tuple(f"{anchor}_right" for anchor in reversed(THREE))
SHAPE = ("shape", "degree", "scale", "below", "above", "cut_ends")
FOUR_VALUES, SIX_VALUES = (0, 0.33, 0.67, 1), (0, 0.2, 0.4, 0.6, 0.8, 1)
PASS_THROUGH = {"method": "pass_through"}


def _middle(names):
    """Return the threshold in the middle; none where their number is even."""
    return names[len(names) // 2 : len(names) // 2 + len(names) % 2]


def _three_anchors(how, values, scores):
    if how.get("shape") == "linear":
        return _with_ends(how, lambda raw: linear(raw, *values, how.get("below", 1), how.get("above", 1)))
    return _with_ends(how, lambda raw: direct(raw, *values, how.get("degree"), how.get("scale", "exact")))


def _six_anchors(how, values, scores):
    options = {key: how[key] for key in SHAPE if key in how and key != "cut_ends"}
    return _with_ends(how, lambda raw: bell(raw, *values, **options))


def _with_ends(how, member):
    """Return a curve with its ends cut where a set's method says so."""
    return (lambda raw: cut(member(raw))) if how.get("cut_ends") else member


def _regression(how, values, scores):
    return fitted_curve(scores, list(how["groups"].values()) if "groups" in how else grouped(scores, values))


def _levels(how, values, scores):
    return lambda raw: reached(raw, values, how.get("direction")).astype(float)


def _scheme(memberships):
    """Return what four and six values share: codes or thresholds for memberships that are given."""
    return {
        "curve": lambda how, values, scores: lambda raw: by_thresholds(raw, values, memberships),
        "lists": ("codes", "thresholds"),
        "options": ("percentiles",),
        "crossovers": _middle,
        "scheme": memberships,
        "drawn": "steps",
        "draft": partial(as_scale, steps=len(memberships)),
        "source": RAGIN,
    }


METHODS = {
    "direct": Method(
        label=mark("Direct"),
        meaning=mark(
            "A curve through three anchors, rising, or falling for a set of low scores; each side of the crossover "
            "has its own slope. `degree` is the membership at the anchor of inclusion (0.95); `scale: fsqca` puts log "
            "odds of 3 there, 0.952574, as fs/QCA does. `shape: linear` draws straight lines from 0 to 0.5 to 1, bent "
            "by the powers `below` and `above` the crossover (1). `cut_ends: true` makes memberships below 0.0001 0 "
            "and those above 0.9999 1, as R's QCA does."
        ),
        example="{method: direct, exclusion: 400, crossover: 550, inclusion: 900}",
        source=RAGIN,
        curve=_three_anchors,
        anchors=THREE,
        options=(*SHAPE, "percentiles"),
        order=FLANK,
        measured=True,
        draft=as_measured,
    ),
    "bell": Method(
        label=mark("Direct, bell-shaped"),
        meaning=mark(
            "Six anchors: membership rises and falls again; or falls and rises, where the left inclusion lies "
            "below the left exclusion. `shape: linear` (as it stands) or `logistic`, both as for `direct`."
        ),
        example="{method: bell, exclusion_left: 155, crossover_left: 165, inclusion_left: 175, inclusion_right: 175, "
        "crossover_right: 185, exclusion_right: 195}",
        source="Thiem 2014, doi:10.1080/13645579.2013.806118",
        curve=_six_anchors,
        anchors=SIX,
        options=(*SHAPE, "percentiles"),
        order=FLANKS,
        measured=True,
    ),
    "indirect": Method(
        label=mark("Indirect"),
        meaning=mark(
            "`groups` names a column with the researcher's grouping: a membership from 0 to 1 for each case, or "
            "codes that `memberships` gives one. Or `thresholds` sort the cases into groups of evenly spaced "
            "memberships (five give 0, 0.2, … 1). A fractional logit on a fractional polynomial of the scores, from 0 "
            "on, then predicts each case's membership."
        ),
        example="{method: indirect, thresholds: [1000, 4000, 5000, 10000, 20000]}",
        source=RAGIN,
        curve=_regression,
        lists=("groups", "thresholds"),
        options=("memberships", "percentiles"),
        order=RISING,
        crossovers=_middle,
        takes=Taken(
            lambda raw: raw >= 0,
            said("negative: the indirect method takes logarithms"),
            said("scores from 0 on; direct calibration takes any"),
        ),
        measured=True,
        fitted=True,
    ),
    "four_value": Method(
        label=mark("Four values"),
        meaning=mark(
            "Memberships 0, 0.33, 0.67, 1 for four codes in that order, or by three thresholds: from a threshold "
            "on the next membership; up to it where thresholds fall."
        ),
        example="{method: four_value, codes: [1, 2, 3, 4]}",
        **_scheme(FOUR_VALUES),
    ),
    "six_value": Method(
        label=mark("Six values"),
        meaning=mark("Memberships 0, 0.2, 0.4, 0.6, 0.8, 1, likewise: six codes or five thresholds."),
        example="{method: six_value, thresholds: [10, 20, 40, 60, 80]}",
        **_scheme(SIX_VALUES),
    ),
    "codes": Method(
        label=mark("By code"),
        meaning=mark(
            "A membership for each code; codes are numbers, or texts (`{low: 0, high: 1}`), whose width and case "
            "do not matter."
        ),
        example="{method: codes, memberships: {0: 0, 1: 0.4, 2: 1}}",
        source=RAGIN,
        lists=("memberships",),
    ),
    "crisp": Method(
        label=mark("Crisp"),
        meaning=mark(
            "1 from the threshold on, 0 below. `direction` says otherwise: `above` it, `below` it (1 below, 0 from "
            "it on), `up_to` it (1 at it too). The threshold is a number, or a place among the cases: `mean`, "
            "`median` or `gap`, the middle of the widest gap between two scores."
        ),
        example="{method: crisp, threshold: 10, direction: below}",
        source=DUSA,
        curve=_levels,
        anchors=("threshold",),
        options=("direction", "percentiles"),
        crossovers=list,
        landmarks=True,
        drawn="steps",
        draft=as_two_values,
    ),
    "multi_value": Method(
        label=mark("Multi-value"),
        meaning=mark(
            "Levels 0, 1, 2, …: how many thresholds the score reaches. `direction` as for `crisp`: with `below` "
            "the level is how many thresholds the score lies below."
        ),
        example="{method: multi_value, thresholds: [550, 850]}",
        source=DUSA,
        curve=_levels,
        lists=("thresholds",),
        options=("direction", "percentiles"),
        crossovers=list,
        levels=True,
        drawn="steps",
    ),
    "tfr": Method(
        label=mark("Totally fuzzy and relative"),
        meaning=mark(
            "Totally fuzzy and relative, for ordinal scales: the share of cases at or below the score, from 0 at "
            "the `lowest` category (1) to 1."
        ),
        example="{method: tfr, lowest: 1}",
        source="Cheli & Lemmi 1995, Economic Notes 24, 115-134",
        curve=lambda how, values, scores: tfr_curve(scores, how.get("lowest", 1)),
        options=("lowest",),
        measured=True,
        drawn="steps",
    ),
    "combined": Method(
        label=mark("Made of other sets"),
        meaning=mark(
            "A higher-order set: `compute` says of which sets, so that only a `source` and a `rationale` need a "
            "place here. `*` is the least of their memberships, `+` the greatest, `~` one minus it."
        ),
        example="{method: combined, expression: A*B + C}",
        source=RAGIN,
        curve=lambda how, values, scores: pass_through,
        options=("expression",),
        drawn="as coded",
    ),
    "pass_through": Method(
        label=mark("As coded"),
        meaning=mark("The scores are memberships already, or levels 0, 1, 2, … of a multi-value condition."),
        example="{method: pass_through}",
        source=RAGIN,
        curve=lambda how, values, scores: pass_through,
        takes=Taken(lambda raw: ~no_membership(raw), said("no membership"), MEMBERSHIPS),
        drawn="as coded",
        draft=as_memberships,
    ),
}
