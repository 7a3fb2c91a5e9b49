"""The one program, ``equifinal`` or ``python -m equifinal``: its commands found, their words read, its help told."""
