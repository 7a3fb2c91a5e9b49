import pytest

from equifinal.audit.reader import Reader, root_of
from equifinal.errors import InputError


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\xff\xfe", "p.yaml is not UTF-8."),
        (b"- A\n", "p.yaml holds no tables."),
        (b"", "p.yaml holds no tables."),
        (b"a: b\nc: [d\n", "p.yaml, line 3: no YAML"),
        (b"a: \x07\n", "p.yaml, line 1: no YAML"),
        (b"[" * 5000, "p.yaml"),
        (b"a: *b\n", "p.yaml, line 1: no YAML"),
    ],
)
def test_what_is_no_form_is_told(content, told):
    with pytest.raises(InputError) as error:
        root_of(content, "p.yaml")
    assert told in str(error.value)


def test_every_scalar_is_a_text():
    reader = Reader("p.yaml")
    given = reader.mapping(root_of("NO: 0.50 on\nＹ: [1.0, ~A]\n".encode(), "p.yaml"))
    assert {name: reader.texts(value) for name, (_, value) in given.items()} == {
        "NO": ["0.50", "on"],
        "Ｙ": ["1.0", "~A"],
    }


@pytest.mark.parametrize("text", ["1.01", "0,80", "-0.1", "80%", "0.8000000", "٠.٥", "1e-1", "nan"])
def test_what_is_no_figure_of_a_table(text):
    with pytest.raises(InputError, match="line 1"):
        Reader("p.yaml").figure(root_of(b"a: b", "p.yaml"), text)


@pytest.mark.parametrize("text", ["0.80", ".8", "1", "0", "1.000", "0.123456"])
def test_a_figure_stays_as_it_is_printed(text):
    assert Reader("p.yaml").figure(None, text) == text


@pytest.mark.parametrize("text", ["na", "NA", "–", ""])
def test_a_figure_that_is_not_printed(text):
    assert Reader("p.yaml").figure(None, text) is None
