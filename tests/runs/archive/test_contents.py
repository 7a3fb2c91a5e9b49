import json

import pytest

from equifinal.runs.archive.contents import contents
from equifinal.zips import pack

from .building import FOLDER, JOBS, RUN, SOURCES, archive_files, run_files
from .validating import issues


def graph():
    crate = json.loads(archive_files()["ro-crate-metadata.json"])
    return {entity["@id"]: entity for entity in crate["@graph"]}


def test_the_same_files_give_the_same_bytes_sorted():
    first, second = archive_files(), archive_files()
    assert first == second
    assert list(first) == sorted(first)


def test_the_crate_names_workflow_authors_licence_and_paper():
    found = graph()
    root = found["./"]
    assert root["mainEntity"] == {"@id": "Snakefile"}
    assert root["author"] == {"@id": "https://orcid.org/0000-0002-1825-0097"}
    assert found["https://orcid.org/0000-0002-1825-0097"]["name"] == "Jane Doe"
    assert root["license"] == {"@id": "https://spdx.org/licenses/MIT"}
    assert root["citation"] == {"@id": "https://doi.org/10.1000/1"}
    assert root["datePublished"] == "2026-11-24"
    assert found["Snakefile"]["programmingLanguage"]["@id"].endswith("#snakemake")
    assert found["#value-consistency_cutoff"]["value"] == "0.8"


def test_every_job_is_an_action_with_script_inputs_and_files_made():
    found = graph()
    for i, job in enumerate(JOBS, 1):
        action = found[f"#job-{i}"]
        assert action["name"] == job["job"]
        assert action["instrument"] == {"@id": job["script"]}
    assert found["#job-1"]["object"] == {"@id": "data/raw/s.csv"}
    assert found["#job-2"]["result"] == [{"@id": f"{FOLDER}/figures/en/{name}.png"} for name in ("a", "b%20c")]
    run = found[f"#{RUN}"]
    assert run["instrument"] == {"@id": "Snakefile"}
    assert {"@id": f"{FOLDER}/01_ingest/cases.csv"} in run["result"]


def test_nothing_in_the_crate_depends_on_the_clock():
    text = archive_files()["ro-crate-metadata.json"].decode()
    assert "endTime" not in text
    assert all(not name.startswith("#") or "-" in name or name in (f"#{RUN}", "#organise") for name in graph())


def test_a_deposit_has_its_fields():
    deposit = json.loads(archive_files()[".zenodo.json"])
    assert deposit["creators"] == [{"name": "Doe, Jane", "orcid": "0000-0002-1825-0097", "affiliation": "A university"}]
    assert deposit["title"] == "A study: data, sources and results"


@pytest.mark.workflow  # the validator takes its time
def test_the_validator_finds_what_a_crate_lacks(tmp_path):
    files = archive_files()
    files["ro-crate-metadata.json"] = files["ro-crate-metadata.json"].replace(b'"HowToStep"', b'"Step"')
    (tmp_path / "broken.zip").write_bytes(pack(files))
    assert any("HowToStep" in issue for issue in issues(tmp_path / "broken.zip", "provenance-run-crate-0.5"))


def test_a_title_may_be_one_text_for_all_languages():
    files = run_files()
    manifest = json.loads(files["manifest.json"])
    manifest["config"] |= {"title": "Towns", "data_note": "Made up."}
    files["manifest.json"] = json.dumps(manifest).encode()
    described = json.loads(archive_files()["archive.json"]) | {"command": "snakemake"}
    packed = contents(SOURCES, files, described)
    assert json.loads(packed[".zenodo.json"])["title"] == "Towns: data, sources and results"
    root = next(one for one in json.loads(packed["ro-crate-metadata.json"])["@graph"] if one["@id"] == "./")
    assert root["name"].startswith("Towns: analysis ")
    assert root["description"].endswith("Made up.")
