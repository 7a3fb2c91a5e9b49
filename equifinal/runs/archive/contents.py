"""What an archive holds besides the run and its sources: descriptions of itself, and the checksum of every file."""

import json

import yaml

from equifinal.identity import digest_of, sums

from .bill import BILL, bill
from .check import CRATE, DESCRIPTION, MANIFEST, SUMS
from .crate import crate
from .records import in_english, in_place

__all__ = ["OWN", "contents"]

ZENODO = ".zenodo.json"
# What the archive makes itself: left out when an unpacked archive is archived again.
OWN = (SUMS, CRATE, DESCRIPTION, ZENODO, BILL)


def contents(sources, results, description):
    """Return all files of an archive.

    Parameters
    ----------
    sources : dict of str to bytes
        Path from the project's folder to content; the data file and ``CITATION.cff`` among them.
    results : dict of str to bytes
        Path from the run's folder to content; the run's records among them.
    description : dict
        ``study``, ``run``, ``results`` (the run's folder), ``part`` (of a part of a study the folder that its records
        name), ``command``, ``config`` (files and overrides as written),
        ``source`` (commit, date and what differs from it), ``software``.

    Returns
    -------
    dict of str to bytes
        Sorted by path.
    """
    manifest = json.loads(results[MANIFEST])
    citation = yaml.safe_load(sources["CITATION.cff"])
    settings = manifest["config"]
    description = {"format": 1, **description, "versions": manifest["software"], "code": manifest["code"]}
    files = dict(sources) | {f"{description['results']}/{name}": content for name, content in results.items()}
    files[DESCRIPTION] = as_json(description)
    versions = manifest["software"]
    files[BILL] = as_json(bill(description["software"], versions["equifinal"], versions["python"]))
    files[ZENODO] = as_json(zenodo(description, citation, settings))
    record = json.loads(in_place(results["provenance/jobs.json"], description))
    files[CRATE] = crate(files, description, record, citation, settings)
    files[SUMS] = sums({name: digest_of(content) for name, content in files.items()}).encode()
    return dict(sorted(files.items()))


def zenodo(description, citation, settings):
    """Return the metadata of a deposit as Zenodo takes them."""
    people = [
        {"name": one.get("name") or f"{one['family-names']}, {one.get('given-names', '')}"}
        | {
            key: one[key].rpartition("/")[2] if key == "orcid" else one[key]
            for key in ("orcid", "affiliation")
            if key in one
        }
        for one in citation["authors"]
    ]
    title = in_english(settings.get("title")) or settings["study"]
    return {
        "title": f"{title}: data, sources and results",
        "upload_type": "dataset",
        "description": f"Qualitative Comparative Analysis, run {description['run']}, as an RO-Crate.",
        "creators": people,
        "license": citation["license"],
        "keywords": citation.get("keywords", []),
        "version": description["run"],
        "publication_date": description["source"]["date"],
        "related_identifiers": [
            {"identifier": one["doi"], "relation": "isSupplementTo", "scheme": "doi"}
            for one in citation.get("references", [])
            if "doi" in one
        ],
    }


def as_json(value):
    """Return a value as the bytes of a JSON file."""
    return f"{json.dumps(value, ensure_ascii=False, indent=2)}\n".encode()
