from equifinal.runs.archive.crate_run import given_files

from .building import FOLDER, JOBS, RUN, SETTINGS
from .test_crate import graph


def test_what_a_run_is_given():
    settings = SETTINGS | {"coding": {"sheet": "data/raw/c.csv", "codebook": "config/b.yaml"}}
    assert given_files({"results": FOLDER}, settings) == {
        "data": "data/raw/s.csv",
        "sheet": "data/raw/c.csv",
        "codebook": "config/b.yaml",
        "configfile": f"{FOLDER}/config.resolved.yaml",
    }
    assert "data" not in given_files({"results": FOLDER}, settings | {"data": ""})


def test_snakemake_organises_the_jobs_and_makes_the_run():
    found = graph()
    organise = found["#organise"]
    assert organise["instrument"] == {"@id": "https://snakemake.github.io"}
    assert found["https://snakemake.github.io"]["version"] == "9.12"
    assert organise["result"] == {"@id": f"#{RUN}"}
    assert [one["@id"] for one in organise["object"]] == [f"#control-{i}" for i in range(1, len(JOBS) + 1)]


def test_thresholds_are_parameters_with_their_values_and_switches_are_not():
    found = graph()
    assert found["#value-pri_cutoff"]["exampleOfWork"] == {"@id": "#parameter-pri_cutoff"}
    assert found["#parameter-pri_cutoff"]["additionalType"] == "Float"
    assert found["#parameter-frequency_cutoff"]["additionalType"] == "Integer"
    assert "#parameter-exclude_simultaneous_rows" not in found
