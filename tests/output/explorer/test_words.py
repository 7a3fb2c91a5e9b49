import re
import string
from pathlib import Path

import equifinal.output.explorer.words as words
from equifinal.languages import LANGUAGES
from equifinal.output.explorer.page import SCRIPTS, TEMPLATES

ASKED = re.compile(r'(?<![\w.])t\(\s*(?:\w+ \? )?"([^"]+)"')


def places(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_whatever_the_script_asks_for_is_said_in_every_language():
    text = "\n".join((TEMPLATES / f"{name}.js").read_text("utf-8") for name in SCRIPTS)
    asked = set(ASKED.findall(text))
    assert len(asked) > 90
    for language in LANGUAGES:
        assert asked - set(words.words_in(language)) == set()


def test_every_word_of_the_page_is_used():
    text = "\n".join((TEMPLATES / f"{name}.js").read_text("utf-8") for name in SCRIPTS)
    made = ("about ", "is ", "impossible_", "excluded_rows", "exclude_sim", "not ", "undefined", "waiting")
    unused = [key for key in words.OWN if not re.search(rf'["`. ]{re.escape(key)}\b', text)]
    assert [key for key in unused if not key.startswith(made)] == []


def test_the_places_of_a_word_are_the_same_in_every_language():
    english = words.words_in("en")
    for language in LANGUAGES:
        for key, text in words.words_in(language).items():
            assert places(text) == places(english[key]), key


def test_scripts_and_template_are_there():
    assert {path.name for path in Path(TEMPLATES).iterdir()} == {
        *(f"{name}.js" for name in SCRIPTS), "explorer.css", "explorer.html.jinja"
    }  # fmt: skip
