"""The codebook: which contents make up a set, what evidence counts for how much, and how scores come of it."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.reading.configuration import read_configuration

from .entries import only, texts_of

__all__ = ["CONSENSUS", "RULES", "Codebook", "CodedSet", "folded", "read_codebook"]

RULES = ("contents", "mean", "weighted", "max", "min")
MERGES = ("consensus", "agreed", "first")
CONSENSUS = "consensus"  # the coder who settles where the others differ
KEYS = ("levels", "rule", "merge", "coders", "unlisted", "sets")
# From least to most; the first is absence.
LEVELS = {
    "none": {"value": 0, "en": "Not mentioned", "zh": "未提及"},
    "measures": {"value": 0, "en": "Measures without results", "zh": "仅有措施，未报告成效"},
    "mentioned": {"value": 0.5, "en": "Mentioned", "zh": "提及"},
    "shown": {"value": 1, "en": "Shown with data", "zh": "有数据或明确证据"},
}


@dataclass(frozen=True)
class CodedSet:
    """A set: the contents that are looked for, their weights, and the rule that makes a score of them.

    Parameters
    ----------
    rule : str
        One of `RULES`.
    contents : tuple of str
        Short names, in the order of the codebook.
    weights : tuple of float
        One a content, above 0; all 1 where the rule is not ``weighted``.

    Examples
    --------
    >>> CodedSet(rule="weighted", contents=("nurse", "doctor"), weights=(1.0, 3.0)).weights
    (1.0, 3.0)
    """

    rule: str
    contents: tuple
    weights: tuple


@dataclass(frozen=True)
class Codebook:
    """A checked codebook.

    Parameters
    ----------
    name : str
        The file's name, for messages.
    levels : dict of str to float
        Evidence levels from least to most, with their values in [0, 1]; the first is absence.
    sets : dict of str to CodedSet
    merge : str
        How several coders make one coding: one of `MERGES`.
    coders : tuple of str
        Their order, where the codebook gives one.
    unlisted : str
        The level of a content that a coder of the case has no row for; empty: it is not coded.
    labels : dict of str to dict
        Of `sets`, `contents` and `levels`: short name to language (``en``, ``zh``) to text.

    Examples
    --------
    >>> book = read_codebook(b"sets: {TEAM: {rule: max, contents: {nurse: }}, FUND: {contents: {own: , town: }}}")
    >>> book.contents
    {'nurse': 'TEAM', 'own': 'FUND', 'town': 'FUND'}
    >>> book.levels, book.merge
    ({'none': 0.0, 'measures': 0.0, 'mentioned': 0.5, 'shown': 1.0}, 'consensus')
    """

    name: str
    levels: dict
    sets: dict
    merge: str
    coders: tuple
    unlisted: str
    labels: dict

    @property
    def contents(self):
        """The set of each content, in the order of the codebook."""
        return {content: name for name, coded in self.sets.items() for content in coded.contents}

    def known(self, part):
        """Return what the sheet may write for contents or levels.

        Parameters
        ----------
        part : str
            ``contents`` or ``levels``.

        Returns
        -------
        dict of str to str
            Short names and labels, as `folded` has them, to short names.

        Examples
        --------
        >>> book = read_codebook("sets: {TEAM: {rule: max, contents: {nurse: {en: A Nurse, zh: 护士}}}}".encode())
        >>> book.known("contents")
        {'nurse': 'nurse', 'a nurse': 'nurse', '护士': 'nurse'}
        """
        words = {}
        for name, texts in self.labels[part].items():
            words |= {folded(word): name for word in (name, *texts.values())}
        return words


def folded(text):
    """Return a word without differences of width and case.

    Parameters
    ----------
    text : str

    Returns
    -------
    str

    Examples
    --------
    >>> folded("Shown"), folded("Ａ１")
    ('shown', 'a1')
    """
    return unicodedata.normalize("NFKC", text).casefold()


def read_codebook(content, name="the codebook"):
    """Read and check a codebook [1]_.

    Parameters
    ----------
    content : bytes
        YAML: `sets`, each with its `contents`; `rule`, `levels`, `merge`, `coders`, `unlisted` where the defaults
        do not serve.
    name : str
        The file's name, for messages.

    Returns
    -------
    Codebook

    Raises
    ------
    InputError
        With file and key.

    Examples
    --------
    >>> book = read_codebook(b"sets: {SYS: {contents: {plan: {en: A plan}, unit: {en: One unit}}}}")
    >>> book.sets["SYS"].rule, book.levels["mentioned"], book.known("contents")["a plan"]
    ('contents', 0.5, 'plan')

    References
    ----------
    .. [1] Basurto, X., & Speer, J. (2012). Structuring the calibration of qualitative data as sets for qualitative
       comparative analysis (QCA). Field Methods, 24(2), 155-174. doi:10.1177/1525822X11433998
    """
    if not content.strip():
        raise InputError(said("{name} is empty.", name=name), said("sets: each with its contents"))
    book = read_configuration(content, name)
    if not isinstance(book.get("sets"), Mapping):
        raise InputError(said("{name} names no sets.", name=name), said("sets: each with its contents"))
    only(book, KEYS, name)
    levels = book.get("levels", LEVELS)
    _check_levels(levels, name)
    sets, labels = {}, {"sets": {}, "contents": {}, "levels": texts_of(levels, name, "levels", ("value",))}
    for key, entry in book["sets"].items():
        sets[key] = _coded_set(key, entry, book.get("rule", RULES[0]), name)
        labels["sets"] |= texts_of({key: entry}, name, "sets", ("rule", "contents"))
        contents = texts_of(entry["contents"], name, f"{key}: contents", ("weight",))
        if twice := labels["contents"].keys() & contents.keys():
            raise InputError(
                said("{name} has the content {content} in two sets.", name=name, content=min(twice)),
                said("each content needs its own name"),
            )
        labels["contents"] |= contents
    merge, unlisted = book.get("merge", MERGES[0]), book.get("unlisted", "")
    if merge not in MERGES:
        raise InputError(
            said("{name}: merge is {merge!r}.", name=name, merge=merge),
            said("allowed are {merges}", merges=", ".join(MERGES)),
        )
    if unlisted not in ("", *levels):
        raise InputError(
            said("{name}: unlisted is {unlisted!r}.", name=name, unlisted=unlisted),
            said("a level is wanted: {levels}", levels=", ".join(levels)),
        )
    coders = _coders(book.get("coders"), name)
    values = {level: float(how["value"]) for level, how in levels.items()}
    found = Codebook(name, values, sets, merge, coders, unlisted, labels)
    _check_words(found)
    return found


def _coders(given, name):
    """Return the names of the coders, one or a list of them."""
    coders = given if isinstance(given, list) else [given]
    if given is None:
        return ()
    if not all(isinstance(coder, str | int) and not isinstance(coder, bool) for coder in coders):
        raise InputError(
            said("{name}: coders is {coders!r}.", name=name, coders=given), said("a list of texts is wanted: [Li, Ma]")
        )
    return tuple(map(str, coders))


def _coded_set(key, entry, rule, name):
    """Return one set of the codebook, checked."""
    where = f"{name}, set {key}"
    if not isinstance(key, str) or not key.isidentifier():
        raise InputError(
            said("{name} has a set named {key!r}.", name=name, key=key), said("a letter, then letters, digits or _")
        )
    if not isinstance(entry, Mapping) or not isinstance(entry.get("contents"), Mapping):
        raise InputError(
            said("{where} has no contents.", where=where), said("contents: each a name with a text a language")
        )
    rule = entry.get("rule", rule)
    if rule not in RULES:
        raise InputError(
            said("{where}: the rule is {rule!r}.", where=where, rule=rule),
            said("the rules are {rules}", rules=", ".join(RULES)),
        )
    contents = entry["contents"]
    if rule == "contents" and len(contents) < 2:
        raise InputError(
            said("{where} has one content, and its rule wants two for a score of 1.", where=where),
            said("take rule: max"),
        )
    weights = [(how or {}).get("weight", 1) if isinstance(how, Mapping | None) else 1 for how in contents.values()]
    for content, weight in zip(contents, weights, strict=True):
        if isinstance(weight, bool) or not isinstance(weight, int | float) or not weight > 0:
            raise InputError(
                said("{where}: the weight of {content} is {weight!r}.", where=where, content=content, weight=weight),
                said("a number above 0 is wanted"),
            )
    if rule != "weighted" and set(weights) != {1}:
        raise InputError(
            said("{where} has weights, and its rule is {rule}.", where=where, rule=rule), said("take rule: weighted")
        )
    return CodedSet(rule, tuple(map(str, contents)), tuple(map(float, weights)))


def _check_levels(levels, name):
    """Check that levels rise from absence, each with a value from 0 to 1."""
    if not isinstance(levels, Mapping) or len(levels) < 2:
        raise InputError(
            said("{name}: levels is {levels!r}.", name=name, levels=levels),
            said("at least two levels, from least to most"),
        )
    values = [how.get("value") if isinstance(how, Mapping) else None for how in levels.values()]
    for level, value in zip(levels, values, strict=True):
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
            raise InputError(
                said("{name}: the value of level {level} is {value!r}.", name=name, level=level, value=value),
                said("a number from 0 to 1 is wanted"),
            )
    if values != sorted(values) or values[0] != 0:
        raise InputError(
            said("{name}: the levels have the values {values}.", name=name, values=values),
            said("from least to most, the first 0"),
        )


def _check_words(book):
    """Complain where one word would name two contents or two levels."""
    for part in ("contents", "levels"):
        owners = {}
        for short, texts in book.labels[part].items():
            for word in {folded(word) for word in (short, *texts.values())}:
                if owners.setdefault(word, short) != short:
                    problem = said(
                        "{name}: {word!r} names two {part}, {first} and {second}.",
                        name=book.name,
                        word=word,
                        part=part,
                        first=owners[word],
                        second=short,
                    )
                    raise InputError(problem, said("each needs its own name and labels"))
