"""What is printed: nothing of a text moves the cursor, turns the direction of writing, or stops a command.

Needs only the standard library.
"""

import re
import sys

__all__ = ["on_a_line", "shown", "tell"]

# Control characters, what parts lines and is none of ours, marks of direction, and halves of characters.
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def shown(text):
    r"""Return a text with what a terminal would obey, and not show, written out; its lines stay lines.

    Examples
    --------
    >>> print(shown("cleared\x1b[2J, exe.\u202efdp"))
    cleared\x1b[2J, exe.\u202efdp
    """
    return UNSEEN.sub(lambda found: found[0].encode("unicode_escape", "surrogatepass").decode(), str(text))


def on_a_line(text):
    r"""Return a text as `shown` does, and its breaks of lines written out as well.

    Examples
    --------
    >>> print(on_a_line("a.csv\nVerified: b.zip"))
    a.csv\nVerified: b.zip
    """
    return shown(text).replace("\n", "\\n").replace("\t", "\\t")


def tell(text, stream=None, end="\n"):
    """Print a text at once, as `shown` returns it; what the stream's encoding lacks is written out too.

    Parameters
    ----------
    text : object
    stream : file-like, optional
        Standard output where it is left out.
    end : str

    Examples
    --------
    >>> tell("27 cases")
    27 cases
    """
    stream = sys.stdout if stream is None else stream
    encoding = getattr(stream, "encoding", None) or "utf-8"
    print(shown(text).encode(encoding, "backslashreplace").decode(encoding), end=end, file=stream, flush=True)
