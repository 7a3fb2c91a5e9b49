import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.errors import InputError
from equifinal.reading.configuration import COLON, read_configuration
from equifinal.reading.widths import WIDE
from tests.bad_input.study import CONFIG
from tests.strategies import exact

TEXT = "a text that holds : or # or begins with % @ ` belongs in quotation marks"
ONCE = "each key stands once"
VALUE = "a text that looks like a date or a number belongs in quotation marks"


@pytest.mark.parametrize(
    ("text", "config"),
    [
        ("study: mine\nconditions: [SYS, ORG]\n", {"study": "mine", "conditions": ["SYS", "ORG"]}),
        ('{"a": {"b": [1, 0.5, true, null]}}', {"a": {"b": [1, 0.5, True, None]}}),
        ("\ufeffa: 1", {"a": 1}),
        ("标题: 医防融合  # note\n", {"标题": "医防融合"}),
        ("a: '1：2，3'\n", {"a": "1：2，3"}),
        ("x: {a: 1}\ny: {a: 1}\n", {"x": {"a": 1}, "y": {"a": 1}}),
        ("x: &base {a: 1, b: 2}\ny:\n  <<: *base\n  b: 3\n", {"x": {"a": 1, "b": 2}, "y": {"a": 1, "b": 3}}),
        ("day: 2026-05-01\n", {"day": datetime.date(2026, 5, 1)}),
        ("a: |\n  one\n  two\n", {"a": "one\ntwo\n"}),
    ],
)
def test_reading(text, config):
    assert read_configuration(text.encode(), "s.yaml") == config


@pytest.mark.parametrize(
    ("content", "message", "hint"),
    [
        ("", " holds no key.", "study, data, case_id, outcome and conditions are wanted"),
        ("# nothing\n", " holds no key.", "study, data, case_id, outcome and conditions are wanted"),
        ("- a\n", " is no mapping.", "lines such as study: mine are wanted"),
        ("a\n", " is no mapping.", "lines such as study: mine are wanted"),
        (b"a: 1\nb: \xff\n", " is not UTF-8 at line 2.", "save it with the encoding UTF-8"),
        ("a: 1\n".encode("utf-16"), " is not UTF-8 at line 1.", "save it with the encoding UTF-8"),
        ("a: 1\nb: 2\na: 3\n", ", line 3: the key a stands a second time; the first is in line 1.", ONCE),
        ("x:\n  a: 1\n  'a': 1\n", ", line 3: the key a stands a second time; the first is in line 2.", ONCE),
        ("x: {1: a, 1: b}\n", ", line 1: the key 1 stands a second time; the first is in line 1.", ONCE),
        ("a: 1\n\tb: 2\n", ", line 2 begins with a tab.", "indent with spaces: YAML knows no tabs"),
        ('{\n\t"a": 1\n}', ", line 2 begins with a tab.", "indent with spaces: YAML knows no tabs"),
        ("a:\n\u3000b: 2\n", ", line 2 begins with a space that is not ASCII.", "indent with plain spaces"),
        ("a:\n\u00a0 b: 2\n", ", line 2 begins with a space that is not ASCII.", "indent with plain spaces"),
        ("a: 1\nb\0c: 2\n", r", line 2 holds the control character '\x00'.", "delete it, or type the line anew"),
        ("a: 1\n\nb: x\vy\n", r", line 3 holds the control character '\x0b'.", "delete it, or type the line anew"),
        ("a: 1\nb：2\n", ", line 2 has a colon of full width.", COLON),
        ("a: 1\nb：2\nc: 3\n", ", line 2 has a colon of full width.", COLON),
        ("a: {b：1}\n", ", line 1 has a colon of full width.", COLON),
        ("a: [x，y\nb: 1\n", ", line 2, column 2 is no YAML: expected ',' or ']', but got ':'.", None),
        ("a: [x], ‘y’\n", ", line 1, column 7 is no YAML: '‘' is of full width there.", WIDE),
        ("a: *b\n", ", line 1, column 4 is no YAML: found undefined alias 'b'.", None),
        ("a: !b c\n", ", line 1: the tag !b is not read.", None),
        ("a: b: c\n", ", line 1, column 5 is no YAML: mapping values are not allowed here.", None),
        ("a: @b\n", ", line 1, column 4 is no YAML: found character '@' that cannot start any token.", TEXT),
        ("a: 1\n---\nb: 2\n", ", line 2, column 1 is no YAML: but found another document.", TEXT),
        ("a: 2026-02-30\n", ", line 1: '2026-02-30' is no value.", VALUE),
        ("a:\n  - !!float x\n", ", line 2: the tag !!float is not read.", None),
    ],
)
def test_what_is_no_configuration(content, message, hint):
    with pytest.raises(InputError) as error:
        read_configuration(content if isinstance(content, bytes) else content.encode(), "s.yaml")
    said, _, advice = str(error.value).partition(" Hint: ")
    assert said == f"s.yaml{message}"
    assert advice == hint if hint else advice


