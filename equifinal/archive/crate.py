"""The archive as an RO-Crate: files, authors, the workflow, and the run of every step.

Profiles: RO-Crate 1.1, Workflow RO-Crate 1.0, Process, Workflow and Provenance Run Crate 0.5 (Leo et al. 2024,
doi:10.1371/journal.pone.0309210). No time of a run is in it: times belong to the machine, not to the result.
"""

import json
from pathlib import PurePosixPath

from rocrate.model.contextentity import ContextEntity
from rocrate.model.softwareapplication import SoftwareApplication
from rocrate.rocrate import ROCrate

from ..identity import digest_of
from ..provenance import made, taken

__all__ = ["crate"]

RUN_PROFILES = {
    f"https://w3id.org/ro/wfrun/{name}/0.5": f"{name.title()} Run Crate"
    for name in ("process", "workflow", "provenance")
}
WORKFLOW_PROFILE = "https://w3id.org/workflowhub/workflow-ro-crate/1.0"
FORMATS = {
    ".csv": "text/csv",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".html": "text/html",
    ".json": "application/json",
    ".md": "text/markdown",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".py": "text/x-python",
    ".tex": "text/x-tex",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".yaml": "application/yaml",
    ".yml": "application/yaml",
}
DONE = "http://schema.org/CompletedActionStatus"


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
        name: found.add_file(dest_path=name, properties=_file(name, content) | tool.get(name, {}))
        for name, content in sorted(files.items())
        if name != "Snakefile"
    }
    workflow = found.add_workflow(
        dest_path="Snakefile",
        main=True,
        lang="snakemake",
        lang_version=description["versions"]["snakemake"],
        properties=_file("Snakefile", files["Snakefile"])
        | {"name": "Equifinal: Qualitative Comparative Analysis", "version": version},
    )
    entities["Snakefile"] = workflow
    workflow["hasPart"] = [entities[script] for script in tools]
    workflow.properties()["@type"] = ["File", "SoftwareSourceCode", "ComputationalWorkflow", "HowTo"]
    workflow["step"] = [
        found.add(
            _entity(
                found, f"#step-{rule}", "HowToStep", name=rule, position=str(i), workExample=entities[job["script"]]
            )
        )
        for i, (rule, job) in enumerate(steps.items(), 1)
    ]
    if "README.md" in entities:
        entities["README.md"]["about"] = found.root_dataset
    _record_run(found, entities, description, record, settings, people)
    text = json.dumps(found.metadata.generate(), ensure_ascii=False, indent=1, sort_keys=True)
    return f"{text}\n".encode()


def _entity(crate_, identifier, type_, **properties):
    return ContextEntity(crate_, identifier, properties={"@type": type_, **properties})


def _one_or_all(values):
    """Return the only value, or the list: a list of one is not how RO-Crate 1.1 wants it."""
    return values[0] if len(values) == 1 else values


def _file(name, content):
    path = PurePosixPath(name)
    return {
        "name": path.name,
        "contentSize": str(len(content)),
        "sha256": digest_of(content),
        "encodingFormat": FORMATS.get(path.suffix, "text/plain"),
    }


def authors(crate_, citation):
    """Add the authors of ``CITATION.cff`` and return their entities."""
    found = []
    for i, one in enumerate(citation.get("authors", []), 1):
        named = one.get("name") or f"{one.get('given-names', '')} {one.get('family-names', '')}".strip()
        kind = "Organization" if "name" in one else "Person"
        identifier = one.get("orcid") or one.get("website") or f"#author-{i}"
        properties = {"name": named}
        if "affiliation" in one and kind == "Person":
            place = crate_.add(_entity(crate_, f"#place-{i}", "Organization", name=one["affiliation"]))
            properties["affiliation"] = place
        found.append(crate_.add(_entity(crate_, identifier, kind, **properties)))
    return found


