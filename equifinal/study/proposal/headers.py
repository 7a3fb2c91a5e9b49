"""What a header alone lets one expect of its column, in the languages and spellings that sheets come in."""

import re
import unicodedata
from pathlib import Path

import yaml

__all__ = ["CLUES", "clues_of", "plain_header", "stem_and_number", "stem_of_calibrated", "without_number"]

# Whole words; a word of one or two letters is a clue only where it is the whole header. Of Chinese, Japanese and Korean
# words it is enough that the header holds them.
SAYS = yaml.safe_load((Path(__file__).parent / "headers.yaml").read_text("utf-8"))
# What stands before or after the name of a set that was calibrated, and of the raw score behind it.
CALIBRATED, RAW = (sorted(SAYS.pop(name), key=len, reverse=True) for name in ("calibrated", "raw"))
# Whole words; a word of one or two letters is a clue only where it is the whole header. Of Chinese, Japanese and Korean
# words it is enough that the header holds them.
CLUES = {role: frozenset(words) for role, words in SAYS.items()}
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
TOKEN = re.compile(r"[^\W\d_]+|#")


def plain_header(header):
    """Return a header as it is compared: narrow, of one case, without marks around it."""
    return unicodedata.normalize("NFKC", header).casefold().strip(" \t:：()[]（）*~+.")


def clues_of(header):
    """Return what a header lets one expect.

    Parameters
    ----------
    header : str

    Returns
    -------
    dict of str to bool
        Keys of `CLUES`; true where the header is the word itself, false where it holds it.

    Examples
    --------
    >>> clues_of("OUTCOME"), clues_of("年份"), clues_of("country_id"), clues_of("Trust")
    ({'outcome': True}, {'time': True}, {'case': False, 'id': False}, {})
    """
    plain = plain_header(header)
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", unicodedata.normalize("NFKC", header)).casefold()
    tokens = {token for token in TOKEN.findall(spaced) if len(token) > 2 or token in ("id", "yr")}
    found = {}
    for role, words in CLUES.items():
        if plain in words or re.sub(r"[\W_]+", "", plain) in words:
            found[role] = True
        elif tokens & words or any(len(word) > 1 and word in plain for word in words if CJK.match(word)):
            found[role] = False
    return found


def stem_of_calibrated(header):
    """Return what a header calls the thing it measures, and whether it says that it is calibrated (or raw).

    Examples
    --------
    >>> [stem_of_calibrated(header) for header in ("gdp_fz", "cal.GDP", "GDP", "GDP raw")]
    [('gdp', True), ('gdp', True), ('gdp', None), ('gdp', False)]
    """
    plain = re.sub(r"[\s_.\-（）()：:]+", " ", plain_header(header)).strip()
    for words, meaning in ((CALIBRATED, True), (RAW, False)):
        marks = "|".join(words)
        for pattern in (rf"(.+?) (?:{marks})", rf"(?:{marks}) (.+)"):
            if match := re.fullmatch(pattern, plain):
                return match[1].replace(" ", ""), meaning
        chinese = "|".join(word for word in words if CJK.match(word))
        if match := re.fullmatch(rf"(.+?)(?:{chinese})|(?:{chinese})(.+)", plain):
            return (match[1] or match[2]).replace(" ", ""), meaning
    if match := re.fullmatch(r"(.{2,}?)(fz|fs|cal)", plain):
        return match[1].replace(" ", ""), True
    return plain.replace(" ", ""), None


def stem_and_number(header):
    """Return the stem and the number of an item such as ``trust1`` or ``组织支持-2``; None where it is none.

    Examples
    --------
    >>> stem_and_number("trust1"), stem_and_number("组织支持-2"), stem_and_number("Q3_1"), stem_and_number("GDP")
    (('trust', 1), ('组织支持', 2), ('q3', 1), None)
    """
    match = re.fullmatch(r"(.*[^\s\d])\s*[_.\-—、]?\s*[(（]?(\d{1,2})[)）]?", plain_header(header))
    stem = match and match[1].rstrip(" _.-—、(（")
    return (stem, int(match[2])) if stem and re.search(r"[^\W\d]", stem) else None


def without_number(stem):
    """Return a stem without the number of its question, where words follow that.

    Examples
    --------
    >>> [without_number(stem) for stem in ("1. 组织支持", "Q12、workload", "第3题：trust", "q3", "5G use")]
    ['组织支持', 'workload', 'trust', 'q3', '5G use']
    """
    return re.sub(r"^(?:q|第)?\s*\d{1,3}\s*题?\s*[.、．:：)）]\s*(?=[^\W\d])", "", stem, flags=re.IGNORECASE)
