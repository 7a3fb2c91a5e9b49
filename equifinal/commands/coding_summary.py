"""Sum up printed codes and check them against themselves: ``equifinal coding-summary CONFIG``."""

import sys
from pathlib import Path

from equifinal.errors import InputError
from equifinal.languages import said, told
from equifinal.terminal.printed import tell

__all__ = ["command"]


def command(config: Path = Path("config/coding/g-county.yaml"), /, *, results: Path = Path("results")):
    """Sum up printed codes and check them against themselves.

    Writes categories.csv (codes, nodes and share of each main category) and checks.csv (every check, and whether what
    is stated agrees with what was found) to results/STUDY/coding/. Exit code: 0 written, 1 something cannot be read.

    Parameters
    ----------
    config
        What to sum up.
    results
        Folder of the results.

    Examples
    --------
    ::

        equifinal coding-summary
        equifinal coding-summary config/coding/g-county.yaml --results results
    """
    from equifinal.disk.files import replace
    from equifinal.reading.configuration import read_configuration
    from equifinal.steps.coding.summary import COLUMNS, check_plan, read_table, summarise

    try:
        plan = check_plan(read_configuration(_bytes(config), str(config)), str(config))
        tables = {part: read_table(_bytes(plan[part]["file"]), plan[part]["file"]) for part in COLUMNS}
        categories, checks = summarise(plan, tables)
    except InputError as error:
        tell(told(error), sys.stderr)
        return 1
    folder = results / plan["study"] / "coding"
    try:
        for name, table in (("categories", categories), ("checks", checks)):
            replace(folder / f"{name}.csv", table.to_csv(index=False, lineterminator="\n").encode())
    except InputError as error:
        tell(told(error), sys.stderr)
        return 1
    for line in categories.itertuples():
        counted = said(
            "{category} {label}: {codes} codes, {nodes} nodes, {share:.2f} %",
            category=line.category,
            label=line.label_en,
            codes=line.codes,
            nodes=line.nodes,
            share=100 * line.share,
        )
        tell(told(counted))
    for line in checks[~checks["agrees"]].itertuples():
        found = said(
            "Does not agree: {check} ({where}): stated {stated}, found {found}.",
            check=line.check,
            where=line.where,
            stated=line.stated,
            found=line.found,
        )
        tell(told(found))
    disagree = int((~checks["agrees"]).sum())
    tell(
        told(
            said(
                "{n} checks, {disagree} do not agree: {file}",
                n=len(checks),
                disagree=disagree,
                file=folder / "checks.csv",
            )
        )
    )
    return 0


def _bytes(path):
    """Return a file's bytes."""
    try:
        return Path(path).read_bytes()
    except OSError as error:
        problem = said("{path} cannot be read: {problem}.", path=path, problem=error.strerror)
        raise InputError(problem, said("its path is seen from the current folder")) from None
