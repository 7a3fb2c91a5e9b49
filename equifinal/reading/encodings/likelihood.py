"""How likely a text is in the languages that people write: what each letter costs, after the one before it.

A cost is minus the logarithm of a probability, from counts of letters and of pairs of letters in `letters.json`
(made by `docs/make_letters.py`). Of several readings of the same bytes the one that costs least is the likeliest.
"""

import json
import re
import unicodedata
from collections import Counter
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise

__all__ = ["cost_of"]

STEP = 0.25
DIGITS = {digit: i * STEP for i, digit in enumerate("".join(map(chr, range(35, 92))).replace("\\", "~"))}
PLAIN = 3.0  # an ASCII character, whatever the language
MARK_COST = 8.0  # a mark that texts have
UNSEEN = 13.0  # a letter that the language does not have
AMIDST = 5.0  # a capital or a mark within a word
SECOND = 3.0  # a character as another way of writing has it, such as a traditional one in a simplified text
FEW = {"is": 4.0, "ca": 2.0, "et": 2.0, "lv": 2.0, "sl": 1.0}  # a word of a language that fewer write
STRANGE = 15.0  # a mark that texts hardly have
NEVER = 30.0  # a control character, or one without a meaning
COMMON = "—–‘’“”„…•·°«»€£¥§©®±²³½¼×÷ºª\u00a0\u200b、。，；：？！（）【】《》「」『』％　～￥＋－→①②③④⑤"
WIDE = (
    r"[\u1100-\u11ff\u2e80-\u2fff\u3005-\u3007\u3040-\u318f\u31a0-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdc"
    r"\U00020000-\U0003ffff]"
)
POINTS = r"\u0300-\u036f\u05b0-\u05c7\u064b-\u0652\u0e30-\u0e4e"
TOKENS = re.compile(rf"(?P<wide>{WIDE})|(?P<word>(?:(?!{WIDE})[^\W\d_ºªµ]|[{POINTS}])+)|(?P<mark>.)", re.DOTALL)
AMID = re.compile(rf"(?<=[^\W\d_])[^\w\s\x00-\x7f’‘·—–](?=[^\W\d_])|{WIDE}(?=[a-z]{{2}})")


def cost_of(text, languages, characters=()):
    """Return what a text costs in the best of some languages.

    Parameters
    ----------
    text : str
    languages : sequence of str
        Those written in letters; each word may be of another of them.
    characters : sequence of str
        Those written in characters, the usual first.

    Returns
    -------
    total : float
        Of all of the text.
    mean : float
        Of each character in the parts that are not ASCII.

    Examples
    --------
    >>> cost_of("страна", ["ru"])[0] < cost_of("ярпюмю", ["ru"])[0]
    True
    """
    total = foreign = AMIDST * len(AMID.findall(text))
    count = 0
    for (token, kind), n in Counter((match[0], match.lastgroup) for match in TOKENS.finditer(text)).items():
        if kind == "word":
            cost = _word(token, tuple(languages))
        else:
            cost = _character(token, tuple(characters)) if kind == "wide" else _mark(token)
        total += n * cost
        if not token.isascii() or cost == NEVER:
            foreign, count = foreign + n * cost, count + n * len(token)
    return total, foreign / count if count else 0.0


@cache
def _tables():
    """Return the costs: of the letters of each language after each, and of the characters of East Asia."""
    read = json.loads((files(__package__) / "letters.json").read_text("utf-8"))
    alphabets = {
        code: {
            a: {b: DIGITS[digit] for b, digit in zip(table["letters"], row, strict=True)}
            for a, row in zip(table["letters"], table["after"], strict=True)
        }
        for code, table in read["alphabets"].items()
    }
    characters = {
        code: {c: int(level) * STEP for level, chars in table.items() for c in chars}
        for code, table in read["characters"].items()
    }
    return alphabets, characters


@lru_cache(maxsize=20000)
def _word(word, languages):
    """Return what a word in letters costs in the language that suits it best."""
    if word.isascii():
        return PLAIN * len(word)
    capitals = 0 if word.isupper() else sum(c.isupper() for c in word[1:])
    alphabets, _ = _tables()
    pairs = list(pairwise(f" {word.replace('İ', 'i').lower()} "))
    own = [sum(alphabets[code].get(a, {}).get(b, UNSEEN) for a, b in pairs) + FEW.get(code, 0) for code in languages]
    return AMIDST * capitals + min(own, default=UNSEEN * len(word))


@lru_cache(maxsize=20000)
def _character(c, languages):
    """Return what a character of East Asia costs in the language that suits it best."""
    _, characters = _tables()
    rare = UNSEEN + 1 if "\u4e00" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7ff" else UNSEEN + 3
    second = {"traditional": SECOND} if "simplified" in languages else {}
    own = [characters[code].get(c, rare) + second.get(code, 0) for code in languages]
    if "ja" in languages:  # fewer texts were counted
        own += [characters[code].get(c, rare) + SECOND for code in ("traditional", "simplified")]
    return min(own, default=rare)


@lru_cache(maxsize=5000)
def _mark(c):
    """Return what a character costs that is no letter."""
    if c.isascii():
        return PLAIN if c.isprintable() or c in "\t\r\n" else NEVER
    if c in COMMON:
        return MARK_COST
    return NEVER if unicodedata.category(c) in ("Cc", "Co", "Cn", "Cs") else STRANGE