NESTED = "a: " + "[" * 19 + "]" * 19
BOMB = "a: &a0 [x]\n" + "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]\n" for i in range(1, 9))
CHAIN = "a0: &a0 [x]\n" + "".join(f"a{i}: &a{i} [*a{i - 1}]\n" for i in range(1, 30))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: " + "[" * 5000, "line 1: there are more than 20 lists and mappings within each other."),
        (f"a: 1\nb: [{NESTED[3:]}]\n", "line 2: there are more than 20 lists and mappings within each other."),
        ("a: 1\n" + CHAIN, "line 20: there are more than 20 lists and mappings within each other."),
        (BOMB, "line 6: there are more than 100000 keys and values."),
        ("a: &x [1, *x]\n", "line 1: *x stands within itself."),
        ("a: 1\nb: " + "9" * 5000, f"line 2: the number '{'9' * 79}… is too long."),
        ("a: " + ":".join(["1"] * 5000), f"line 1: the number '{'1:' * 39}1… is too long."),
        ("a: .inf\n", "line 1: .inf is no number to compute with."),
        ("a: [1.0, -.NaN]\nb: .nan\n", "line 2: .nan is no number to compute with."),
        ("a: 1.0e+400\n", "line 1: 1.0e+400 is no number to compute with."),
        ('a:\n- x\n- "b\\ud800"\n', "line 3: a text holds the control character '\\ud800'."),
        ('a: "\\x1b[2J"\n', "line 1: a text holds the control character '\\x1b'."),
        ('"a\\0": 1\n', "line 1: a text holds the control character '\\x00'."),
        ("? [a, b]\n: 1\n", "line 1: a list or a mapping stands in the place of a key."),
    ],
)
def test_what_grows_is_refused_at_its_line(text, message):
    with pytest.raises(InputError) as error:
        read_configuration(text.encode(), "s.yaml")
    said, _, advice = str(error.value).partition(" Hint: ")
    assert said.replace("…'", "…") == f"s.yaml, {message}"
    assert advice


def test_a_configuration_has_a_size():
    with pytest.raises(InputError, match=r"^s\.yaml has 2097156 bytes, more than 2097152\. Hint: "):
        read_configuration(b"a: '" + b"x" * (2 << 20), "s.yaml")


def test_what_lies_within_the_bounds_is_read():
    assert read_configuration(NESTED.encode(), "s.yaml")
    assert read_configuration("\n".join(CHAIN.splitlines()[:18]).encode(), "s.yaml")["a17"]
    assert read_configuration(b"a: 1000000000000000\nb: &x 1\nc: *x\n", "s.yaml") == {"a": 10**15, "b": 1, "c": 1}


PIECES = [
    *"[]{}:,#&*!|>'\"%@`~?- \n\t=<0.：，“\ufeff\x85\v",
    *("!!int ", "!!set ", "!!binary ", "2026-13-45", "<<: ", "&a ", "*a", "---\n", "%TAG ", "0x", "1:60", ".inf"),
]
PLACE = st.integers(0, len(CONFIG))


@exact
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), PLACE, PLACE)
def test_a_configuration_soiled_anywhere_ends_in_no_traceback(soil, start, end):
    content, said = (CONFIG[:start] + soil + CONFIG[end:]).encode(), "s.yaml is read"
    try:
        assert isinstance(read_configuration(content, "s.yaml"), dict)
    except InputError as error:
        said = str(error)
    assert said.startswith("s.yaml")
    assert "\n" not in said
