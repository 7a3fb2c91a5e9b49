import codecs
import random

import pytest

from equifinal.errors import InputError
from equifinal.languages import spoken
from equifinal.reading.encodings import decode
from tests.reading.encodings.spoken import LANGUAGES

CHINESE = "县,领导\n长兴县,0.5\n德清县,1\n"


def sheet(rng, words, form):
    """Return a sheet whose header, or names of cases, or both are of the words; or a single word of the header."""
    words = rng.sample(words, min(len(words), 12))
    head = {"all": words[:4], "names": ["case", "SYS", "ORG", "OUT"], "header": ["case", *words[:3]]}
    head = head.get(form, ["case", words[0], "ORG", "OUT"])
    names = words[4:] if form in ("all", "names") else [f"C{i}" for i in range(8)]
    rows = [[name, *(f"{rng.random():.2f}" for _ in head[1:])] for name in names]
    return "\n".join(map(",".join, [head, *rows])) + "\n"


@pytest.mark.parametrize(("form", "most"), [("all", 0.01), ("names", 0.01), ("header", 0.04), ("word", 0.3)])
def test_each_language_in_each_of_its_encodings_is_read_rightly_or_asked_about(form, most):
    rng, asked, read = random.Random(7), [], 0
    for language, (encodings, words) in LANGUAGES.items():
        for encoding in encodings:
            for _ in range(4):
                text = sheet(rng, words, form)
                try:
                    found, _ = decode(text.encode(encoding), "d.csv")
                except UnicodeEncodeError:
                    continue
                except InputError:
                    asked.append((language, encoding))
                    continue
                assert found == text, (language, encoding)
                read += 1
    print(f"{form}: {len(asked)} of {read + len(asked)} asked")
    assert len(asked) <= most * (read + len(asked)), asked


@pytest.mark.parametrize("name", ["堃", "喆", "頔", "堃喆頔"])
def test_chinese_with_rare_characters_of_names_and_places(name):
    text = f"县,负责人\n长兴县,{name}\n德清县,王{name}\n"
    assert decode(text.encode("gbk"), "d.csv") == (text, ["d.csv was read as GB18030."])


def test_words_whose_chinese_bytes_pass_for_utf_8():
    text = "职业,升职\n0.5,1\n"
    assert decode(text.encode("gbk"), "d.csv")[0] == text


def test_a_doubt_shows_two_readings_and_the_option_in_both_languages():
    with pytest.raises(InputError) as error:
        decode("case,교육\nC1,0.5\n".encode("cp949"), "d.csv")
    assert str(error.value) == (
        "d.csv may be cp949, where it begins “교육”, or gb18030: “背腊”. Hint: say which with --encoding cp949 or "
        "--encoding gb18030 (encoding: in the configuration), or save it as CSV UTF-8"
    )
    assert spoken(error.value.message, "zh") == "d.csv 可能是 cp949（读作“교육”），也可能是 gb18030（读作“背腊”）。"
    assert decode("case,교육\nC1,0.5\n".encode("cp949"), "d.csv", "euc_kr")[0] == "case,교육\nC1,0.5\n"


@pytest.mark.parametrize("encoding", ["gb18030", "GBK", "gb2312", "cp936"])
def test_an_encoding_that_the_user_names(encoding):
    assert decode(CHINESE.encode("gbk"), "d.csv", encoding) == (CHINESE, [])
    assert decode(codecs.BOM_UTF8 + CHINESE.encode(), "d.csv", "utf-8") == (CHINESE, [])


@pytest.mark.parametrize(
    ("encoding", "message"),
    [
        ("klingon", "encoding is 'klingon', which is unknown. Hint: such as utf-8, gb18030"),
        ("hex", "encoding is 'hex', which is unknown."),
        ("utf-8", "d.csv, line 1 is not in the encoding utf-8. Hint: leave encoding empty"),
    ],
)
def test_an_encoding_that_cannot_be(encoding, message):
    with pytest.raises(InputError) as error:
        decode(CHINESE.encode("gbk"), "d.csv", encoding)
    assert message in str(error.value)


def test_utf_8_with_a_damaged_character_is_no_other_encoding():
    content = (CHINESE * 3).encode()
    at = content.index("德".encode())
    with pytest.raises(InputError, match=r"d\.csv: its encoding cannot be told at line 3"):
        decode(content[: at + 1] + content[at + 2 :], "d.csv")


def test_utf_8_in_letters_that_were_not_counted_is_utf_8():
    for text in ("शहर,1\n", "ქალაქი,1\n", "🙂,1\n", "Ａ,1\n"):
        assert decode(text.encode(), "d.csv") == (text, [])
