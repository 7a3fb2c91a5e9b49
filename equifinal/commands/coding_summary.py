"""Sum up printed codes and check them against themselves: ``python -m equifinal coding-summary CONFIG``.

Writes `categories.csv` (codes, nodes and share of each main category) and `checks.csv` (every check, and whether what
is stated agrees with what was found) to ``results/<study>/coding/``.
"""

import argparse
import sys
from pathlib import Path

from equifinal.errors import InputError
from equifinal.reading.configuration import read_configuration
from equifinal.steps.coding.summary import COLUMNS, check_plan, read_table, summarise

__all__ = ["main"]


def main(arguments):
    """Write the summary, print it, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m equifinal coding-summary", description=__doc__)
    parser.add_argument("config", nargs="?", default="config/coding/g-county.yaml", help="what to sum up")
    parser.add_argument("--results", default="results", help="folder of the results")
    options = parser.parse_args(arguments)
    try:
        config = check_plan(read_configuration(_bytes(options.config), options.config), options.config)
        tables = {part: read_table(_bytes(config[part]["file"]), config[part]["file"]) for part in COLUMNS}
        categories, checks = summarise(config, tables)
    except InputError as error:
        print(error, file=sys.stderr)
        return 1
    folder = Path(options.results) / config["study"] / "coding"
    folder.mkdir(parents=True, exist_ok=True)
    for name, table in (("categories", categories), ("checks", checks)):
        (folder / f"{name}.csv").write_text(table.to_csv(index=False, lineterminator="\n"), encoding="utf-8")
    for line in categories.itertuples():
        print(f"{line.category} {line.label_en}: {line.codes} codes, {line.nodes} nodes, {100 * line.share:.2f} %")
    for line in checks[~checks["agrees"]].itertuples():
        print(f"Does not agree: {line.check} ({line.where}): stated {line.stated}, found {line.found}.")
    print(f"{len(checks)} checks, {(~checks['agrees']).sum()} do not agree: {folder}/checks.csv")
    return 0


def _bytes(path):
    """Return a file's bytes."""
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}.", "its path is seen from the current folder") from None
