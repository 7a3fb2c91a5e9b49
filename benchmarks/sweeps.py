"""The cutoffs that are swept, the same for the engine and the peers."""

__all__ = ["CONSISTENCY", "COUNTY", "FREQUENCY", "PRI"]

CONSISTENCY = tuple(round(0.7 + 0.01 * i, 2) for i in range(25))
PRI = tuple(round(0.5 + 0.02 * i, 2) for i in range(20))
FREQUENCY = (1, 2)

COUNTY = ((0.75, 0.95, 0.005), (0.5, 0.85, 0.005), (1, 2))
"""The default multiverse, of the county study: start, stop and step of consistency and of PRI; frequencies."""
