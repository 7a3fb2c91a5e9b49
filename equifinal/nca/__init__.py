"""Necessary condition analysis: which level of a condition a level of the outcome needs. Free of files and keys."""
