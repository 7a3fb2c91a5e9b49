"""The sweep of the cutoffs as a map, and its axes."""
