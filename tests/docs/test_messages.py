"""What the page of questions quotes is what the program says, in both languages."""

import re
import string

import pytest
from babel.messages.pofile import read_po

from equifinal.languages.table import LOCALE

from .pages import in_chinese, rows, text_of

PAGE, SPOILT = "docs/faq.md", "docs/bad-input.md"
LEAST = 12  # letters of its own that a message has, not to be like any text
WORDS = re.compile("^(Note: |注意：|Warning: |警告：)")  # before a message, with entries of their own


def quoted(page):
    """Return the messages that a page quotes, in order."""
    return [WORDS.sub("", one) for one in re.findall(r"^> `(.*)`$", text_of(page), re.MULTILINE)]


def spoilt():
    """Return what is said of bad input, in both languages, each without its hint; the pages are made by the program."""
    pages = (rows(text_of(name)) for name in (SPOILT, in_chinese(SPOILT)))
    told = [[re.split(r" Hint: |提示：", row[1].strip(" `"))[0] for row in page] for page in pages]
    return set(zip(*told, strict=True))


def pattern(text):
    """Return a message of the catalogue as a pattern for what is said."""
    parts = [(re.escape(part), name) for part, name, *_ in string.Formatter().parse(text)]
    return re.compile("".join(part + (".+?" if name is not None else "") for part, name in parts))


def own(text):
    """Return how many letters of a message are its own, without what is put in."""
    return sum(map(str.isalpha, "".join(part for part, *_ in string.Formatter().parse(text))))


def catalogue():
    """Return the messages as patterns: those of the code and those of the catalogue, a pair each."""
    with (LOCALE / "zh" / "equifinal.po").open("rb") as file:
        found = [message for message in read_po(file) if message.id and message.string]
    for message in found:
        english, chinese = ([*text] if isinstance(text, tuple) else [text] for text in (message.id, message.string))
        yield from ((pattern(one), pattern(chinese[-1])) for one in english if own(one) >= LEAST)


@pytest.fixture(scope="module")
def known():
    """Return whether a pair of quotes is said: of bad input word for word, else as the catalogue has it."""
    of_input, messages = spoilt(), list(catalogue())

    def known(english, chinese):
        said = any(one.fullmatch(english) and other.fullmatch(chinese) for one, other in messages)
        return (english, chinese) in of_input or (not english.startswith(("data/raw/", "config/mine.yaml,")) and said)

    return known


def test_both_pages_quote_the_same_messages_in_one_order(known):
    english, chinese = quoted(PAGE), quoted(in_chinese(PAGE))
    assert len(english) == len(chinese) >= 30
    assert [pair for pair in zip(english, chinese, strict=True) if not known(*pair)] == []


def test_what_is_not_said_is_noticed(known):
    chinese = "没有需要执行的步骤：全部已经生成。"
    assert known("Nothing to do: all of it is made.", chinese)
    assert not known("Nothing is to be done.", chinese)
    assert not known("data/raw/mine.csv is there already.", "data/raw/mine.csv 已经存在。")


def test_hints_are_not_quoted():
    both = [*quoted(PAGE), *quoted(in_chinese(PAGE))]
    assert [one for one in both if re.search("Hint:|提示：", one)] == []
