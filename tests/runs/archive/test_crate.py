import json

import pytest
import yaml
from rocrate.rocrate import ROCrate

from equifinal.runs.archive.crate import authors

from .building import CITATION, archive_files


def graph():
    return {one["@id"]: one for one in json.loads(archive_files()["ro-crate-metadata.json"])["@graph"]}


def test_every_file_of_the_archive_is_described_but_the_record_of_it():
    files, found = archive_files(), graph()
    named = {name.replace(" ", "%20") for name in files} - {"ro-crate-metadata.json", "SHA256SUMS"}
    assert named <= found.keys()
    assert found["data/raw/s.csv"]["sha256"]


def test_a_rule_is_a_step_in_the_order_of_the_jobs():
    found = graph()
    steps = [found[one["@id"]] for one in found["Snakefile"]["step"]]
    assert [(step["name"], step["position"]) for step in steps] == [("read", "1"), ("draw", "2")]


@pytest.mark.parametrize(
    ("author", "identifier", "name"),
    [
        (
            {"given-names": "Jane", "family-names": "Doe", "orcid": "https://orcid.org/0000-0002-1825-0097"},
            "orcid",
            "Jane Doe",
        ),
        ({"name": "A group"}, "#", "A group"),
    ],
)
def test_authors_are_people_or_groups(author, identifier, name):
    (entity,) = authors(ROCrate(), {"authors": [author]})
    assert identifier in entity.id
    assert entity["name"] == name


def test_the_authors_of_a_citation_file():
    assert [one["name"] for one in authors(ROCrate(), yaml.safe_load(CITATION))] == ["Jane Doe"]
