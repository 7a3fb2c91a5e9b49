"""Write what is derived from the configuration's keys: the JSON schema, and the tables in config/README.md.

python workflow/schemas/make.py
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from pydantic import BaseModel  # noqa: E402

from equifinal.languages import said, spoken  # noqa: E402
from equifinal.steps.calibrate import METHODS  # noqa: E402
from equifinal.study.keys import GROUPS, Study, default_of, source_of  # noqa: E402
from equifinal.study.problems import wanted_of  # noqa: E402

TABLES = {"keys": Study, **GROUPS}


WORDS = {
    "en": {
        **{"boolean": "true or false", "string": "text", "number": "number", "integer": "whole number"},
        **{"array": "list", "object": "mapping", "null": "empty", "required": "required", "or": " or "},
        **{"range": "{text}, {low:g} to {high:g}", "least": "{text}, from {low:g}"},
        **{"wanted": "{keys}; if wanted {options}", "between": ", "},
        "keys": "| key | values | default | meaning | source |",
        "methods": "| method | keys | meaning | example | source |",
    },
    "zh": {
        **{"boolean": "true 或 false", "string": "文本", "number": "数字", "integer": "整数"},
        **{"array": "列表", "object": "键值对", "null": "留空", "required": "必填", "or": " 或 "},
        **{"range": "{text}，{low:g} 至 {high:g}", "least": "{text}，不小于 {low:g}"},
        **{"wanted": "{keys}；可选 {options}", "between": "、"},
        "keys": "| 键 | 取值 | 默认值 | 含义 | 出处 |",
        "methods": "| 方法 | 键 | 含义 | 示例 | 出处 |",
    },
}
READMES = {"en": ROOT / "config/README.md", "zh": ROOT / "config/README.zh.md"}


def range_of(wanted, words):
    """Return in words what values a key takes."""
    if "enum" in wanted:
        return words["or"].join(f"`{word}`" for word in wanted["enum"])
    text = words["or"].join(words[kind] for kind in wanted["type"])
    if "minimum" in wanted:
        low, high = wanted["minimum"], wanted.get("maximum")
        text = words["least" if high is None else "range"].format(text=text, low=low, high=high)
    return text


def table(model, language):
    """Return a table of keys in Markdown."""
    words = WORDS[language]
    lines, schema = [words["keys"], "| --- | --- | --- | --- | --- |"], model.model_json_schema()
    for name, key in model.model_fields.items():
        value = {} if isinstance(key.default, BaseModel) else default_of(key)
        default = words["required"] if key.is_required() else f"`{json.dumps(value, ensure_ascii=False)}`"
        range_, meaning = range_of(wanted_of(schema, name), words), spoken(said(key.description), language)
        lines.append(f"| `{name}` | {range_} | {default} | {meaning} | {source_of(key)} |")
    return "\n".join(lines) + "\n"


def methods_table(language):
    """Return the table of calibration methods in Markdown."""
    words = WORDS[language]
    lines, between = [words["methods"], "| --- | --- | --- | --- | --- |"], words["between"]
    for name, method in METHODS.items():
        lists = words["or"].join(f"`{key}`" for key in method.lists)
        keys = between.join(filter(None, [*(f"`{key}`" for key in method.anchors), lists]))
        options = between.join(f"`{key}`" for key in method.options)
        text = words["wanted"].format(keys=keys, options=options) if options else keys
        meaning = spoken(said(method.meaning), language)
        lines.append(f"| `{name}` | {text} | {meaning} | `{method.example}` | {method.source} |")
    return "\n".join(lines) + "\n"


def with_table(readme, language="en"):
    """Return the README with its tables of keys as they should be."""
    tables = {name: table(keys, language) for name, keys in TABLES.items()} | {"methods": methods_table(language)}
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
    for language, path in READMES.items():
        path.write_text(with_table(path.read_text("utf-8"), language), encoding="utf-8")
