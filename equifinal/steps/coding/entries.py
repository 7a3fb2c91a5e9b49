"""The entries of a codebook: names with a text in each language, and the keys that they may have."""

import difflib
from collections.abc import Mapping

from equifinal.errors import InputError
from equifinal.languages import LANGUAGES, said

__all__ = ["only", "texts_of"]


def texts_of(entries, name, part, others):
    """Return the labels of entries by language, after checking their keys.

    Parameters
    ----------
    entries : mapping
        Names to mappings with a text a language, as a codebook has them.
    name, part : str
        What messages call the codebook, and the part of it.
    others : sequence of str
        Further keys of an entry.

    Raises
    ------
    InputError
        An entry is no mapping, has a key that is not known, or a name that YAML takes for a truth value.

    Examples
    --------
    >>> texts_of({"none": {"value": 0, "en": "Not mentioned"}}, "book.yaml", "levels", ("value",))
    {'none': {'en': 'Not mentioned'}}
    """
    found = {}
    for key, entry in entries.items():
        if not isinstance(entry, Mapping | None):
            raise InputError(
                said("{name}, {part}: {key} is {entry!r}.", name=name, part=part, key=key, entry=entry),
                said("a text a language: {languages}", languages=", ".join(LANGUAGES)),
            )
        if isinstance(key, bool):
            raise InputError(
                said("{name}, {part}: a name reads as {lower} in YAML.", name=name, part=part, lower=str(key).lower()),
                said('put it in quotes: "no"'),
            )
        entry = entry or {}
        only(entry, (*LANGUAGES, *others), f"{name}, {part}: {key}")
        found[str(key)] = {language: str(entry[language]) for language in LANGUAGES if entry.get(language)}
    return found


def only(entry, keys, where):
    """Complain of a key that is not among those known.

    Examples
    --------
    >>> only({"rulle": "max"}, ("rule", "levels"), "book.yaml")
    Traceback (most recent call last):
        ...
    equifinal.errors.InputError: book.yaml has the unknown key rulle. Hint: did you mean rule?
    """
    for key in entry:
        if key not in keys:
            near = difflib.get_close_matches(str(key), keys, 1)
            hint = (
                said("did you mean {near}?", near=near[0])
                if near
                else said("the keys are {keys}", keys=", ".join(keys))
            )
            raise InputError(said("{where} has the unknown key {key}.", where=where, key=key), hint)
