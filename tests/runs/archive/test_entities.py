import pytest
from rocrate.rocrate import ROCrate

from equifinal.identity import digest_of
from equifinal.runs.archive.entities import contextual, file_properties, one_or_all


def test_a_list_of_one_is_its_value():
    assert one_or_all(["a"]) == "a"
    assert one_or_all(["a", "b"]) == ["a", "b"]
    assert one_or_all([]) == []


@pytest.mark.parametrize(
    ("name", "format_"),
    [("a/b.csv", "text/csv"), ("c.PNG", "text/plain"), ("d.png", "image/png"), ("Snakefile", "text/plain")],
)
def test_what_a_crate_says_of_a_file(name, format_):
    assert file_properties(name, b"abc") == {
        "name": name.rpartition("/")[2],
        "contentSize": "3",
        "sha256": digest_of(b"abc"),
        "encodingFormat": format_,
    }


def test_a_contextual_entity_is_not_yet_part_of_the_crate():
    crate = ROCrate()
    entity = contextual(crate, "#one", "Thing", name="One")
    assert entity.properties()["@type"] == "Thing"
    assert crate.get("#one") is None
    assert crate.add(entity)["name"] == "One"
