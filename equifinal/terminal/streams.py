"""Standard output and error that take every character, whatever a system's code page is."""

import sys

from equifinal.languages import LANGUAGES

__all__ = ["open_to_all"]


def open_to_all():
    """Let standard output and error take every character: none of what is printed ends the program.

    What is piped or captured comes in the code page of the system, on Windows often one without Chinese characters;
    then it comes in UTF-8. A code page that holds the names of all languages stays, as does a terminal's encoding; what
    it lacks is written out as its number.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stays = stream.isatty() or _holds_all(stream.encoding)
            stream.reconfigure(encoding=stream.encoding if stays else "utf-8", errors="backslashreplace")


def _holds_all(encoding):
    """Return whether an encoding has the names of all languages.

    Examples
    --------
    >>> [encoding for encoding in ("utf-8", "gbk", "cp1252", "ascii") if _holds_all(encoding)]
    ['utf-8', 'gbk']
    """
    try:
        "".join(known.name for known in LANGUAGES.values()).encode(encoding)
    except (LookupError, UnicodeError):
        return False
    return True
