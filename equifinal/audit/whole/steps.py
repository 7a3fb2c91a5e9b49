"""The steps by which the numbers that each sum can be are narrowed at a node, the cheapest first."""

__all__ = ["FEW", "steps_of"]

FEW = 8  # numbers of a sum that are taken one by one, or worth bounding over many points
MANY = 500  # points


def steps_of(stage):
    """Yield the steps: figures, whether any weights meet all lines, then bounds, the sum of most figures first.

    Parameters
    ----------
    stage : Stage

    Yields
    ------
    callable
        Takes the numbers that each sum can be, and the bits of the figures used for each; returns both narrowed, or no
        numbers: with the bits that prove that there are none, or with None where it does not tell.
    """

    def feasible(numbers, used):
        weights, needed = stage.nearest(numbers, used)
        return (None, needed) if weights is None else (numbers, used)

    def pivot(numbers, used):
        return stage.bounded(numbers, used, [stage.pivot])

    def others(numbers, used):
        if len(numbers[stage.pivot]) > 1:
            return numbers, used
        wide = [k for k in range(len(numbers)) if len(numbers[k]) > 1]
        worth = stage.totals.shape[1] < MANY or max(map(len, numbers)) <= FEW
        return stage.bounded(numbers, used, wide) if worth else (numbers, used)

    yield stage.narrowed
    yield feasible
    for step in (pivot, others):
        yield step
        yield stage.narrowed
