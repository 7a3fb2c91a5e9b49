"""The encodings that a text may be in, and how likely each of them makes it."""

import re
from typing import NamedTuple

from .likelihood import cost_of

__all__ = ["CODECS", "ENCODINGS", "Reading", "foreign", "likeliest"]

CYRILLIC = ("ru", "uk", "bg", "sr")
WESTERN = ("fr", "de", "es", "pt", "it", "nl", "sv", "da", "nb", "fi", "is", "ca")
CENTRAL = ("pl", "cs", "sk", "hu", "ro", "hr", "sl", "de")
BALTIC = ("lt", "lv", "et", "de")
EAST = ("simplified", "traditional", "ja", "ko")
EVERY = tuple(dict.fromkeys((*CYRILLIC, *WESTERN, *CENTRAL, *BALTIC, "tr", "el", "he", "ar", "fa", "vi", "th")))


class Encoding(NamedTuple):
    """What is written in an encoding, and how much rarer it is than the usual ones, as a cost."""

    languages: tuple
    characters: tuple = ()
    rarity: float = 0.0


# By the name that the user may give; of two that read the same, the first is named.
ENCODINGS = {
    "utf-8": Encoding(EVERY, EAST, -5.0),  # what is no UTF-8 hardly ever passes for it
    "gb18030": Encoding((), ("simplified", "traditional"), 1.0),
    "big5": Encoding((), ("traditional",), 1.5),
    "big5hkscs": Encoding((), ("traditional",), 2.5),
    "cp949": Encoding((), ("ko",), 1.5),
    "shift_jis": Encoding((), ("ja",), 1.5),
    "euc_jp": Encoding((), ("ja",), 2.5),
    "cp1252": Encoding(WESTERN, (), 1.0),
    "cp1251": Encoding(CYRILLIC, (), 1.5),
    "koi8_r": Encoding(CYRILLIC[:2], (), 2.5),
    "koi8_u": Encoding(CYRILLIC[:2], (), 3.0),
    "cp1250": Encoding(CENTRAL, (), 1.5),
    "cp1254": Encoding(("tr",), (), 2.0),
    "cp1253": Encoding(("el",), (), 2.0),
    "cp1257": Encoding(BALTIC, (), 3.5),
    "cp1255": Encoding(("he",), (), 2.5),
    "cp1256": Encoding(("ar", "fa", "fr"), (), 2.5),
    "cp1258": Encoding(("vi",), (), 3.0),
    "cp874": Encoding(("th",), (), 2.0),
    "iso8859_2": Encoding(CENTRAL, (), 3.0),
    "iso8859_5": Encoding(CYRILLIC, (), 5.0),
    "iso8859_7": Encoding(("el",), (), 5.0),
    "iso8859_9": Encoding(("tr",), (), 5.0),
    "iso8859_13": Encoding(BALTIC, (), 5.0),
    "iso8859_15": Encoding(WESTERN, (), 5.0),
    "iso8859_16": Encoding(("ro",), (), 5.0),
    "mac_roman": Encoding(WESTERN, (), 6.0),
    "mac_latin2": Encoding(CENTRAL, (), 6.0),
    "mac_cyrillic": Encoding(CYRILLIC, (), 6.0),
    "mac_turkish": Encoding(("tr",), (), 6.0),
    "mac_greek": Encoding(("el",), (), 6.0),
    "cp437": Encoding(WESTERN, (), 6.0),
    "cp850": Encoding(WESTERN, (), 6.0),
    "cp852": Encoding(CENTRAL, (), 6.0),
    "cp866": Encoding(CYRILLIC, (), 3.0),
    "cp857": Encoding(("tr",), (), 6.0),
    "cp737": Encoding(("el",), (), 6.0),
    "cp775": Encoding(BALTIC, (), 6.0),
}
WIDE = {name: Encoding(EVERY, EAST) for name in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")}
# Python's codecs know fewer characters under the usual names than the programs write that use them.
CODECS = {"shift_jis": "cp932", "big5": "cp950"}
CHARACTERS, LETTERS = 12.0, 6.5  # what each of them costs at most, on the average, where a language is seen
ENOUGH = 4000  # foreign bytes that are looked at


class Reading(NamedTuple):
    """A reading of the sample: what it costs, and whether no language is seen in it."""

    name: str
    text: str
    cost: float
    garbled: bool


def likeliest(content):
    """Return the readings of a file's bytes, the likeliest first; of those that read the same, one."""
    codecs_tried = (
        WIDE if b"\0" in content else {"iso2022_jp": ENCODINGS["shift_jis"]} if b"\x1b" in content else ENCODINGS
    )
    sample, found = content if codecs_tried is WIDE else _sample(content), {}
    for name, encoding in codecs_tried.items():
        codec = CODECS.get(name, name)
        try:
            content.decode(codec)
            text = sample.decode(codec)
        except (UnicodeDecodeError, UnicodeError):
            continue
        if codecs_tried is WIDE and "\0" in text:
            continue
        cost, mean = cost_of(text, encoding.languages, encoding.characters)
        cost, most = cost + encoding.rarity, CHARACTERS if encoding.characters else LETTERS
        if text not in found or cost < found[text].cost:
            found[text] = Reading(name, text, cost, name != "utf-8" and mean > most)
    return sorted(found.values(), key=lambda reading: reading.cost)


def foreign(text):
    """Return how many characters of a text are not ASCII."""
    return sum(not c.isascii() for c in text)


def _sample(content):
    """Return the lines that hold foreign bytes, up to a number of these."""
    lines, seen = [], 0
    for line in re.split(rb"(?<=[\r\n])", content):
        if not line.isascii() or b"\x1b" in line:
            lines.append(line)
            seen += sum(byte > 127 for byte in line)
        if seen > ENOUGH:
            break
    return b"".join(lines)
