"""`python -m benchmarks`: speed beside the peers."""

import argparse
import sys
from pathlib import Path

from benchmarks.report import table
from benchmarks.rows import ROWS
from benchmarks.run import measure, written


def main():
    """Print the table, or draw the figure."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--limit", type=float, help="seconds for each measurement (120; with --quick 5)")
    parser.add_argument("--quick", action="store_true", help="leave out what takes more than a few seconds")
    parser.add_argument("--peers", default=sys.executable, metavar="PYTHON", help="the interpreter that has the peers")
    parser.add_argument("--out", type=Path, metavar="DIR", help="also write the table to DIR/results.md")
    parser.add_argument("--figure", type=Path, metavar="FILE", help="draw FILE.png and FILE.pdf instead")
    given = parser.parse_args()
    limit = given.limit or (5 if given.quick else 120)
    if given.figure:
        from benchmarks.figure import draw, sweep
        from equifinal.output.figures.saving import save

        save(draw(sweep(limit, given.peers)), given.figure.with_suffix(""))
        return
    done = {}
    rows = [row for row in ROWS if row.quick or not given.quick]
    text = table([(row, measure(row, path, limit, given.peers, done)) for row, path in written(rows)])
    print(text, end="")
    if given.out:
        given.out.mkdir(parents=True, exist_ok=True)
        (given.out / "results.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
