"""What the rules share: the checked configuration, the run's folder. No rules here."""

import contextlib
import os
import sys
from pathlib import Path

# The folder of this workflow and that of its project, wherever the Snakefile lies that takes it in.
WORKFLOW = Path(str(workflow.current_basedir)).parent
ROOT = WORKFLOW.parent

# The engine that runs is the one beside this workflow, whose checksum is recorded: none of PYTHONPATH, none of the
# folder in which Snakemake was called. Installed, it lies beside the project's folder instead of in it.
WITH_ENGINE = [top for top in (ROOT, ROOT.parent) if (top / "equifinal/__init__.py").is_file()]
if not WITH_ENGINE:
    sys.exit(
        "The workflow has to lie in a folder, with its engine. "
        "Hint: give the module the path of a clone or of the installed package (docs/elsewhere.md)"
    )
sys.path.insert(0, str(WITH_ENGINE[0]))
known = getattr(sys.modules.get("equifinal"), "__file__", None)
if known and not os.path.samefile(os.path.join(sys.path[0], "equifinal"), os.path.dirname(known)):
    for name in [name for name in sys.modules if name.partition(".")[0] == "equifinal"]:
        del sys.modules[name]

from equifinal.disk.earlier import allow
from equifinal.disk.engine import code_of
from equifinal.disk.startup import without_configuration
from equifinal.disk.files import check_free
from equifinal.disk.latest import is_shown
from equifinal.disk.opening import to_open
from equifinal.disk.studies import read_file, study_of
from equifinal.disk.locks import Taken, claim
from equifinal.disk.paths import check_capitals, check_length
from equifinal.disk.places import COPY, from_here, named, place_of
from equifinal.disk.mending import check_dates, mend
from equifinal.reading.configuration import places_of, read_configuration
from equifinal.errors import InputError
from equifinal.languages import DEFAULT, LANGUAGES, preferred, said, speak_as, told
from equifinal.identity import code_sum, cutoff_name, digest_of, run_name
from equifinal.output.report.template import plain
from equifinal.steps.asked import CUTOFFS, apart
from equifinal.steps.ingest.asked import asked_of_calibration
from equifinal.steps.ingest.cases import left_out
from equifinal.steps.ingest.combined import scored
from equifinal.steps.sides import outcomes_of
from equifinal.study.apart.outcomes import has_parts
from equifinal.study.apart.parts import parts_of
from equifinal.terminal.printed import shown, tell
from equifinal.terminal.streams import open_to_all

open_to_all()

# A part of a study is this workflow once more, as a module: its name, and where its results go.
PART = config.pop("part of a run", None)


def settle(config):
    """Return the settled study and its files; or stop with one sentence."""
    places = {}
    speak_as(config.get("language"))
    try:
        if "study" not in config and not workflow.configfiles:
            raise without_configuration(Path.cwd())
        for path in map(from_here, workflow.configfiles):
            content = read_file(path, said("the command line"))
            read_configuration(content, path)
            places |= places_of(content, path)
        for key in workflow.config_settings.config or {}:
            places = {way: place for way, place in places.items() if way[:1] != (key,)}
        study, sources = study_of(config, places)
        return study, sources, parts_of(config, study) if has_parts(study.settings) else []
    except InputError as error:
        sentence = told(error)
        sys.exit(shown(f"{PART['name']}: {sentence}" if PART else sentence))


# The table of cases as bytes: the data file, or what the coding sheet makes of it; and the files by path.
SETTLED, SOURCES, PARTS = settle(config)
SETTINGS, TABLE, LEFT_OUT = SETTLED.settings, SETTLED.table, left_out(SETTLED.ingested.dropped)
STUDY = SETTINGS["study"]
CODE = code_sum(code_of(ROOT))
RUN = run_name(SETTINGS, b"\0".join(SOURCES.values()), code=CODE)
# A part is a run of its own as well, but stands in the folder of its study's run under its name.
PLACE = f"{Path(PART['results']).name}/{PART['name']}" if PART else RUN
RESULTS, LOGS = f"results/{STUDY}/{PLACE}", f"results/{STUDY}/logs/{PLACE}"
SETS = scored([*SETTINGS["conditions"], SETTINGS["outcome"].partition("[")[0]], SETTINGS["calibration"])
SIDES = outcomes_of(SETTINGS)
# What decides how rows are coded where the negation is asked for something of its own.
OF_NEGATION = [
    "row_outcomes",
    *(["consistency_cutoff"] + [f"{name}_negation" for name in CUTOFFS] if apart(SETTINGS) else []),
]

