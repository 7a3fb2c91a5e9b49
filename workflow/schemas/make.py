"""Write what is derived from the configuration's keys: the JSON schema, and the table in config/README.md.

python workflow/schemas/make.py
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from equifinal.steps.calibrate import METHODS  # noqa: E402
from equifinal.study.keys import KEYS, REQUIRED, ROBUSTNESS, schema  # noqa: E402

TABLES = {"keys": KEYS, "robustness": ROBUSTNESS}


def range_of(key):
    """Return in words what values a key takes."""
    kinds = key.type["type"] if isinstance(key.type["type"], list) else [key.type["type"]]
    words = {
        "boolean": "true or false",
        "string": "text",
        "number": "number",
        "integer": "whole number",
        "array": "list",
        "object": "mapping",
        "null": "empty",
    }
    text = " or ".join(words[kind] for kind in kinds)
    if "enum" in key.type:
        return " or ".join(f"`{word}`" for word in key.type["enum"])
    if "minimum" in key.type:
        low, high = key.type["minimum"], key.type.get("maximum")
        text += f", {low} to {high}" if high is not None else f", from {low}"
    return text


def table(keys):
    """Return a table of keys in Markdown."""
    lines = ["| key | values | default | meaning | source |", "| --- | --- | --- | --- | --- |"]
    for name, key in keys.items():
        default = "required" if key.default is REQUIRED else f"`{json.dumps(key.default, ensure_ascii=False)}`"
        lines.append(f"| `{name}` | {range_of(key)} | {default} | {key.meaning} | {key.source} |")
    return "\n".join(lines) + "\n"


def methods_table():
    """Return the table of calibration methods in Markdown."""
    lines = ["| method | keys | meaning | example | source |", "| --- | --- | --- | --- | --- |"]
    for name, method in METHODS.items():
        keys = [*(f"`{key}`" for key in method.anchors), " or ".join(f"`{key}`" for key in method.lists)]
        options = ", ".join(f"`{key}`" for key in method.options)
        text = ", ".join(filter(None, keys)) + (f"; if wanted {options}" if options else "")
        lines.append(f"| `{name}` | {text} | {method.meaning} | `{method.example}` | {method.source} |")
    return "\n".join(lines) + "\n"


def with_table(readme):
    """Return the README with its tables of keys as they should be."""
    tables = {name: table(keys) for name, keys in TABLES.items()} | {"methods": methods_table()}
    for name, text in tables.items():
        head, rest = readme.split(f"<!-- {name}: begin -->\n")
        end = f"<!-- {name}: end -->\n"
        readme = f"{head}<!-- {name}: begin -->\n{text}{end}{rest.split(end)[1]}"
    return readme


def schema_text():
    """Return the JSON schema as text."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    (ROOT / "workflow/schemas/config.schema.json").write_text(schema_text(), encoding="utf-8")
    readme = ROOT / "config/README.md"
    readme.write_text(with_table(readme.read_text("utf-8")), encoding="utf-8")
