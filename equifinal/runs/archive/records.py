"""The records of an archive by their schema: held against it before anything of them is used.

Needs only the standard library. A shape is a type; a list of one shape; a mapping of names to shapes, the names that
must be there with a ``!``; a mapping of `ANY` to the shape of every value; or a tuple of shapes of which one is wanted.
"""

import json
import re

from equifinal.languages import mark, said

__all__ = ["SHAPES", "fault", "in_english", "in_place", "read_record"]

ANY = object()
SUMS = {ANY: str}
SOURCE = {"path!": str, "sha256!": str}
SHAPES = {
    "manifest.json": {
        "run!": str,
        "part": str,
        "config!": dict,
        "files!": SUMS,
        "software!": SUMS,
        "sources": [SOURCE],
        "data": SOURCE,
        "code": str,
    },
    "archive.json": {
        "results!": str,
        "part": str,
        "run": str,
        "code": str,
        "software": [{"name!": str, "version!": str}],
        "source": {"commit": str, "date": str, "differs": [str]},
    },
    "ro-crate-metadata.json": {"@graph!": [{"@id!": str, "@type!": (str, [str]), "sha256": str}]},
    "provenance/jobs.json": {"sha256!": SUMS},
}
NUMBER, NULL = mark("a number"), mark("null")
WORDS = {
    str: mark("a text"),
    dict: mark("a mapping"),
    list: mark("a list"),
    int: NUMBER,
    float: NUMBER,
    bool: mark("true or false"),
}


def in_place(content, description):
    """Return a record or text as it is where the run stands in the archive: of a part, where it stands by itself.

    Parameters
    ----------
    content : bytes
    description : dict
        `archive.json`.

    Examples
    --------
    >>> description = {"part": "results/s/r/low", "results": "results/s/r2"}
    >>> in_place(b"results/s/r/low/summary.txt of r/low, not of r/lower", description)
    b'results/s/r2/summary.txt of r2, not of r/lower'
    """
    if "part" not in description:
        return content
    stood, stands = (description[key].split("/", 2)[-1].encode() for key in ("part", "results"))
    return re.sub(re.escape(stood) + rb"(?!\w)", lambda _: stands, content)


def in_english(text):
    """Return a text of the configuration, one or one a language, as a record in English has it.

    Examples
    --------
    >>> in_english("Towns"), in_english({"en": "Towns", "zh": "镇"}), in_english({"zh": "镇"}), in_english("")
    ('Towns', 'Towns', '镇', '')
    """
    if isinstance(text, dict):
        return text.get("en") or next(iter(text.values()), "")
    return text or ""


def read_record(files, name):
    """Return a record of an archive or of a run.

    Parameters
    ----------
    files : dict of str to bytes
    name : str
        One of `SHAPES`.

    Returns
    -------
    dict or None
        None where it is not there, no JSON, or not of its shape.
    str
        What is wrong with it, in one line; empty where nothing is.

    Examples
    --------
    >>> read_record({"archive.json": b'{"results": "results/s/r", "run": "r", "software": []}'}, "archive.json")[1]
    ''
    >>> read_record({"provenance/jobs.json": b'{"sha256": {"a": 1}}'}, "provenance/jobs.json")
    (None, 'malformed: provenance/jobs.json, where sha256: a is a number, not a text')
    """
    if name not in files:
        return None, ""
    try:
        record = json.loads(files[name].decode("utf-8", "replace"), object_pairs_hook=_once)
    except RecursionError:
        return None, said("malformed: {file}, which is nested too deep", file=name)
    except ValueError:
        return None, ""  # no JSON: it is told as a record that cannot be read
    wrong = fault(record, SHAPES[name])
    return (None, said("malformed: {file}, where {wrong}", file=name, wrong=wrong)) if wrong else (record, "")


def _once(pairs):
    """Return a mapping, each of its names once: of two, one reader takes the first, another the last."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name twice")
    return found


def fault(value, shape, way=""):
    """Return the first thing in a value that is not of its shape; an empty text where all is.

    Examples
    --------
    >>> fault({"run": "r", "files": ["a"]}, {"run!": str, "files!": {ANY: str}})
    'files is a list, not a mapping'
    >>> fault({}, {"run!": str}), fault(["a"], (str, [str]))
    ('run is missing', '')
    """
    if isinstance(shape, tuple):
        found = [fault(value, one, way) for one in shape]
        return "" if "" in found else found[-1]
    kind = shape if isinstance(shape, type) else type(shape)
    if type(value) is not kind:
        found, wanted = said(WORDS.get(type(value), NULL)), said(WORDS[kind])
        return said("{place} is {found}, not {wanted}", place=way or said("it"), found=found, wanted=wanted)
    parts = []
    if isinstance(shape, list):
        parts = [(f"{way}[{i}]", one, shape[0]) for i, one in enumerate(value)]
    elif isinstance(shape, dict):
        for name, inner in shape.items():
            if name is ANY:
                parts += [(_joined(way, key), one, inner) for key, one in value.items()]
            elif (key := name.removesuffix("!")) in value:
                parts.append((_joined(way, key), value[key], inner))
            elif name.endswith("!"):
                return said("{place} is missing", place=_joined(way, key))
    return next(filter(None, (fault(one, inner, place) for place, one, inner in parts)), "")


def _joined(way, key):
    """Return the way to a part of a record, a long name cut short."""
    return f"{way}: {key[:80]}" if way else key[:80]
