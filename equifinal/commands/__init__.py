"""The words of ``python -m equifinal``: arguments in, exit code out."""
