"""A run of two steps and its archive, small enough to read."""

import json

from equifinal import __version__
from equifinal.identity import code_sum, digest_of, run_name, sums
from equifinal.runs.archive.contents import contents

DATA = b"id,A,Y\nx,1,1\n"
SETTINGS = {
    **{"study": "s", "data": "data/raw/s.csv", "title": {"en": "A study", "zh": "研究"}, "data_note": {}},
    **{"consistency_cutoff": 0.8, "pri_cutoff": 0.7, "frequency_cutoff": 1, "outcome": "Y", "models": "minimum"},
    **{"contradiction_cutoff": None, "exclude_simultaneous_rows": False, "paths": {}, "coding": {}},
}
YAML = (
    "study: s\noutcome: Y\nconsistency_cutoff: 0.8\npri_cutoff: 0.7\nfrequency_cutoff: 1\ncontradiction_cutoff: null\n"
)
CITATION = """cff-version: 1.2.0
version: {}
license: MIT
authors:
  - family-names: Doe
    given-names: Jane
    orcid: https://orcid.org/0000-0002-1825-0097
    affiliation: A university
references:
  - title: A paper
    doi: 10.1000/1
"""
SOURCES = {
    "Snakefile": b"rule all:\n",
    "CITATION.cff": CITATION.format(__version__).encode(),
    "README.md": b"# s\n",
    "data/raw/s.csv": DATA,
    "equifinal/__init__.py": f'__version__ = "{__version__}"\n'.encode(),
    "workflow/scripts/read.py": b"read\n",
    "workflow/scripts/draw.py": b"draw\n",
    "workflow/rules/r.smk": b"rules\n",
}
CODE = code_sum(SOURCES)
RUN = run_name(SETTINGS, DATA, code=CODE)
FOLDER = f"results/s/{RUN}"


def job(name, takes, makes):
    return {
        **{"job": name, "rule": name, "wildcards": {}, "rules": "workflow/rules/r.smk"},
        **{"script": f"workflow/scripts/{name}.py", "engine": ["equifinal/__init__.py"], "params": {}},
        **{"input": {"files": [takes]}, "output": {"files": [makes]}},
    }


JOBS = [
    job("read", "data/raw/s.csv", f"{FOLDER}/01_ingest/cases.csv"),
    job("draw", f"{FOLDER}/01_ingest/cases.csv", f"{FOLDER}/figures"),
]


def run_files():
    """Return the files of the run by their path from its folder."""
    files = {
        "01_ingest/cases.csv": b"case,A,Y\nx,1,1\n",
        "figures/en/a.png": b"picture a",
        "figures/en/b c.png": b"picture b",
        "config.resolved.yaml": YAML.encode(),
        "provenance/jobs.json": json.dumps(
            {"study": "s", "run": RUN, "jobs": JOBS, "sha256": {name: digest_of(SOURCES[name]) for name in SOURCES}}
        ).encode(),
    }
    manifest = {
        **{"study": "s", "run": RUN, "config": SETTINGS, "data": {"path": "data/raw/s.csv", "sha256": digest_of(DATA)}},
        **{"software": {"equifinal": __version__, "python": "3.12.1", "snakemake": "9.12", "numpy": "2.2"}},
        "code": CODE,
        "files": {name: digest_of(content) for name, content in files.items()},
    }
    files["manifest.json"] = json.dumps(manifest).encode()
    files["SHA256SUMS"] = sums({name: digest_of(content) for name, content in files.items()}).encode()
    return files


def archive_files():
    """Return the files of the archive by their path."""
    described = {
        **{"study": "s", "run": RUN, "results": FOLDER, "command": "snakemake", "config": {"files": [], "single": {}}},
        "source": {"commit": "c0ffee", "date": "2026-11-24", "differs": []},
        "software": [{"name": "numpy", "version": "2.2", "licence": "BSD"}],
    }
    return contents(SOURCES, run_files(), described)
