"""The page itself: markup, style, script and data in one file that asks for nothing."""

import hashlib
from base64 import b64encode
from pathlib import Path

from markupsafe import Markup

from equifinal.output.formats.pages import ENGINE, filled

from .columns import as_json
from .data import explorer_data

__all__ = ["SCRIPTS", "explorer_page"]

# By its path within the engine, as templates are named: a step is made again when it changes.
STYLE = "output/explorer/templates/explorer.css"
TEMPLATES = Path(__file__).parent / "templates"
SCRIPTS = (
    *("data", "sets", "anchors", "page", "plots"),
    *("truth", "xy", "paths", "sweep", "calibration", "necessity", "robustness", "panels", "cases", "start"),
)


def explorer_page(frames, settings, record):
    """Return the explorer of a run: HTML, the same bytes for the same run.

    Parameters
    ----------
    frames, settings, record
        As for `explorer_data`.

    Returns
    -------
    str
        Its policy allows this style and this script, by their SHA-256, and nothing else.
    """
    data = explorer_data(frames, settings, record)
    style = (ENGINE / STYLE).read_text("utf-8")
    script = "\n".join(['"use strict";', *(_text(f"{name}.js") for name in SCRIPTS)])
    language = data["language"]
    return filled(
        "output/explorer/templates/explorer.html.jinja",
        language=language,
        title=data["title"][language] or data["study"],
        waiting=data["words"][language]["waiting"],
        policy=f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; "
        "form-action 'none'",
        style=Markup(style),
        script=Markup(script),
        data=Markup(as_json(data)),
    )


def _text(name):
    return (TEMPLATES / name).read_text("utf-8")


def _hash(text):
    """Return the source of a policy that allows exactly this text."""
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
