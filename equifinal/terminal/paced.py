"""Something told again and again, but not too often: how far long work is."""

import time

__all__ = ["SECONDS", "paced"]

SECONDS = 15


def paced(tell, seconds=SECONDS, clock=time.monotonic):
    """Return a function that tells what it is given once some seconds have passed since it was made or last told.

    Parameters
    ----------
    tell : callable
    seconds : float
    clock : callable
        Returns seconds.

    Examples
    --------
    >>> told, times = [], iter([0, 10, 16, 20, 31, 40])
    >>> tell = paced(told.append, 15, lambda: next(times))
    >>> for n in range(5):
    ...     tell(n)
    >>> told
    [1, 3]
    """
    last = [clock()]

    def told(*given):
        now = clock()
        if now - last[0] >= seconds:
            last[0] = now
            tell(*given)

    return told
