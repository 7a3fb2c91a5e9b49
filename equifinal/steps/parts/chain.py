"""The ways through a chain of outcomes: what leads to an outcome that leads to the next."""

import numpy as np
import pandas as pd

from equifinal.sets.data import join
from equifinal.sets.fit import sufficiency

from .found import SIDES, membership_in

__all__ = ["MOST_WAYS", "chain_table"]

MOST_WAYS = 10_000
COLUMNS = ["group", "side", "outcome", "way", "steps", "consistency", "pri", "raw_coverage", "cases"]


def chain_table(parts):
    """Return the ways that join configurations of an earlier outcome to those of a later one that rests on it.

    A case is on a way to the least of its memberships in all configurations along it.

    Parameters
    ----------
    parts : sequence of Found
        In the order of the user.

    Returns
    -------
    DataFrame
        `group`, `side` and `outcome` (the last one, with ``~`` for a negation), `way` (``A*B -> M; M*C -> Y``),
        `steps`, and how sufficient it is for that outcome: `consistency`, `pri`, `raw_coverage`, `cases`. Without
        lines where no outcome is a condition of another; `MOST_WAYS` at most.
    """
    lines = []
    for place, part in enumerate(parts):
        earlier = [one for one in parts[:place] if one.group == part.group]
        for side in SIDES:
            for texts, x in _ways(part, side, earlier):
                if len(texts) > 1 and len(lines) < MOST_WAYS:
                    data = part.data(side)
                    fit = sufficiency(x, data.y)
                    cases = join(case for case, a in zip(data.cases, x.tolist(), strict=True) if a > 0.5)
                    figures = (fit.consistency, fit.pri, fit.coverage)
                    lines.append((part.group, side, part.side(side), "; ".join(texts), len(texts), *figures, cases))
    return pd.DataFrame(lines, columns=COLUMNS)


def _ways(part, side, earlier):
    """Yield the ways to one side of a part, as texts and memberships: each configuration, and what leads to it."""
    for line in part.lines(side):
        x = membership_in(line["term"], part, part)
        text = f"{line['term']} -> {part.side(side)}"
        before = [
            way
            for literal in line["term"].split("*")
            for place, one in enumerate(earlier)
            for kind in SIDES
            if literal == one.side(kind)
            for way in _ways(one, kind, earlier[:place])
        ]
        for texts, memberships in before:
            if len(memberships) == len(x):
                yield (*texts, text), np.minimum(memberships, x)
        if not before:
            yield (text,), x
