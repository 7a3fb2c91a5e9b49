"""All captions in one file, as Snakemake's report takes them: reStructuredText in a Jinja template."""

import json
import re

__all__ = ["key", "template"]

HEAD = """\
{% set captions = CAPTIONS %}
{% set w = snakemake.wildcards %}
{{ captions.get([w.get("cut") or "", w.get("language"), w.get("name")] | join("/"), "") }}
"""


def key(name, language, cut=None):
    """Return what names a figure or table in the template: the wildcards of its file."""
    return f"{cut or ''}/{language}/{name}"


def template(captions):
    """Return a template that looks up the caption of whichever figure or table it is rendered for.

    Parameters
    ----------
    captions : mapping of str to str
        Keys as `key` returns them.
    """
    escaped = {name: re.sub(r"([\\\\*`_|])", r"\\\1", text) for name, text in captions.items()}
    return HEAD.replace("CAPTIONS", json.dumps(escaped, ensure_ascii=False, indent=0, sort_keys=True))
