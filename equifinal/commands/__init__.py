"""The words of ``equifinal``: arguments in, exit code out.

Each module has a function `command`, which imports what it needs when it is called: its help is shown without.
"""
