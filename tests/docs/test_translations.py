"""A page in Chinese says what the English one says: the same headings, commands, tables and figures."""

import re

import pytest

from .pages import ROOT, blocks, in_chinese, levels, numbers, prose, rows, text_of, translated

# Pages that stay English: made from the code, or for those who work on it.
ENGLISH = {
    "CHANGELOG",
    "CONTRIBUTING",
    "SECURITY",
    "benchmarks/README",
    "data/raw/README",
    "docs/api",
    "docs/architecture",
    "docs/dependencies",
    "docs/glossary",  # of both languages in itself
    "docs/licences",
}
# These are told in either language in its own words.
FREE = {"README.md"}
HELD = [name for name in translated() if name not in FREE]


def code(text):
    """Return the blocks of commands, configuration and Python, without remarks."""
    kept = [lines for language, lines in blocks(text) if language in ("sh", "powershell", "yaml", "python")]
    return [re.sub(r"[ ]*#.*$", "", lines, flags=re.MULTILINE).strip() for lines in kept]


def test_every_other_page_is_there():
    pages = [*(ROOT / "docs").glob("*.md"), *(ROOT / "config").glob("*.md"), *ROOT.glob("*.md")]
    names = {path.relative_to(ROOT).as_posix().removesuffix(".md") for path in pages}
    english = {name for name in names if not name.endswith(".zh")}
    assert sorted(english - {name.removesuffix(".zh") for name in names - english} - ENGLISH) == []


@pytest.mark.parametrize("name", HELD)
def test_its_headings_are_as_many(name):
    assert levels(text_of(in_chinese(name))) == levels(text_of(name))


@pytest.mark.parametrize("name", HELD)
def test_its_commands_and_keys_are_the_same(name):
    assert code(text_of(in_chinese(name))) == code(text_of(name))


@pytest.mark.parametrize("name", HELD)
def test_its_tables_have_the_same_rows_and_figures(name):
    english, chinese = rows(text_of(name)), rows(text_of(in_chinese(name)))
    assert [len(row) for row in chinese] == [len(row) for row in english]
    differing = [
        (one, other)
        for one, other in zip(english, chinese, strict=True)
        if sorted(numbers(" | ".join(one))) != sorted(numbers(" | ".join(other)))
    ]
    assert differing == []


@pytest.mark.parametrize("name", HELD)
def test_its_text_has_the_same_figures(name):
    english, chinese = (set(numbers(prose(text_of(one)))) for one in (name, in_chinese(name)))
    assert sorted(chinese ^ english) == []


@pytest.mark.parametrize("name", translated())
def test_it_leads_to_chinese_pages_where_there_are_any(name):
    page = ROOT / in_chinese(name)
    missed = []
    for target in re.findall(r"\]\(([^)\s:#]+\.md)[^)]*\)", page.read_text("utf-8")):
        path = (page.parent / target).resolve()
        english = path.relative_to(ROOT).as_posix()
        if english.removesuffix(".md") + ".zh" in {one.removesuffix(".md") + ".zh" for one in translated()}:
            missed.append(target)
    allowed = {"README.md"} if name in FREE else set()
    assert sorted(set(missed) - allowed) == []
