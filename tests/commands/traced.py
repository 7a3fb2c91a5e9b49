"""A run of two jobs, small enough to read, with the record that `trace` follows."""

import hashlib
import json

RAW = "id,A,Y\nx,0.2,0.9\ny,0.7,0.1\n"


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def traced(folder):
    """Make the run in a folder; return the folder of its results."""
    texts = {
        "data/raw/s.csv": RAW,
        "read.py": "read",
        "fit.py": "fit",
        "rules.smk": "rules",
        "results/s/r/01_ingest/cases.csv": "case,A,Y\nx,0.2,0.9\ny,0.7,0.1\n",
        "results/s/r/02_fit/fit.csv": "outcome,term,consistency\nY,A,0.25\nY,~A,0.75\n",
    }
    shared = {"rules": "rules.smk", "engine": [], "wildcards": {}}
    record = {
        "study": "s",
        "run": "r",
        "jobs": [
            {
                "job": "read",
                "rule": "read",
                "script": "read.py",
                "input": {"data": ["data/raw/s.csv"]},
                "params": {"settings": {"case_id": "id", "conditions": ["A", "B"], "outcome": "Y"}},
                "output": {"cases": ["results/s/r/01_ingest/cases.csv"]},
                **shared,
            },
            {
                "job": "fit cut=0.8",
                "rule": "fit",
                "script": "fit.py",
                "input": {"cases": ["results/s/r/01_ingest/cases.csv"]},
                "params": {"cutoff": 0.8, "labels": {}},
                "output": {"fit": ["results/s/r/02_fit/fit.csv"]},
                **shared,
            },
        ],
        "sha256": {name: digest(text) for name, text in texts.items() if not name.startswith("results")},
    }
    texts["results/s/r/provenance/jobs.json"] = json.dumps(record)
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder / "results/s/r"
