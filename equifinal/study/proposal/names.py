"""Short names for sets, from headers that are long, hold spaces, or are in other letters than a to z."""

import re
import unicodedata

from anyascii import anyascii

from equifinal.steps.columns import is_reserved

__all__ = ["LONGEST", "short_names"]

LONGEST = 24
FILLERS = {"a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "per", "the", "to", "with"}
WORD = re.compile(r"[A-Za-z][A-Za-z0-9]*|\d+")


def short_names(headers, taken=()):
    """Return a short name for each header: an ASCII letter, then letters, digits or _, 24 at most.

    The header itself where it is such a name; the name in brackets where it has one, as in ``体系整合 (SYS)``; else its
    words, as many as fit; Chinese and other scripts in Latin letters. Where headers come out alike, the words that they
    share give way to those that tell them apart; a number is the last resort.

    Parameters
    ----------
    headers : sequence of str
    taken : collection of str
        Names that are in use.

    Returns
    -------
    dict of str to str
        No two of them alike, whatever the case of letters.

    Examples
    --------
    >>> list(short_names(["SYS", "GDP per head (2020)", "体系整合", "组织支持（ORG）", "2020"]).values())
    ['SYS', 'GDP_HEAD_2020', 'TiXiZhengHe', 'ORG', 'SET_2020']
    >>> list(short_names([f"Share of all households with {what}" for what in ("water", "light")]).values())
    ['WATER', 'LIGHT']
    """
    parts = {header: _words(header) for header in dict.fromkeys(headers)}
    names = {header: _joined(words) for header, words in parts.items()}
    for alike in _alike(names):
        if len(alike) > 1:
            shared = set.intersection(*(set(map(str.upper, parts[header])) for header in alike))
            for header in alike:
                own = [word for word in parts[header] if word.upper() not in shared]
                names[header] = _joined(own) if own and not _is_name(header) else names[header]
    used, found = {name.upper() for name in taken}, {}
    # Who has its own header for a name keeps it.
    for header in sorted(parts, key=lambda header: names[header] != header):
        name = names[header] + ("_SET" if is_reserved(names[header].lower()) else "")
        number, wanted = 2, name
        while name.upper() in used:
            name, number = f"{wanted[: LONGEST - 3]}_{number}", number + 1
        used.add(name.upper())
        found[header] = name
    return {header: found[header] for header in parts}


def _is_name(header):
    """Return whether a header can be a name as it stands."""
    return bool(re.fullmatch(r"[A-Za-z]\w*", header, re.ASCII)) and len(header) <= LONGEST


def _words(header):
    """Return the words of a header that a name is made of, a header that is a name as one."""
    text = unicodedata.normalize("NFKC", header).strip(" *~+")
    if _is_name(text):
        return [text]
    own = re.findall(r"\(([A-Za-z]\w{1,11})\)", text, re.ASCII)
    if own and not re.search(r"[A-Za-z]", text.replace(f"({own[-1]})", "")):
        return [own[-1]]  # the abbreviation that the author gave it
    latin = [word for word in WORD.findall(text) if word.lower() not in FILLERS or word == "A"]
    if re.search(r"[^\W\d_]", re.sub(r"[A-Za-z]", "", text)):
        return [_latin(text)]
    return [word.upper() for word in latin]


def _latin(text):
    """Return a text of other scripts in Latin letters: each word, or each Chinese character, begins with a capital."""
    words = re.findall(r"[A-Z]?[a-z]+|[A-Z]+|\d+", anyascii(text))
    return "".join(word[:1].upper() + word[1:] for word in words)


def _joined(words):
    """Return words as one name, as many as fit; SET where there are none, or before a number."""
    if not words or words[0][0].isdigit():
        words = ["SET", *words]
    name = words[0]
    if len(name) > LONGEST:
        name = _cut(name)
    for word in words[1:]:
        if len(name) + 1 + len(word) <= LONGEST:
            name += f"_{word}"
    return name


def _cut(name):
    """Return a name that is too long up to the last whole word within: at a mark, or before a capital."""
    ends = [match.start() for match in re.finditer(r"_|(?<=[a-z0-9])(?=[A-Z])", name) if 3 <= match.start() <= LONGEST]
    return name[: ends[-1]] if ends else name[:LONGEST]


def _alike(names):
    """Return the headers whose names are alike, group by group."""
    groups = {}
    for header, name in names.items():
        groups.setdefault(name.upper(), []).append(header)
    return list(groups.values())
