"""The studies of the gallery, each with its parts, and what R's QCA answers to them (tests/reference/gallery)."""

import inspect
import re
import warnings
from pathlib import Path

import pandas as pd
import yaml

import equifinal as eq
from equifinal.disk.studies import study_of
from equifinal.reading.configuration import read_configuration
from equifinal.study.apart.outcomes import has_parts
from equifinal.study.apart.parts import parts_of

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
STUDIES = sorted(path.parent.name for path in EXAMPLES.glob("*/config"))
ANSWERS = pd.read_csv(ROOT / "tests/reference/gallery/answers.csv")
FIT = ["consistency", "pri", "coverage"]
LEVELS = ("DEV",)  # the one condition of more than two values


def configurations(study):
    """Return the configurations of a study's parts by their names in the answers; of a study without parts its own."""
    path = EXAMPLES / study / "config/config.yaml"
    keys = read_configuration(path.read_bytes(), str(path))
    settled, _ = study_of(keys, folder=EXAMPLES / study)
    if not has_parts(settled.settings):
        return {study: keys}
    return {f"{study} {part.name}": part.config for part in parts_of(keys, settled)}


def solved(config, folder):
    """Return models by the functions that a notebook calls; the folder holds the data."""
    path = Path(folder, "study.yaml")
    path.write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        read = eq.read_study(path)
        sets = eq.calibrate(read.raw, read.settings["calibration"], half_membership=read.settings["half_membership"])
        asked = read.settings["outcome"], read.settings["conditions"]
        rows = eq.truth_table(sets.memberships, *asked, **_keys(eq.truth_table, read.settings))
        return eq.minimise(rows, **_keys(eq.minimise, read.settings)).models


def _keys(function, settings):
    """Return the settings that a function takes by name."""
    takes = [one.name for one in inspect.signature(function).parameters.values() if one.kind is one.KEYWORD_ONLY]
    return {name: settings[name] for name in takes}


def terms(expression):
    """Return an expression as its terms, each the set of its literals, as we write those."""
    return frozenset(frozenset(map(_literal, term.split("*"))) for term in expression.split(" + "))


def _literal(text):
    found = re.fullmatch(r"(\w+)\[([01])\]", text)
    return ("~" * (found[2] == "0") + found[1]) if found and found[1] not in LEVELS else text


def comparable(models):
    """Return models as texts that do not depend on order: outcome, solution, terms, and the fit to six decimals."""
    return sorted(
        f"{line.outcome} {line.solution} {sorted(map(sorted, terms(line.expression)))} "
        + " ".join(f"{getattr(line, name):.6f}" for name in FIT)
        for line in models.itertuples()
    )


def answers(part):
    """Return what R answers to a study or a part."""
    return comparable(ANSWERS[ANSWERS["part"] == part])
