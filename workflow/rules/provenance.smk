"""What a file comes from, and what goes into an archive: the jobs behind files, the project's sources. No rules here."""

import json
import os
import shlex
import tomllib

from equifinal.languages import told
from equifinal.disk.modules import files_of
from equifinal.disk.history import gather_times, listed
from equifinal.disk.places import of_code
from equifinal.disk.sources import project_files, state, within

ARCHIVE = f"results/{STUDY}/archive/{STUDY}_{'_'.join(Path(PLACE).parts)}.zip"


def flat(paths):
    """Return paths and lists of paths, at any depth, as one list."""
    return [paths] if isinstance(paths, str) else [path for part in paths for path in flat(part)]


def sources_of(jobs):
    """Return the files that jobs run and take, save those that other jobs make: the place of each by its name."""
    made = {path for job in jobs for paths in job["output"].values() for path in paths}
    taken = [[job["rules"], job["script"], *job["engine"], *flat(job["input"].values())] for job in jobs]
    return {name: place_of(name, ROOT) for name in sorted({name for names in taken for name in names} - made)}


JOBS = {}


def jobs_behind(made):
    """Return the jobs behind these files, as `found_behind` finds them: once, since to look takes a while."""
    wanted = tuple(flat(made))
    if wanted not in JOBS:
        JOBS[wanted] = found_behind(wanted)
    return JOBS[wanted]


def found_behind(made):
    """Return the jobs behind these files, each after those it takes from, with all that a job was given.

    Returns
    -------
    list of dict
        ``job``, ``rule``, ``wildcards``, ``rules`` (the file of the rule), ``script``, ``input`` and ``output`` (lists
        of paths by name), ``engine`` (paths) and ``params``; paths as in a project's folder, wherever the code lies.
    """
    found = {}

    def seen(path):
        return named(path, ROOT)

    def by_name(files):
        return {name: [seen(path) for path in flat(files[name])] for name in files.keys()}

    def follow(path):
        maker = next((one for one in workflow.rules if one.is_producer(path)), None)
        if maker is None:
            return
        wildcards = maker.get_wildcards(path)
        job = " ".join([own_name(maker.name), *(f"{name}={value}" for name, value in sorted(wildcards.items()))])
        if job in found:
            return
        files, output = maker.expand_input(wildcards)[0], maker.expand_output(wildcards)[0]
        for file in files:
            follow(file)
        params = maker.expand_params(wildcards, files, output, None)[0]
        script = Path(maker.snakefile).parent / maker.script
        found[job] = {
            "job": job,
            "rule": own_name(maker.name),
            "wildcards": wildcards,
            "rules": seen(maker.snakefile),
            "script": seen(script),
            "engine": [seen(path) for path in files_of(script.resolve())],
            "input": by_name(files),
            "params": {name: params[name] for name in params.keys()},
            "output": by_name(output),
        }

    for path in made:
        follow(path)
    return list(found.values())


def own_name(rule):
    """Return how this workflow calls what another one, which uses it as a module, may have given a prefix."""
    return next((rule[i:] for i in range(len(rule)) if rules.has(rule[i:])), rule)


def compared():
    """Return this run and the last other run of the study, the earlier first."""
    runs = listed(Path(RESULTS).parent)
    runs += [] if RUN in runs else [RUN]
    other = [run for run in runs if run != RUN][-1:]
    return [run for run in runs if run in (*other, RUN)]


def archived_sources():
    """Return the project's files that go into the archive, places by name, or stop with one sentence."""
    try:
        needed = [within(Path.cwd(), path, "The configuration") for path in workflow.configfiles]
        taken = [within(Path.cwd(), name, "The file") for name in sources_of(jobs_behind(MADE)) if not of_code(name)]
    except InputError as error:
        sys.exit(shown(told(error)))
    return {name: from_here(path) for name, path in project_files(ROOT, [*needed, *taken], Path.cwd()).items()}


def written_config():
    """Return the configuration as it was called for: files, single keys, and the call."""
    written = [within(Path.cwd(), path, "The configuration") for path in workflow.configfiles]
    single = dict(workflow.config_settings.config or {})
    keys = [shlex.quote(f"{key}={json.dumps(value, ensure_ascii=False)}") for key, value in single.items()]
    call = ["snakemake --cores 4", *(["--configfile", *written]), *(["--config", *keys] if keys else [])]
    if PART:  # by itself, in its archive
        call = [f"snakemake --cores 4 --configfile results/{STUDY}/{RUN}/config.resolved.yaml"]
    return {"config": {"files": written, "single": single}, "command": " ".join(call)}


def requirements():
    """Return what the project needs, as its own file lists it."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