# Consistency cutoffs by the name of their folder, the baseline first.
CUTS = {
    f"incl{cutoff_name(cutoff)}": cutoff
    for cutoff in [SETTINGS["consistency_cutoff"], *sorted(SETTINGS["robustness_consistency_cutoff"])]
}
BASELINE = next(iter(CUTS))


wildcard_constraints:
    cut="|".join(map(re.escape, CUTS)),
    language="|".join(SETTINGS["language"]),


def look_through():
    """Look through what a run takes and what there is of it, unless another call is at it; stop with one sentence."""
    if not workflow.is_main_process:
        return
    code = [path for folder in (COPY / "equifinal", WORKFLOW) for path in folder.rglob("*.*")]
    try:
        if Path("results").exists() and not Path("results").is_dir():
            raise InputError(
                said("results is a file."),
                said("results/ must be a folder to write to; move the file"),
            )
        check_capitals(Path(RESULTS).parent)
        check_length(RESULTS)
        check_dates([*SOURCES, *map(from_here, code)])
        if Path(RESULTS).exists():
            with contextlib.suppress(Taken), claim_if_writable():
                mend(RESULTS, LOGS)
                if not PART and not is_shown(Path(RESULTS).parent, RUN):
                    Path(LOGS, "latest.txt").unlink(missing_ok=True)  # so that the folder follows
    except InputError as error:
        sys.exit(shown(told(error)))
    except OSError as error:
        sys.exit(f"{error.filename}: {error.strerror}.")


def claim_if_writable():
    """Claim the run; where the disk can only be read, as an archive may be, nobody else is at it."""
    try:
        return claim(LOGS)
    except OSError:
        return contextlib.nullcontext()


def begin():
    """Claim the run for this call until it ends; stop with one sentence if another process is at it.

    So too where another program has a file open that is to be made again: Snakemake removes it before.
    """
    asked = workflow.dag_settings
    allow(None if asked.forceall or asked.forcerun or asked.forcetargets else CODE)
    try:
        lock = claim(LOGS)
        check_free(path for job in workflow.dag.needrun_jobs() for path in job.output)
        return lock
    except InputError as error:
        sys.exit(told(error))
    except OSError as error:
        found = said("{file}: {problem}.", file=error.filename, problem=error.strerror)
        sys.exit(told(InputError(found, said("results/ must be a folder to write to"))))


look_through()


def pick(*keys):
    """Return these settings: what a step depends on, and no more."""
    return {key: SETTINGS[key] for key in keys}


def labels():
    """Return the settings that give a figure its labels."""
    return pick("labels", "paths", "language")


def labels_in(wildcards):
    """Return the settings that give a figure its labels in one language."""
    return labels() | {"language": [wildcards.language]}


def is_first_language(wildcards):
    """Return whether a job in each language is the one that tells what all of them would."""
    return wildcards.language == SETTINGS["language"][0]


def papers():
    """Return the forms of papers by the names of their reports."""
    return {
        f"{path.stem}_{digest_of(CODE.encode() + path.read_bytes())[:8]}": path.as_posix()
        for path in sorted(Path("config/papers").glob("*.yaml"))
    }


# What is told at the end, a file a language.
SUMMARIES = {code: "summary.txt" if code == DEFAULT else f"summary.{code}.txt" for code in LANGUAGES}


def tell_summary():
    """Print where the results are and what came out."""
    path = Path(RESULTS) / SUMMARIES.get(preferred(), SUMMARIES[DEFAULT])
    if path.exists():
        tell(path.read_text("utf-8"), end="")
        if document := to_open(Path(RESULTS).parent):
            tell(told(said("All tables and figures in one Word document: {path}", path=document.as_posix())))
