"""Figures of a solution's configurations: which cases are in which, how they lead to the outcome."""
