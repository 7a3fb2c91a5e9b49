"""What each part of a study found, from the files of its run."""

import files

from equifinal.steps.parts.found import Found


def found_in(snakemake):
    """Return the parts, in the order of the user."""
    found = []
    for place, part in enumerate(snakemake.params.parts):
        frames = {name: files.read(snakemake.input[name][place]) for name in ("models", "configurations", "paths")}
        memberships = files.read(snakemake.input.memberships[place], index="case")
        conditions = part["config"]["conditions"]
        found.append(Found(part["name"], part["outcome"], part["group"], conditions, memberships, **frames))
    return found
