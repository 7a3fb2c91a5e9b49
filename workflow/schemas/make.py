"""Write what is derived from the configuration's keys: the JSON schema, and the table in config/README.md.

python workflow/schemas/make.py
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from pydantic import BaseModel  # noqa: E402

from equifinal.steps.calibrate import METHODS  # noqa: E402
from equifinal.study.keys import GROUPS, Study, default_of, source_of  # noqa: E402
from equifinal.study.problems import wanted_of  # noqa: E402

TABLES = {"keys": Study, **GROUPS}


WORDS = {
    "boolean": "true or false",
    "string": "text",
    "number": "number",
    "integer": "whole number",
    "array": "list",
    "object": "mapping",
    "null": "empty",
}


def range_of(wanted):
    """Return in words what values a key takes."""
    if "enum" in wanted:
        return " or ".join(f"`{word}`" for word in wanted["enum"])
    text = " or ".join(WORDS[kind] for kind in wanted["type"])
    if "minimum" in wanted:
        low, high = wanted["minimum"], wanted.get("maximum")
        text += f", {low:g} to {high:g}" if high is not None else f", from {low:g}"
    return text


def table(model):
    """Return a table of keys in Markdown."""
    lines = ["| key | values | default | meaning | source |", "| --- | --- | --- | --- | --- |"]
    schema = model.model_json_schema()
    for name, key in model.model_fields.items():
        value = {} if isinstance(key.default, BaseModel) else default_of(key)
        default = "required" if key.is_required() else f"`{json.dumps(value, ensure_ascii=False)}`"
        range_ = range_of(wanted_of(schema, name))
        lines.append(f"| `{name}` | {range_} | {default} | {key.description} | {source_of(key)} |")
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
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **Study.model_json_schema()}
    schema["anyOf"] = [{"required": ["data"]}, {"required": ["coding"]}]
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    (ROOT / "workflow/schemas/config.schema.json").write_text(schema_text(), encoding="utf-8")
    readme = ROOT / "config/README.md"
    readme.write_text(with_table(readme.read_text("utf-8")), encoding="utf-8")
