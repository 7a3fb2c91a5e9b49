import pytest

from equifinal.languages import LANGUAGES, language_of, table


def test_english_and_then_chinese_the_order_in_which_figures_and_tables_stand():
    assert list(LANGUAGES) == ["en", "zh"]


def test_what_a_language_is_like_is_read_from_its_catalogue():
    english, chinese = LANGUAGES["en"], LANGUAGES["zh"]
    assert (english.name, english.tag, english.space, english.east_asian) == ("English", "en-GB", " ", False)
    assert (chinese.name, chinese.tag, chinese.space, chinese.east_asian) == ("中文", "zh-CN", "", True)
    assert chinese.typography == ("”、“", "”“")


@pytest.mark.parametrize(("text", "code"), [("Gongcheng 恭城", "zh"), ("São Tomé", "en"), ("", "en")])
def test_the_language_of_a_text(text, code):
    assert language_of(text) == code


def test_a_folder_elsewhere_adds_its_languages(tmp_path, monkeypatch):
    folder = tmp_path / "eo"
    folder.mkdir()
    (folder / "equifinal.mo").write_bytes((table.LOCALE / "en" / "equifinal.mo").read_bytes())
    monkeypatch.setenv("EQUIFINAL_LOCALE", str(tmp_path))
    assert list(table._folders()) == ["en", "eo", "zh"]
