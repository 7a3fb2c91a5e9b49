import pytest

from equifinal.errors import InputError
from equifinal.reading.configuration import read_configuration
from equifinal.reading.loader import DEPTH, Loader, unprintable


def loaded(text):
    loader = Loader(text)
    loader.name = "s.yaml"
    try:
        return loader.get_single_data()
    finally:
        loader.dispose()


@pytest.mark.parametrize(
    "tag", ["!", "!a ", "!!str ", "!!python/name:os.system ", "!<tag:yaml.org,2002:int> ", "!!set "]
)
@pytest.mark.parametrize("value", ["x", "[x]", "{x: y}"])
def test_no_tag_is_read(tag, value):
    with pytest.raises(InputError, match=r"^s\.yaml, line 2: the tag !\S* is not read\. Hint: "):
        loaded(f"a: 1\nb: {tag} {value}\n")


@pytest.mark.parametrize("depth", [1, DEPTH - 1, DEPTH, DEPTH + 1, 400])
def test_lists_within_lists_are_counted(depth):
    text = "[" * depth + "]" * depth
    if depth <= DEPTH:
        assert repr(loaded(text)) == text
    else:
        with pytest.raises(InputError, match="more than 20 lists and mappings within each other"):
            loaded(text)


def test_an_alias_counts_with_all_that_it_stands_for():
    assert loaded("a: &x [1, 2]\nb: *x\nc: {d: *x}\n") == {"a": [1, 2], "b": [1, 2], "c": {"d": [1, 2]}}
    with pytest.raises(InputError, match="more than 100000 keys and values"):
        loaded("a: &x [" + "1," * 1000 + "]\nb: [" + "*x," * 300 + "]\n")


def test_what_cannot_be_printed_is_found():
    assert [unprintable(text) for text in ("a\tb\nc", "é案例😀", "a\u200bb", "\u2028")] == [""] * 4
    assert [unprintable(text) for text in ("a\0", "\x9b1m", "\udcff", "\ufffe", "\U0001ffff")] == [
        *("\0", "\x9b", "\udcff", "\ufffe", "\U0001ffff")
    ]


@pytest.mark.parametrize("text", ["a: {[b]: c}", "a: {? {b: c} : d}", "a: 0o8", "a: 1:2:3", "a: 0b2", "a: ''", "a: '"])
def test_nothing_ends_in_another_error(text):
    said = "s.yaml, line 1"
    try:
        assert read_configuration(text.encode(), "s.yaml")
    except InputError as error:
        said = str(error)
    assert said.startswith("s.yaml, line 1")
