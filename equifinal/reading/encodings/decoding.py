"""The encoding of a text, told by its content: each that could be is read and held against the others."""

import codecs
import re

from equifinal.errors import InputError
from equifinal.languages import said

from .candidates import CODECS, foreign, likeliest

__all__ = ["decode"]

MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
USUAL = "utf-8, gb18030, big5, shift_jis, euc_jp, euc_kr, cp1251, koi8_r, cp1252, cp1250"
PAIRS = ("gb18030", "big5", "big5hkscs", "shift_jis", "euc_jp", "cp949", "utf-16-le", "utf-16-be")  # two bytes a letter
DOUBT = 5.0  # between two readings of the same bytes: that far apart the likelier is e⁵, 150 times as likely
FEW, FEW_DOUBT = 6, 2.0  # with fewer foreign characters than that, so much more


def decode(content, name, encoding=None):
    """Return a file's text, and notes of an encoding other than UTF-8.

    Parameters
    ----------
    content : bytes
    name : str
        The file's name, for messages.
    encoding : str, optional
        The one that the user names.

    Raises
    ------
    InputError
        If the encoding cannot be told, with two readings side by side; if it is unknown, or not that of the bytes.

    Examples
    --------
    >>> decode("县,领导\\n长兴,1\\n".encode("gbk"), "d.csv")
    ('县,领导\\n长兴,1\\n', ['d.csv was read as GB18030.'])
    """
    if encoding is not None:
        return _as_asked(content, name, encoding), []
    for mark, codec in MARKS.items():
        if content.startswith(mark):
            return _marked(content, name, codec)
    if content.isascii() and not set(content) & {0, 27}:
        return content.decode("ascii"), []
    found = likeliest(content)
    if b"\0" in content and (not found or found[0].garbled):
        raise InputError(
            said("{name} is a binary file.", name=name), said("a CSV file or an Excel workbook (.xlsx) is wanted")
        )
    if not found or found[0].garbled:
        raise _unknown(content, name)
    signs = [one for one in found if one.name == "utf-8" and not any(c.isalpha() and not c.isascii() for c in one.text)]
    first = [*signs, *found][0]
    # Bytes that are UTF-8 by chance are rare where each is a letter of its own; signs such as ¥ are no letters at all.
    rivals = [] if signs else [one for one in found[1:] if first.name != "utf-8" or one.name in PAIRS]
    if rivals and rivals[0].cost - first.cost < DOUBT + FEW_DOUBT * (foreign(first.text) < FEW):
        raise _doubt(name, first, rivals[0])
    text = content.decode(CODECS.get(first.name, first.name))
    return text, [] if first.name == "utf-8" else [_told(name, first.name)]


def _told(name, encoding):
    """Return the note on an encoding other than UTF-8."""
    return said("{name} was read as {encoding}.", name=name, encoding=encoding.upper().replace("_", "-"))


def _marked(content, name, codec):
    """Return the text of a file that begins with a mark of its encoding, and what to note."""
    try:
        return content.decode(codec), [] if codec == "utf-8-sig" else [_told(name, codec)]
    except UnicodeDecodeError:
        raise InputError(
            said("{name} breaks off in the middle of a character.", name=name), said("save it anew")
        ) from None


def _as_asked(content, name, encoding):
    """Return the text in the encoding that the user names."""
    try:
        codec = codecs.lookup(CODECS.get(encoding.lower().replace("-", "_"), encoding)).name
        text = content.decode(codec)
    except (LookupError, AttributeError):
        raise InputError(
            said("encoding is {encoding!r}, which is unknown.", encoding=encoding), said("such as {usual}", usual=USUAL)
        ) from None
    except UnicodeError as error:
        line = content[: getattr(error, "start", 0)].count(b"\n") + 1
        raise InputError(
            said("{name}, line {line} is not in the encoding {encoding}.", name=name, line=line, encoding=encoding),
            said("leave encoding empty, or name another, such as {usual}", usual=USUAL),
        ) from None
    return text.removeprefix("\ufeff")


def _unknown(content, name):
    """Return the complaint about bytes in which no language is seen."""
    try:
        content.decode("utf-8")
        start = 0
    except UnicodeDecodeError as error:
        start = error.start
    return InputError(
        said("{name}: its encoding cannot be told at line {line}.", name=name, line=content[:start].count(b"\n") + 1),
        said("save it as CSV UTF-8, or name the encoding with --encoding (encoding: in the configuration)"),
    )


def _doubt(name, first, second):
    """Return the question which of two readings is meant."""
    return InputError(
        said(
            "{name} may be {first}, where it begins {reading}, or {second}: {other}.",
            name=name,
            first=first.name,
            reading=_beginning(first, second),
            second=second.name,
            other=_beginning(second, first),
        ),
        said(
            "say which with --encoding {first} or --encoding {second} (encoding: in the configuration), or save it as"
            " CSV UTF-8",
            first=first.name,
            second=second.name,
        ),
    )


def _beginning(reading, other):
    """Return the words of a reading in which it differs from another, a few of them."""
    pairs = zip(re.split(r"[,;\t\n|]", reading.text), re.split(r"[,;\t\n|]", other.text), strict=False)
    differing = list(dict.fromkeys(a.strip() for a, b in pairs if a != b))
    return ", ".join(f"“{text[:20]}”" for text in differing[:4])
