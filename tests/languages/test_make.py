import ast
import string

import pytest
from babel.messages.pofile import read_po

from equifinal.languages import LANGUAGES, make
from equifinal.languages.table import LISTINGS, LOCALE

CODE = [path for folder in make.SOURCES for path in (make.ROOT / folder).rglob("*.py")]
CATALOGUES = sorted(LOCALE.glob("*/equifinal.po"))
OTHERS = [path for path in CATALOGUES if path.parent.name != "en"]


@pytest.fixture(scope="module")
def known():
    return make.messages()


def places(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def forms(message):
    return [message] if isinstance(message, str) else list(message)


def test_every_catalogue_is_translated_compiled_and_without_leftovers(capsys):
    assert make.main(["--check"]) == 0, capsys.readouterr().err


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.parent.name)
def test_a_translation_has_no_place_that_the_english_lacks(path):
    with path.open("rb") as file:
        for one in read_po(file):
            english = set.union(*map(places, forms(one.id))) | ({"0", "1"} if one.context in LISTINGS else set())
            for text in forms(one.string):
                # Of how many cases there are in all, English says nothing.
                assert places(text) - {"all", "n"} <= english, one.id


def test_what_is_said_is_a_literal_that_the_catalogues_hold(known):
    """A call inside an f-string is not found by the extraction, nor one of a text put together."""
    texts = {text for _, message in known for text in forms(message)}
    for path in CODE:
        if path.parent.name == "languages":
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            name = getattr(node, "func", None) and getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in make.KEYWORDS and node.args:
                first = node.args[1 if name in ("say_in", "described") and len(node.args) > 1 else 0]
                assert not isinstance(first, ast.JoinedStr | ast.BinOp), f"{path}:{node.lineno}"
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    assert first.value in texts, f"{path}:{node.lineno}"


def test_untranslated_unused_and_uncompiled_messages_are_named(tmp_path, capsys):
    for code in LANGUAGES:
        (tmp_path / code).mkdir()
        for name in ("equifinal.po", "equifinal.mo"):
            (tmp_path / code / name).write_bytes((LOCALE / code / name).read_bytes())
    path = tmp_path / "zh" / "equifinal.po"
    text = path.read_text("utf-8").replace('msgstr "原始覆盖度"', 'msgstr ""')
    path.write_text(text + '\nmsgid "A word of yesterday"\nmsgstr "昨天的词"\n', "utf-8")
    assert make.main(["--check"], tmp_path) == 1
    told = capsys.readouterr().err.splitlines()
    assert "zh: not translated: Raw coverage" in told
    assert "zh: unused: A word of yesterday" in told
    assert "zh: not brought up to the code. Hint: make words" in told


def test_a_new_language_is_an_empty_file_that_is_filled(tmp_path, known):
    (tmp_path / "eo").mkdir()
    path = tmp_path / "eo" / "equifinal.po"
    path.write_bytes(b"")
    assert make.main([], tmp_path) == 1
    with path.open("rb") as file:
        catalogue = read_po(file)
    assert {(one.context, forms(one.id)[0]) for one in catalogue if one.id} == {
        (context, forms(message)[0]) for context, message in known
    }
    assert catalogue.get("end", "list").string == "{0} kaj {1}"
    assert (tmp_path / "eo" / "equifinal.mo").exists()
