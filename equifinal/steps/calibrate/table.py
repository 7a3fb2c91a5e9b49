"""The record of a calibration: what was done to each set, and on what grounds."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from equifinal.reading.coded_texts import text_codes

from .choice import anchors, named_codes, settled
from .entry import OPTIONS, WORDS
from .landmarks import LANDMARKS
from .methods import PASS_THROUGH

__all__ = ["calibration_table"]

KEYS = ("shape", *OPTIONS, *(key for key in WORDS if key != "shape"), "cut_ends", "expression")


def calibration_table(raw, memberships, methods, shifted):
    """Return one line a set: method, anchors in raw units, and what became of the scores.

    Parameters
    ----------
    raw, memberships : DataFrame
        Cases in the index, one column a set.
    methods : mapping of str to mapping
        As for `calibrate`.
    shifted : DataFrame
        From `calibrate`: memberships that were moved from 0.5.

    Returns
    -------
    DataFrame
        `set`, `method`; `exclusion`, `crossover`, `inclusion` of direct calibration; `anchors` (all, as
        ``name=value; …``, or each code with its membership); `percentiles` (what they were given as, likewise;
        a place such as ``threshold=median`` too), `options` (shape, degree, scale and the like, where the configuration
        names them; how many `groups` the researcher made; the `expression` of a set that is made of others);
        `raw_mean`, `raw_sd` (of the sample), `raw_min`, `raw_max` (empty where the codes are texts), `above_half`
        (share of cases), `shifted` (cases moved from 0.5), `source`, `rationale` (where the configuration has a text a
        language, all of them).

    Examples
    --------
    >>> from equifinal.steps.calibrate.memberships import calibrate
    >>> raw = pd.DataFrame({"A": [1.0, 2, 9]}, index=list("pqr"))
    >>> how = {"A": {"method": "crisp", "threshold": 50, "percentiles": True, "rationale": "the median"}}
    >>> memberships, shifted = calibrate(raw, how)
    >>> line = calibration_table(raw, memberships, how, shifted).iloc[0]
    >>> line[["method", "anchors", "percentiles", "rationale"]].tolist()
    ['crisp', 'threshold=2', 'threshold=50', 'the median']
    """
    lines = []
    for name, scores in raw.items():
        given = methods.get(name, PASS_THROUGH)
        how = settled(given, scores.to_numpy(dtype=float))
        lines.append(
            {
                "set": name,
                "method": how["method"],
                **{anchor: how.get(anchor) for anchor in ("exclusion", "crossover", "inclusion")},
                "anchors": _pairs(anchors(how) | named_codes(how)),
                "percentiles": _pairs(anchors(given)) if given.get("percentiles") or _is_place(given) else "",
                "options": _pairs({key: how[key] for key in KEYS if how.get(key, False) is not False} | _groups(how)),
                **_of_raw(scores, bool(text_codes(how.get("memberships", {})))),
                "above_half": float((memberships[name] > 0.5).mean()),
                "shifted": int((shifted["set"] == name).sum()),
                **{key: _text(how.get(key) or "") for key in ("source", "rationale")},
            }
        )
    return pd.DataFrame(lines)


def _is_place(how):
    """Return whether a threshold was given as a place among the cases."""
    return how.get("threshold") in [*LANDMARKS]


def _of_raw(scores, texts):
    """Return the raw scores of a set in figures; of texts there are none."""
    found = (np.nan,) * 4 if texts else (scores.mean(), scores.std(), scores.min(), scores.max())
    return dict(zip(("raw_mean", "raw_sd", "raw_min", "raw_max"), found, strict=True))


def _text(given):
    """Return a text as it is, texts by language as one."""
    return " / ".join(given.values()) if isinstance(given, Mapping) else given


def _groups(how):
    """Return how many groups the researcher made, where the method takes any."""
    return {"groups": len(set(how["groups"].values()))} if "groups" in how else {}


def _pairs(values):
    """Return names and values as one text, numbers in full."""
    return "; ".join(f"{_plain(key)}={_plain(value)}" for key, value in values.items())


def _plain(value):
    """Return a text as it is, a number without a needless point."""
    return value if isinstance(value, str) else str(int(value) if value == int(value) else float(value))
