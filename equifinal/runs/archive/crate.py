"""The archive as an RO-Crate: files, authors, the workflow, and the run of every step.

Profiles: RO-Crate 1.1, Workflow RO-Crate 1.0, Process, Workflow and Provenance Run Crate 0.5 (Leo et al. 2024,
doi:10.1371/journal.pone.0309210). No time of a run is in it: times belong to the machine, not to the result.
"""

import json

from rocrate.rocrate import ROCrate

from .crate_run import record_run
from .entities import contextual, file_properties, one_or_all
from .records import in_english

__all__ = ["crate"]

RUN_PROFILES = {
    f"https://w3id.org/ro/wfrun/{name}/0.5": f"{name.title()} Run Crate"
    for name in ("process", "workflow", "provenance")
}
WORKFLOW_PROFILE = "https://w3id.org/workflowhub/workflow-ro-crate/1.0"


def crate(files, description, record, citation, settings):
    """Return ``ro-crate-metadata.json`` of an archive.

    Parameters
    ----------
    files : dict of str to bytes
        All files of the archive but this one and ``SHA256SUMS``.
    description : dict
        What ``archive.json`` says.
    record : dict
        `provenance.record` of the run.
    citation : dict
        What ``CITATION.cff`` says.
    settings : dict
        The resolved configuration.

    Returns
    -------
    bytes
    """
    found = ROCrate(version="1.1")
    found.metadata.extra_terms["sha256"] = "https://w3id.org/ro/terms/workflow-run#sha256"
    found.metadata["conformsTo"] = [{"@id": "https://w3id.org/ro/crate/1.1"}, {"@id": WORKFLOW_PROFILE}]
    people = authors(found, citation)
    _describe_root(found, description, citation, people, settings)
    steps = {job["rule"]: job for job in record["jobs"]}
    version = description["versions"]["equifinal"]
    tools = sorted({job["script"] for job in record["jobs"]})
    tool = {name: {"@type": ["File", "SoftwareSourceCode"], "version": version} for name in tools}
    entities = {
        name: found.add_file(dest_path=name, properties=file_properties(name, content) | tool.get(name, {}))
        for name, content in sorted(files.items())
        if name != "Snakefile"
    }
    workflow = found.add_workflow(
        dest_path="Snakefile",
        main=True,
        lang="snakemake",
        lang_version=description["versions"]["snakemake"],
        properties=file_properties("Snakefile", files["Snakefile"])
        | {"name": "Equifinal: Qualitative Comparative Analysis", "version": version},
    )
    entities["Snakefile"] = workflow
    workflow["hasPart"] = [entities[script] for script in tools]
    workflow.properties()["@type"] = ["File", "SoftwareSourceCode", "ComputationalWorkflow", "HowTo"]
    workflow["step"] = [
        found.add(
            contextual(
                found, f"#step-{rule}", "HowToStep", name=rule, position=str(i), workExample=entities[job["script"]]
            )
        )
        for i, (rule, job) in enumerate(steps.items(), 1)
    ]
    if "README.md" in entities:
        entities["README.md"]["about"] = found.root_dataset
    record_run(found, entities, description, record, settings, people)
    text = json.dumps(found.metadata.generate(), ensure_ascii=False, indent=1, sort_keys=True)
    return f"{text}\n".encode()


def authors(crate_, citation):
    """Add the authors of ``CITATION.cff`` and return their entities."""
    found = []
    for i, one in enumerate(citation.get("authors", []), 1):
        named = one.get("name") or f"{one.get('given-names', '')} {one.get('family-names', '')}".strip()
        kind = "Organization" if "name" in one else "Person"
        identifier = one.get("orcid") or one.get("website") or f"#author-{i}"
        properties = {"name": named}
        if "affiliation" in one and kind == "Person":
            place = crate_.add(contextual(crate_, f"#place-{i}", "Organization", name=one["affiliation"]))
            properties["affiliation"] = place
        found.append(crate_.add(contextual(crate_, identifier, kind, **properties)))
    return found


def _describe_root(crate_, description, citation, people, settings):
    root = crate_.root_dataset
    title, note = (in_english(settings.get(key)) for key in ("title", "data_note"))
    crate_.name = f"{title or settings['study']}: analysis {description['run']}"
    crate_.description = (
        f"Qualitative Comparative Analysis of the study {settings['study']}: sources, data, configuration, and all "
        f"tables and figures of the run {description['run']}. {note}".strip()
    )
    root["datePublished"] = description["source"]["date"]
    root["author"] = one_or_all(people)
    root["version"] = description["versions"]["equifinal"]
    root["keywords"] = citation.get("keywords", [])
    licence = citation["license"]
    crate_.license = crate_.add(
        contextual(
            crate_, f"https://spdx.org/licenses/{licence}", "CreativeWork", name=licence, description="see LICENSE"
        )
    )
    cited = [
        crate_.add(
            contextual(
                crate_,
                f"https://doi.org/{one['doi']}",
                "ScholarlyArticle",
                name=one["title"],
                datePublished=str(one.get("year", "")),
            )
        )
        for one in citation.get("references", [])
        if "doi" in one
    ]
    if cited:
        root["citation"] = one_or_all(cited)
    profiles = {WORKFLOW_PROFILE: "Workflow RO-Crate"} | RUN_PROFILES
    root["conformsTo"] = [
        crate_.add(contextual(crate_, url, "CreativeWork", name=name, version=url.rpartition("/")[2]))
        for url, name in profiles.items()
    ]
