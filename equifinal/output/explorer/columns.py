"""Tables of a run as JSON: by column, so that a name is written once, and repeated texts once each."""

import json
import math

__all__ = ["as_json", "columns_of", "plain"]

SHARE = 0.5  # texts of which no more than this share differ are told by their number in a list


def columns_of(frame, names=None):
    """Return a table by column.

    Parameters
    ----------
    frame : DataFrame
    names : sequence of str, optional
        Those of its columns that are wanted.

    Returns
    -------
    dict of str to list or dict
        A column's values; of texts that repeat each other ``{"of": texts, "at": places}``.

    Examples
    --------
    >>> import pandas as pd
    >>> columns_of(pd.DataFrame({"outcome": ["Y", "Y", "~Y", "Y"], "n": [1.0, None, 3, 4]}))
    {'outcome': {'of': ['Y', '~Y'], 'at': [0, 0, 1, 0]}, 'n': [1, None, 3, 4]}
    """
    return {name: _column([plain(value) for value in frame[name].tolist()]) for name in names or list(frame)}


def _column(values):
    texts = list(dict.fromkeys(value for value in values if isinstance(value, str)))
    if not all(isinstance(value, str) for value in values) or len(texts) > SHARE * len(values):
        return values
    places = {text: place for place, text in enumerate(texts)}
    return {"of": texts, "at": [places[value] for value in values]}


def plain(value):
    """Return a value as JSON has it: whole numbers without a point, nothing for what is undefined.

    Examples
    --------
    >>> [plain(value) for value in (1.0, 0.25, float("nan"), "A", True)]
    [1, 0.25, None, 'A', True]
    """
    if isinstance(value, float):
        if not math.isfinite(value):
            return None
        return int(value) if value.is_integer() and abs(value) < 1e15 else value
    return value


def as_json(data):
    """Return data as JSON that may stand within a page: no ``<`` that could end an element or begin one.

    Examples
    --------
    >>> print(as_json({"case": "</script>", "n": 1}))
    {"case":"\\u003c/script>","n":1}
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
