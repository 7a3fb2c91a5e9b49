import json
from importlib.resources import files

from equifinal.reading.encodings.likelihood import DIGITS, NEVER, PLAIN, cost_of


def test_what_is_written_costs_less_than_what_is_garbled():
    for right, wrong, languages, characters in (
        ("страна", "ярпюмю", ["ru"], []),
        ("領導", "锣旧", [], ["traditional"]),
        ("도시", "뒷볐", [], ["ko"]),
        ("München", "M¸nchen", ["de"], []),
        ("Köln", "K鰈n", ["de"], ["simplified"]),
        ("Москва", "мОСКВА", ["ru"], []),
        ("İzmir", "Ýzmir", ["tr"], []),
    ):
        assert cost_of(right, languages, characters)[0] < cost_of(wrong, languages, characters)[0]


def test_ascii_costs_the_same_in_every_language_and_control_characters_more_than_anything():
    assert cost_of("case,1\n", ["ru"]) == cost_of("case,1\n", [], ["simplified"]) == (PLAIN * 7, 0)
    assert cost_of("\x01", ["ru"])[0] == NEVER


def test_the_mean_is_of_what_is_not_ascii():
    assert cost_of("abc,,,,страна", ["ru"])[1] == cost_of("страна", ["ru"])[1]


def test_the_counts_are_whole():
    read = json.loads((files("equifinal.reading.encodings") / "letters.json").read_text("utf-8"))
    for table in read["alphabets"].values():
        assert {len(row) for row in table["after"]} == {len(table["letters"])} == {len(table["after"])}
        assert set("".join(table["after"])) <= set(DIGITS)
    assert min(len("".join(table.values())) for table in read["characters"].values()) > 700
