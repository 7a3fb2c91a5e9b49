"""A configuration as a file to read and edit: every key with its meaning, from the one list of keys."""

import textwrap

import yaml

from equifinal.languages import said, told

from .keys import GROUPS, KEYS, default_of, source_of

__all__ = ["config_text"]

WIDTH = 110
SCHEMA = "# yaml-language-server: $schema=../workflow/schemas/config.schema.json"


def config_text(config, remarks, title):
    """Write a configuration as commented YAML.

    Parameters
    ----------
    config : dict
        The keys that are decided; the others are written with their defaults.
    remarks : dict of str to list of str
        What else to say of a key; of a set's calibration under ``calibration: SET``.
    title : str
        First line.

    Returns
    -------
    str
    """
    parts = [f"{SCHEMA}\n{_comment(title)}"]
    for name, key in KEYS.items():
        value = config.get(name, default_of(key))
        lines = [
            _comment(said(key.description)),
            *([_comment(said("Source: {source}", source=source))] if (source := source_of(key)) else []),
        ]
        lines += [_comment(remark, "#> ") for remark in remarks.get(name, [])]
        if name in GROUPS:
            lines.append(f"{name}:")
            for option, inner in GROUPS[name].model_fields.items():
                lines += [
                    _comment(said(inner.description), "  # "),
                    _line(option, value.get(option, default_of(inner)), "  "),
                ]
        elif name == "calibration" and value:
            lines.append("calibration:")
            for part, how in value.items():
                lines += [_comment(remark, "  #> ") for remark in remarks.get(f"calibration: {part}", [])]
                lines.append(_line(part, how, "  "))
        elif name == "labels" and value:
            lines.append("labels:")
            for part, texts in value.items():
                lines.append(f"  {part}:")
                lines += [_line(inner, text, "    ") for inner, text in texts.items()]
        else:
            lines.append(_line(name, value))
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def _line(name, value, indent=""):
    """Return one key and its value in one line; nothing after the colon for None."""
    return f"{indent}{_flow(name)}: {'' if value is None else _flow(value)}".rstrip()


def _flow(value):
    """Return a value as YAML of one line."""
    text = yaml.safe_dump(value, allow_unicode=True, width=float("inf"), default_flow_style=True, sort_keys=False)
    return text.removesuffix("...\n").strip()


def _comment(text, mark="# "):
    """Return a text as comment lines, in the language of messages."""
    text = told(text)
    if 3 * text.count(" ") < sum(sign >= "\u3000" for sign in text):  # Chinese has no spaces to break lines at
        return f"{mark}{text}"
    return "\n".join(f"{mark}{row}" for row in textwrap.wrap(text, WIDTH - len(mark), break_on_hyphens=False))
