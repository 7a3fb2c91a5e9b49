"""The archive of a run: what goes in, how it is described, how it is checked.

`container`, `check` and `differences` need only the standard library, so that an archive can be checked wherever Python
is.
"""
