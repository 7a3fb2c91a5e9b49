"""One zip of the run for the paper and for a repository of data, `results/<study>/archive/`; and its check."""

import json
import shlex
import tomllib

from equifinal.commands.sources import project_files, state, within

ROOT = Path(workflow.basedir)
ARCHIVE = f"results/{STUDY}/archive/{STUDY}_{RUN}.zip"


def archived_sources():
    """Return the project's files that go into the archive, or stop with one sentence."""
    try:
        needed = [within(ROOT, path, "The configuration") for path in workflow.configfiles]
        taken = [within(ROOT, path, "The file") for path in sources_of(jobs_behind(MADE))]
    except InputError as error:
        sys.exit(f"{error}")
    return project_files(ROOT, [*needed, *taken])


def written_config():
    """Return the configuration as it was called for: files, single keys, and the call."""
    written = [within(ROOT, path, "The configuration") for path in workflow.configfiles]
    single = dict(workflow.config_settings.config or {})
    keys = [shlex.quote(f"{key}={json.dumps(value, ensure_ascii=False)}") for key, value in single.items()]
    call = ["snakemake --cores 4", *(["--configfile", *written]), *(["--config", *keys] if keys else [])]
    return {"config": {"files": written, "single": single}, "command": " ".join(call)}


def requirements():
    """Return what the project needs, as its own file lists it."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]


rule archive:
    message:
        "Archive the run {params.run}."
    input:
        sources=lambda wildcards: archived_sources(),
        record=rules.manifest.output,
        made=rules.manifest.input.made,
        full=lambda wildcards: [path for path in rules.robustness_full.output if Path(path).exists()],
        engine=engine("archive/contents", "archive/software", "zips"),
    output:
        archive=ARCHIVE,
        sha256=f"{ARCHIVE}.sha256",
    params:
        study=STUDY,
        run=RUN,
        results=RESULTS,
        data=SETTINGS["data"],
        written=lambda wildcards: written_config(),
        source=lambda wildcards: state(ROOT, archived_sources()),
        requirements=lambda wildcards: requirements(),
    log:
        "<logs>/archive.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/archive.py"


rule verify:
    message:
        "Verify the run {params.run}, and its archive where there is one."
    params:
        run=RUN,
        results=RESULTS,
        archive=ARCHIVE,
    log:
        "<logs>/verify.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/verify.py"
