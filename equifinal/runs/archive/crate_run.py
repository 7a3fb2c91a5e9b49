"""The run of the workflow and of every step as actions of an RO-Crate."""

from rocrate.model.softwareapplication import SoftwareApplication

from equifinal.runs.provenance import made, taken

from .entities import contextual, one_or_all

__all__ = ["record_run"]

DONE = "http://schema.org/CompletedActionStatus"


def record_run(crate_, entities, description, record, settings, people):
    """Add the run and its steps: what each took and made, by which script."""

    def within(paths):
        return [
            entity
            for name, entity in entities.items()
            if any(name == path or name.startswith(f"{path}/") for path in paths)
        ]

    def action(identifier, tool, took, gave, **properties):
        properties |= {"actionStatus": DONE, "agent": people[0]}
        took, gave = one_or_all(took), one_or_all(gave)
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
        control = contextual(
            crate_,
            f"#control-{i}",
            "ControlAction",
            name=f"Snakemake runs {job['job']}",
            instrument=crate_.get(f"#step-{job['rule']}"),
            object=done,
            actionStatus=DONE,
        )
        controls.append(crate_.add(control))
    organise = contextual(
        crate_,
        "#organise",
        "OrganizeAction",
        name="Snakemake runs the workflow",
        instrument=_snakemake(crate_, description["versions"]["snakemake"]),
        object=controls,
        result=run,
        actionStatus=DONE,
        agent=people[0],
    )
    root["mentions"] = [*actions, crate_.add(organise)]


def _snakemake(crate_, version):
    """Add the program that runs the workflow."""
    home = "https://snakemake.github.io"
    engine = SoftwareApplication(crate_, home, properties={"name": "Snakemake", "version": version, "url": home})
    return crate_.add(engine)


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
        formal.append(contextual(crate_, f"#parameter-{name}", "FormalParameter", name=name, additionalType="File"))
        formal[-1]["workExample"] = entities[path]
        entities[path]["exampleOfWork"] = formal[-1]
    values = []
    for name, value in settings.items():
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            kind = "Integer" if isinstance(value, int) else "Float"
            formal.append(contextual(crate_, f"#parameter-{name}", "FormalParameter", name=name, additionalType=kind))
            values.append(contextual(crate_, f"#value-{name}", "PropertyValue", name=name, value=str(value)))
            formal[-1]["workExample"], values[-1]["exampleOfWork"] = values[-1], formal[-1]
    for entity in (*formal, *values):
        crate_.add(entity)
    workflow["input"] = formal
    return values
