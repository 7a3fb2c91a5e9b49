"""Expressions of a configuration that would grow without end."""

from collections.abc import Mapping

from equifinal.errors import InputError
from equifinal.sets.growth import check_growth

from .problems import Problem

__all__ = ["of_growth"]


def of_growth(settings, texts):
    """Yield the expressions that are too long to be read."""
    paths = {
        ("paths", name): path.get("terms") for name, path in settings["paths"].items() if isinstance(path, Mapping)
    }
    for key, text in [*((key, text) for key, (_, text) in texts.items()), *paths.items()]:
        try:
            check_growth(str(text))
        except InputError as error:
            yield Problem.of(key, error)
