"""One set of figures as lines for the solver, and what its bounds leave of the sums."""

import numpy as np
from scipy.optimize import LinearConstraint, milp

from .bounds import least_of, nearest_of
from .lines import FREE, lines_of
from .narrow import narrowed
from .residue import contradiction

__all__ = ["Stage"]


class Stage:
    """Figures of a paper with their sums, as lines whose ends are what is known of the sums.

    Parameters
    ----------
    tally : Tally
    bits : list of int
        What stands for each figure where it is used.
    until : float
    clock : callable
    """

    def __init__(self, tally, bits, until, clock):
        self.tally, self.bits, self.until, self.clock = tally, bits, until, clock
        self.totals = tally.totals
        self.pivot = int(np.argmax(np.bincount([b for _, b in tally.pairs], minlength=len(tally.numbers))))
        system, n = tally.blocks.system, len(tally.figures)
        ratios = [row for i in range(n) for row in (3 * i, 3 * i + 1)]
        rows = [
            *tally.rows.reshape(-1, self.totals.shape[1]),
            *self.totals,
            *system.rows[ratios],
            *system.rows[3 * n :: 2],
        ]
        links = len(system.rows[3 * n :: 2])
        self.of_ratios = (system.opened[ratios].astype(np.int64), [bits[i] for i in range(n) for _ in (0, 1)], links)
        ends = np.zeros(len(rows), dtype=np.int64)
        self.base = lines_of(rows, ends, ends, [0] * len(rows), tally.starts, tally.cases)

    def left(self):
        """Return the seconds that are left."""
        return self.until - self.clock()

    def lines(self, numbers, used, extra=None):
        """Return the lines of what is known of the sums."""
        least = np.array([some.min(axis=0) for some in numbers])
        most = np.array([some.max(axis=0) for some in numbers])
        fixed = (least == most).all(axis=1)
        totals = [some @ self.tally.sizes for some in numbers]
        low = np.where(fixed, -FREE, [one.min() for one in totals])
        high = np.where(fixed, FREE, [one.max() for one in totals])
        opened, of_figures, links = self.of_ratios
        settled = np.repeat([fixed[a] and fixed[b] for a, b in self.tally.pairs], 2)
        lines = self.base._replace(
            low=np.concatenate([least.ravel(), low, np.where(settled, -FREE, opened), [0] * links]),
            high=np.concatenate([most.ravel(), high, np.full(len(opened), FREE), [0] * links]),
            used=[*np.repeat(np.array(used, dtype=object), least.shape[1]), *used, *of_figures, *[0] * links],
        )
        if not extra:
            return lines
        more = [np.concatenate([lines.rows, [row for row, _, _ in extra]]), lines.low, lines.high]
        more[1:] = (np.append(lines.low, [low for _, low, _ in extra]), np.append(lines.high, [h for _, _, h in extra]))
        return lines_of(*more, [*lines.used, *[0] * len(extra)], lines.starts, lines.cases)

    def narrowed(self, numbers, used):
        """Return what the figures leave of the sums, as `narrow.narrowed`."""
        return narrowed(self.tally, numbers, used, self.bits)

    def bounded(self, numbers, used, sums):
        """Return what the solver's exact bounds leave of some sums, as `narrow.narrowed`."""
        numbers, used = list(numbers), list(used)
        for k in sums:
            for sign in (1, -1):
                if len(numbers[k]) < 2 or self.left() <= 0:
                    break
                found = least_of(self.lines(numbers, used), sign * self.totals[k], self.left())
                keep = sign * (numbers[k] @ self.tally.sizes) >= (found[0] if found else -FREE)
                if not keep.all():
                    numbers[k] = numbers[k][keep]
                    used[k] |= found[1]
                    if not len(numbers[k]):
                        return None, used[k]
        return numbers, used

    def nearest(self, numbers, used, extra=None):
        """Return weights, or the bits of the figures that prove that there are none, as `lines.nearest_of`."""
        return nearest_of(self.lines(numbers, used, extra), self.left())

    def odd(self, numbers, used):
        """Return the bits of figures whose equations contradict each other by a remainder, None where none do."""
        lines = self.lines(numbers, used)
        equal = np.flatnonzero(lines.low == lines.high)
        parts = zip(lines.starts[:-1], lines.starts[1:], strict=True)
        places = np.arange(lines.rows.shape[1])
        blocks = np.array([(places >= start) & (places < end) for start, end in parts], dtype=np.int64)
        level = np.append(lines.low[equal], [lines.cases] * len(blocks))
        found = contradiction(np.concatenate([lines.rows[equal], blocks]), level)
        if found is None:
            return None
        needed = 0
        for i in found[found < len(equal)]:
            needed |= lines.used[equal[i]]
        return needed

    def whole(self, numbers, used, seconds):
        """Return whole weights of the points, None where there are none by the solver's branching; and whether so."""
        lines = self.lines(numbers, used)
        kept = np.flatnonzero((lines.low > -FREE) | (lines.high < FREE))
        blocks, points = len(lines.starts) - 1, lines.rows.shape[1]
        low = np.where(lines.low[kept] > -FREE, lines.low[kept] / lines.scale[kept], -np.inf)
        high = np.where(lines.high[kept] < FREE, lines.high[kept] / lines.scale[kept], np.inf)
        rows = lines.scaled[[*kept, *range(len(lines.rows), len(lines.rows) + blocks)]]
        ends = [np.append(end, [lines.cases] * blocks) for end in (low, high)]
        found = milp(
            np.zeros(points),
            integrality=np.ones(points),
            bounds=(0, lines.cases),
            constraints=LinearConstraint(rows, *ends),
            options={"time_limit": max(0.1, seconds)},
        )
        return (None if found.x is None else np.rint(found.x).astype(np.int64)), found.status == 2
