"""What is wrong with a configuration: one sentence a problem, with the line of the file, all of them in one go."""

import difflib
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from equifinal.errors import InputError
from equifinal.languages import lines, said
from equifinal.reading.widths import with_widths

__all__ = ["NOWHERE", "Problem", "as_error", "problems_of", "unknown", "wanted_of"]

WORDS = {
    "boolean": said("true or false"),
    "string": said("a text"),
    "number": said("a number such as 0.85"),
    "integer": said("a whole number"),
    "array": said("a list"),
    "object": said("a mapping"),
}
YAML_WORDS = said("YAML takes yes, no, on, off for true or false: put such a name in quotation marks")
SHORT_NAME = said("a letter, then letters, digits or _; columns: {GDP: GDP per head} gives a column a short name")
OUTCOME = said(
    "the name of a column; a level of it as in GRADE[2], several as in GRADE[1,2]; its negation is analysed beside it"
    " in any case"
)
PLAIN = said("letters from a to z, digits, - and _ are allowed")


NOWHERE = MappingProxyType({})


class Problem(NamedTuple):
    """One thing that is wrong: the way to its key, the sentence, and a hint."""

    key: tuple
    message: str
    hint: str = ""

    @classmethod
    def of(cls, key, error):
        """Return the problem that an `InputError` tells of."""
        return cls(key, error.message, error.hint)

    def place(self, places):
        """Return file and line of the nearest key on the way to it that has them; no line for the file as a whole."""
        return next(filter(None, (places.get(self.key[:n]) for n in range(len(self.key), -1, -1))), ("", 0))

    def sentence(self, places):
        """Return what is said of it."""
        file, line = self.place(places)
        message = self.message
        if line:
            message = said("{file}, line {line}: {message}", file=file, line=line, message=message)
        elif file:
            message = said("{file}: {message}", file=file, message=message)
        return InputError(message, self.hint).args[0]


def as_error(problems, places):
    """Return problems as one error, a line each, in the order of their lines.

    Parameters
    ----------
    problems : iterable of Problem
    places : mapping of tuple to tuple
        The way to a key, to the file and the line in which it stands; of `()` the line is 0.
    """
    ordered = sorted(problems, key=lambda problem: problem.place(places))
    return InputError(lines(dict.fromkeys(problem.sentence(places) for problem in ordered)))


def wanted_of(schema, name):
    """Return what a key takes as one flat JSON schema: its types, range, words, pattern and items."""
    wanted = schema["properties"][name]
    found = {"type": []}
    for part in wanted.get("anyOf", [wanted]):
        found["type"].append(part.get("type", "object"))
        found |= {key: part[key] for key in ("minimum", "maximum", "enum", "pattern", "items") if key in part}
    return found


def problems_of(error, config, model, place=()):
    """Yield what pydantic has found to be wrong, one problem a key.

    Parameters
    ----------
    error : pydantic.ValidationError
    config : mapping
        What was checked, without keys that the model does not have.
    model : type of pydantic.BaseModel
    place : tuple of str
        The way to `config` itself.
    """
    schema, found = model.model_json_schema(), {}
    for detail in error.errors():
        name, *rest = detail["loc"]
        found.setdefault(name, []).append((detail["type"], [at for at in rest if isinstance(at, int)]))
    for name, details in found.items():
        key = (*place, name)
        if details[0][0] == "missing":
            yield Problem(
                (),
                said("the config key {key} is missing.", key=": ".join(key)),
                said(model.model_fields[name].description),
            )
        else:
            item = min((items[0] for _, items in details if items), default=None)
            yield _wrong(key, config[name], wanted_of(schema, name), item)


def unknown(key, known):
    """Return the problem of a key that there is not."""
    near = difflib.get_close_matches(str(key[-1]), known, 1, 0.7)
    hint = said("did you mean {near}?", near=near[0]) if near else said("all keys are explained in config/README.md")
    return Problem(key, said("the config key {key} is unknown.", key=": ".join(map(str, key))), hint)


def _wrong(key, value, wanted, item):
    """Return the problem of a value, or of an item of a list, that is not what is wanted."""
    name, kinds = ": ".join(key), [kind for kind in wanted["type"] if kind != "null"]
    if isinstance(value, list) and "array" in kinds and item is not None:
        return Problem(
            key,
            said("{name} holds {value!r}.", name=name, value=value[item]),
            _hint_of_item(value[item], wanted.get("items", {})),
        )
    fits = _fits(value, kinds)
    if not fits:
        hint = with_widths(said("{kinds} is wanted", kinds=_or([WORDS[kind] for kind in kinds])), value)
        if isinstance(value, bool) and "string" in kinds:
            hint = said("{hint}; {words}", hint=hint, words=YAML_WORDS)
    elif "enum" in wanted:
        hint = with_widths(said("allowed are {enum}", enum=", ".join(wanted["enum"])), value)
    elif "pattern" in wanted and isinstance(value, str):
        hint = PLAIN if "a-z" in wanted["pattern"] else OUTCOME if r"\[" in wanted["pattern"] else SHORT_NAME
        hint = with_widths(hint, value)
    elif isinstance(value, Mapping):
        hint = said("a text for each language is wanted")
    else:
        hint = _range(wanted)
    return Problem(key, said("{name} is {value!r}.", name=name, value=value), hint)


def _fits(value, kinds):
    """Return whether a value has one of the types."""
    python = {"boolean": bool, "string": str, "number": (int, float), "integer": int, "array": list, "object": Mapping}
    return any(isinstance(value, python[kind]) and isinstance(value, bool) == (kind == "boolean") for kind in kinds)


def _hint_of_item(item, wanted):
    """Return what the items of a list have to be."""
    if isinstance(item, bool) and wanted.get("type") == "string":
        return YAML_WORDS
    if "pattern" in wanted:
        return with_widths(SHORT_NAME, item)
    if "enum" in wanted:
        return with_widths(said("allowed are {enum}", enum=", ".join(wanted["enum"])), item)
    parts = wanted.get("anyOf", [wanted])
    if any(part.get("type") == "string" for part in parts):
        either = said("texts are wanted, in quotation marks, or numbers")
        return with_widths(either if len(parts) > 1 else said("a list of texts is wanted"), item)
    limits = next((part for part in parts if "minimum" in part), {})
    places = {"low": limits.get("minimum", 0), "high": limits.get("maximum")}
    if parts[0].get("type") == "integer" and len(parts) == 1:
        hint = said("a list of whole numbers, each from {low:g}", **places)
    elif places["high"] is None:
        hint = said("a list of numbers, each from {low:g}", **places)
    else:
        hint = said("a list of numbers, each from {low:g} to {high:g}", **places)
    return with_widths(hint, item)


def _or(words):
    """Return kinds of values of which one is wanted."""
    return words[0] if len(words) == 1 else said("{first} or {other}", first=words[0], other=_or(words[1:]))


def _range(wanted):
    """Return what numbers are allowed."""
    low, high = wanted.get("minimum"), wanted.get("maximum")
    if high is None:
        if "integer" in wanted["type"]:
            return said("a whole number from {low:g} is allowed", low=low)
        return said("a number from {low:g} is allowed", low=low)
    if "integer" in wanted["type"]:
        return said("a whole number from {low} to {high} is allowed", low=low, high=high)
    return said("a number from {low:g} to {high:g} is allowed", low=low, high=high)