def _describe_root(crate_, description, citation, people, settings):
    root = crate_.root_dataset
    title = settings.get("title") or {}
    crate_.name = f"{title.get('en') or settings['study']}: analysis {description['run']}"
    note = (settings.get("data_note") or {}).get("en", "")
    crate_.description = (
        f"Qualitative Comparative Analysis of the study {settings['study']}: sources, data, configuration, and all "
        f"tables and figures of the run {description['run']}. {note}".strip()
    )
    root["datePublished"] = description["source"]["date"]
    root["author"] = _one_or_all(people)
    root["version"] = description["versions"]["equifinal"]
    root["keywords"] = citation.get("keywords", [])
    licence = citation["license"]
    crate_.license = crate_.add(
        _entity(crate_, f"https://spdx.org/licenses/{licence}", "CreativeWork", name=licence, description="see LICENSE")
    )
    cited = [
        crate_.add(
            _entity(
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
        root["citation"] = _one_or_all(cited)
    profiles = {WORKFLOW_PROFILE: "Workflow RO-Crate"} | RUN_PROFILES
    root["conformsTo"] = [
        crate_.add(_entity(crate_, url, "CreativeWork", name=name, version=url.rpartition("/")[2]))
        for url, name in profiles.items()
    ]


def _record_run(crate_, entities, description, record, settings, people):
    """Add the run and its steps: what each took and made, by which script."""

    def within(paths):
        return [
            entity
            for name, entity in entities.items()
            if any(name == path or name.startswith(f"{path}/") for path in paths)
        ]

    def action(identifier, tool, took, gave, **properties):
        properties |= {"actionStatus": DONE, "agent": people[0]}
        took, gave = _one_or_all(took), _one_or_all(gave)
        return crate_.add_action(tool, identifier=identifier, object=took, result=gave, properties=properties)

    workflow, root = entities["Snakefile"], crate_.root_dataset
    parameters = _parameters(crate_, workflow, entities, description, settings)
    run = action(
        f"#{description['run']}",
        workflow,
        [*within(given_files(description, settings).values()), *parameters],
        within([description["results"]]),
        name=f"Run {description['run']}",
        description=f"{description['command']} (Python {description['versions']['python']})",
    )
    controls, actions = [], [run]
    for i, job in enumerate(record["jobs"], 1):
        done = action(
            f"#job-{i}",
            entities[job["script"]],
            within(taken(job)),
            within(made(job)),
            name=job["job"],
            description=f"Rule {job['rule']} of {job['rules']}; parameters in provenance/jobs.json of the run",
        )
        actions.append(done)
        control = _entity(
            crate_,
            f"#control-{i}",
            "ControlAction",
            name=f"Snakemake runs {job['job']}",
            instrument=crate_.get(f"#step-{job['rule']}"),
            object=done,
            actionStatus=DONE,
        )
        controls.append(crate_.add(control))
    engine = SoftwareApplication(
        crate_,
        "https://snakemake.github.io",
        properties={
            "name": "Snakemake",
            "version": description["versions"]["snakemake"],
            "url": "https://snakemake.github.io",
        },
    )
    crate_.add(engine)
    organise = _entity(
        crate_,
        "#organise",
        "OrganizeAction",
        name="Snakemake runs the workflow",
        instrument=engine,
        object=controls,
        result=run,
        actionStatus=DONE,
        agent=people[0],
    )
    root["mentions"] = [*actions, crate_.add(organise)]


def given_files(description, settings):
    """Return the files that a run is given, by the key that names them."""
    files = {"data": settings["data"], **settings["coding"]}
    return {key: path for key, path in files.items() if path} | {
        "configfile": f"{description['results']}/config.resolved.yaml"
    }


def _parameters(crate_, workflow, entities, description, settings):
    """Add the workflow's formal parameters: its data, its configuration, and every threshold with its value."""
    formal = []
    for name, path in given_files(description, settings).items():
        formal.append(_entity(crate_, f"#parameter-{name}", "FormalParameter", name=name, additionalType="File"))
        formal[-1]["workExample"] = entities[path]
        entities[path]["exampleOfWork"] = formal[-1]
    values = []
    for name, value in settings.items():
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            kind = "Integer" if isinstance(value, int) else "Float"
            formal.append(_entity(crate_, f"#parameter-{name}", "FormalParameter", name=name, additionalType=kind))
            values.append(_entity(crate_, f"#value-{name}", "PropertyValue", name=name, value=str(value)))
            formal[-1]["workExample"], values[-1]["exampleOfWork"] = values[-1], formal[-1]
    for entity in (*formal, *values):
        crate_.add(entity)
    workflow["input"] = formal
    return values
