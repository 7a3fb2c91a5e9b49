import json

import pytest

from equifinal.runs.archive.bill import BILL, bill

from .building import archive_files


@pytest.mark.parametrize(
    ("licence", "known"),
    [
        ("MIT", [{"expression": "MIT"}]),
        ("MPL-2.0 AND MIT", [{"expression": "MPL-2.0 AND MIT"}]),
        ("BSD License", [{"license": {"name": "BSD License"}}]),
        ("BSD", [{"license": {"name": "BSD"}}]),
        ("", None),
    ],
)
def test_a_licence_is_an_expression_where_it_is_one(licence, known):
    found = bill([{"name": "a-b", "version": "1.0", "licence": licence}], "0.2.0", "3.11.7")["components"][1]
    assert found.pop("licenses", None) == known
    purl = "pkg:pypi/a-b@1.0"
    assert found == {"type": "library", "bom-ref": purl, "name": "a-b", "version": "1.0", "purl": purl}


def test_an_archive_holds_the_bill_of_what_made_it():
    found = json.loads(archive_files()[BILL])
    assert (found["bomFormat"], found["specVersion"]) == ("CycloneDX", "1.6")
    assert found["metadata"]["component"]["name"] == "equifinal"
    assert [one["name"] for one in found["components"]] == ["python", "numpy"]
    references = [one["bom-ref"] for one in found["components"]]
    assert found["dependencies"] == [{"ref": found["metadata"]["component"]["bom-ref"], "dependsOn": references}]
