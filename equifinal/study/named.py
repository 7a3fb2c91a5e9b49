"""What a configuration names and says in texts: columns, theories, groups, and texts a language, each of its type."""

import re
from collections.abc import Mapping

from equifinal.errors import InputError
from equifinal.languages import LANGUAGES, said
from equifinal.reading.where.reader import read

from .problems import SHORT_NAME, YAML_WORDS, Problem

__all__ = ["of_named"]

NAME = re.compile(r"[^\W\d]\w*")
A_LANGUAGE = said("a text, or a text a language: {languages}", languages=", ".join(LANGUAGES))


def of_named(settings):
    """Yield what is wrong with the types of what a study names, below the top of the configuration.

    Parameters
    ----------
    settings : mapping
        Every key of a configuration, of the right type.

    Yields
    ------
    Problem

    Examples
    --------
    >>> settings = {"title": {"fr": "Étude"}, "data_note": "", "columns": {"GDP": 2020}, "theories": {"t": 1}}
    >>> for problem in of_named(settings | {"condition_groups": {}}):
    ...     print(problem.message)
    title has a text in 'fr'.
    theories: t is 1.
    """
    for key in ("title", "data_note"):
        if isinstance(settings[key], Mapping):
            for language in settings[key]:
                if language not in LANGUAGES:
                    yield Problem(
                        (key,), said("{key} has a text in {language!r}.", key=key, language=language), A_LANGUAGE
                    )
    if settings.get("where"):
        try:
            read(settings["where"])
        except InputError as error:
            yield Problem.of(("where",), error)
    for name, header in settings["columns"].items():
        yield from _of_column(name, header)
    for name, text in settings["theories"].items():
        if not isinstance(text, str) or not text.strip():
            message = said("theories: {name} is {text!r}.", name=name, text=text)
            yield Problem(("theories", name), message, said("an expression is wanted, such as SYS*~INC"))
    for name, text in settings.get("configuration_names", {}).items():
        texts = list(text.values()) if isinstance(text, Mapping) else [text]
        known = not isinstance(text, Mapping) or set(text) <= set(LANGUAGES)
        if not (texts and known and all(isinstance(one, str) and one.strip() for one in texts)):
            message = said("configuration_names: {name} is {text!r}.", name=name, text=text)
            yield Problem(("configuration_names", name), message, A_LANGUAGE)
    for name, group in settings["condition_groups"].items():
        for language, text in group.items() if isinstance(group, Mapping) else ():
            if language in LANGUAGES and not isinstance(text, str):
                message = said(
                    "condition_groups: {name} has {language}: {text!r}.", name=name, language=language, text=text
                )
                yield Problem(
                    ("condition_groups", name), message, said("a text is wanted, in quotation marks if need be")
                )


def _of_column(name, header):
    """Yield what is wrong with a short name, or with the header that it stands for."""
    key = ("columns", name)
    if not isinstance(name, str) or not NAME.fullmatch(name):
        yield Problem(key, said("columns has the short name {name!r}.", name=name), SHORT_NAME)
    elif isinstance(header, bool) or not isinstance(header, str | int | float) or header == "":
        message = said("columns: {name} is {header!r}.", name=name, header=header)
        hint = YAML_WORDS if isinstance(header, bool) else said("the name of a column of the data is wanted")
        yield Problem(key, message, hint)
