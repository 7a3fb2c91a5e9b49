"""Words in every language: English where it is said, the others from the catalogues in `locale`.

Whoever says something writes the whole sentence, with named places; `make` collects the sentences for translators from
the calls of the functions below, so what they are given is a literal, or was marked as one.
"""

import re
import string

from .cut import cut
from .table import LANGUAGES, catalogue

__all__ = [
    "Said",
    "joined",
    "lines",
    "listed",
    "mark",
    "number",
    "said",
    "said_many",
    "say",
    "say_in",
    "say_many",
    "spoken",
]

NUMBERS = (
    *("no", "one", "two", "three", "four"),
    *("five", "six", "seven", "eight", "nine"),
)
HAN, LATIN = r"[\u3400-\u9fff]", r"[A-Za-z0-9)\]~]"
TOUCHING = re.compile(f"{HAN}{LATIN}|{LATIN}{HAN}")


class Said(str):
    """A sentence in English that knows how it was said, so that it can be said in another language.

    Parameters
    ----------
    forms : tuple of str
        The sentence with its places; or the one for one thing and the one for several.
    places : mapping of str to object
        What stands in the places; `n` decides between two forms.
    """

    __slots__ = ("forms", "places")

    def __new__(cls, forms, places):
        """Say it in English, long values cut short; what was said itself stays whole."""
        places = {
            name: value if isinstance(value, Said) else cut(value, any(f"{{{name}!r}}" in form for form in forms))
            for name, value in places.items()
        }
        text = super().__new__(cls, _filled(_chosen(forms, places), places))
        text.forms, text.places = forms, places
        return text

    def __reduce__(self):
        """Keep how it was said where it goes to another process."""
        return Said, (self.forms, self.places)


def mark(message):
    """Return a message as it is: for one that is said later, by a variable, and must stand in the catalogues."""
    return message


def say(message, language, /, **places):
    """Return a sentence in one language.

    Parameters
    ----------
    message : str
        In English, with named places.
    language : str
        A key of `LANGUAGES`.
    **places : object
        What stands in the places. A place written ``{name:gap}`` stands off by a space where Latin letters or figures
        would touch Chinese characters.

    Returns
    -------
    str

    Raises
    ------
    KeyError
        The language is unknown, or a place is not given.

    Examples
    --------
    >>> say("Raw coverage", "zh"), say("Membership in {set}", "en", set="~SYS*ORG")
    ('原始覆盖度', 'Membership in ~SYS*ORG')
    """
    return _filled(_of(language).gettext(message), places)


def say_in(context, message, language, /, **places):
    """Return a sentence whose English could mean several things; `context` tells the translator which.

    Examples
    --------
    >>> say_in("heading", "Robustness", "zh"), say_in("section", "Robustness", "zh")
    ('稳健性检验', '稳健性')
    """
    found = _of(language).pgettext(context, message)
    return _filled(found, places)


def say_many(one, many, n, language, /, **places):
    """Return a sentence on `n` things, as many as there are; the place ``{n}`` holds how many.

    Examples
    --------
    >>> one, many = "{cases} is a deviant case in consistency.", "{cases} are deviant cases in consistency."
    >>> say_many(one, many, 2, "en", cases="C1 and C2")
    'C1 and C2 are deviant cases in consistency.'
    >>> say_many(one, many, 2, "zh", cases="C1、C2")
    'C1、C2 为一致性偏差案例。'
    """
    return _filled(_of(language).ngettext(one, many, n), {"n": n, **places})


def said(message, /, **places):
    """Return a sentence in English that `spoken` can say in another language.

    Examples
    --------
    >>> said("{name}: {text}", name="SYS", text=0.8)
    'SYS: 0.8'
    """
    return Said((message,), places)


def said_many(one, many, n, /, **places):
    """Return a sentence in English on `n` things that `spoken` can say in another language."""
    return Said((one, many), {"n": n, **places})


def lines(parts):
    """Return sentences, a line each, that `spoken` can say in another language."""
    places = {f"line{i}": part for i, part in enumerate(parts)}
    return Said(("\n".join(f"{{{name}}}" for name in places),), places)


def spoken(text, language):
    """Return in one language what `said` made, with all that stands in its places; another text as it is.

    Examples
    --------
    >>> spoken(said("{name}: {text}", name=said("Raw coverage"), text=0.8), "zh")
    '原始覆盖度：0.8'
    >>> spoken("SYS", "zh")
    'SYS'
    """
    if not isinstance(text, Said):
        return text
    places = {name: spoken(value, language) for name, value in text.places.items()}
    known = _of(language)
    chosen = known.gettext(*text.forms) if len(text.forms) == 1 else known.ngettext(*text.forms, places["n"])
    return _filled(chosen, places)


def number(n, language):
    """Return a number as it stands in a sentence: in words up to nine where the language has it so.

    Examples
    --------
    >>> number(0, "en"), number(3, "en"), number(12, "en"), number(3, "zh")
    ('no', 'three', '12', '3')
    """
    return _of(language).pgettext("number", NUMBERS[n]) if n < len(NUMBERS) else str(n)


def listed(words, language, kind="list"):
    """Return things listed as the language does (CLDR): names, or with `kind` a ``"list of phrases"``.

    Examples
    --------
    >>> listed(["A", "B", "C"], "en"), listed(["甲", "乙", "丙"], "zh"), listed(["“甲”", "“乙”", "“丙”"], "zh")
    ('A, B and C', '甲、乙和丙', '“甲”“乙”和“丙”')
    """
    words, known = list(words), LANGUAGES[language]
    if len(words) < 2:
        return "".join(words)
    parts = ["two"] if len(words) == 2 else ["start", *["middle"] * (len(words) - 3), "end"]
    text = words.pop()
    for part in reversed(parts):
        text = known.lists[kind][part].format(words.pop(), text)
    return text.replace(*known.typography) if known.typography else text


def joined(words, between, language):
    """Return what stands beside each other, not listed in a sentence: `words`, `clauses`, the `parts` of a
    note, or `sentences` of which the last has no stop.

    Examples
    --------
    >>> joined(["A", "B"], "words", "zh"), joined(["A", "B"], "parts", "en")
    ('A、B', 'A; B')
    """
    return _of(language).pgettext("between", between).join(words)


def _of(language):
    if language not in LANGUAGES:
        raise KeyError(f"no words in the language {language!r}; there is {', '.join(LANGUAGES)}")
    return catalogue(language)


def _chosen(forms, places):
    return forms[0] if len(forms) == 1 or places["n"] == 1 else forms[1]


def _filled(message, places):
    """Put what is given in the places of a message."""
    if ":gap}" not in message:
        return message.format(**places) if places else message
    text, gap = "", False
    for literal, name, spec, conversion in string.Formatter().parse(message):
        text = _apart(text, literal) if gap else text + literal
        gap = spec == "gap"
        if name is not None:
            place = f"{{{name}{f'!{conversion}' if conversion else ''}{f':{spec}' if spec and not gap else ''}}}"
            value = place.format(**places)
            text = _apart(text, value) if gap else text + value
    return text


def _apart(text, following):
    """Join two texts, with a space between where a Latin letter or a figure would touch a Chinese character."""
    return f"{text} {following}" if TOUCHING.fullmatch(text[-1:] + following[:1]) else text + following
