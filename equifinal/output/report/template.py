"""Captions in one file, as Snakemake's report takes them: reStructuredText in a Jinja template."""

import json
import re

from equifinal.output.words.texts import clean

__all__ = ["key", "plain", "template"]

# Markup within a line; what makes a link; what a line of a list, a field, a comment or a table begins with.
MARKUP = re.compile(r"[\\*`_|@]|:(?=\S)|^[!-/:-@\[-`{-~\u2022\u2023\u2043]|^\w+(?=[.)](\s|$))")

HEAD = """\
{% set captions = CAPTIONS %}
{% set w = snakemake.wildcards %}
{{ captions.get([w.get("language"), w.get("name")] | join("/"), "") }}
"""


def key(name, language):
    """Return what names a figure or table in the template: the wildcards of its file."""
    return f"{language}/{name}"


def plain(text):
    """Return a text as one line of reStructuredText that has no markup.

    Examples
    --------
    >>> print(plain("- A*B, see http://a.b"))
    \\- A\\*B, see http\\://a.b
    """
    escaped = MARKUP.sub(r"\\\g<0>", clean(text))  # what Python takes for white space ends a line for docutils
    # Backslashes alone would be a line between paragraphs.
    return f"\\ {escaped}" if escaped and not escaped.strip("\\") else escaped


def template(captions):
    """Return a template that looks up the caption of whichever figure or table it is rendered for.

    Parameters
    ----------
    captions : mapping of str to str
        Keys as `key` returns them.
    """
    escaped = {name: plain(text) for name, text in captions.items()}
    return HEAD.replace("CAPTIONS", json.dumps(escaped, ensure_ascii=False, indent=0, sort_keys=True))
