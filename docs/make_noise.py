"""Write the table of docs/robustness.md on what the tests against noise find: ``python docs/make_noise.py``.

Made from `benchmarks/noise.csv`, which `python -m benchmarks.noise` writes.
"""

from pathlib import Path

import pandas as pd

ROOT = Path(__file__).resolve().parents[1]
PAGE, DATA = ROOT / "docs" / "robustness.md", ROOT / "benchmarks" / "noise.csv"
BEGIN, END = "<!-- noise: begin -->\n", "<!-- noise: end -->"


def table(lines):
    """Return the table as Markdown: a line a size, the share of studies in which each test found something."""
    text = [
        "| conditions | cases | false alarm: overlap | ranked | noise 0.1: overlap | ranked "
        "| noise 0.2: overlap | ranked |",
        "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for (k, n), block in lines.groupby(["k", "n"]):
        cells = []
        for kind, noise in (("noise", 0.2), ("planted", 0.1), ("planted", 0.2)):
            own = block[(block["kind"] == kind) & (block["noise"] == noise)]
            cells += [f"{share.iloc[0]:.3f}" if len(own) else "" for share in (own[t] / own["studies"] for t in TESTS)]
        text.append(f"| {k} | {n} | {' | '.join(cells)} |")
    counts = lines.groupby("kind")["studies"].min()
    made = ", ".join(f"{count:,} studies of {KINDS[kind]} a cell" for kind, count in counts.items())
    return "\n".join([*text, "", made + ".", ""])


TESTS = ("overlap", "ranked")
KINDS = {"noise": "noise", "planted": "a planted model"}


def page(text):
    """Return the page with the table in its place."""
    before, rest = text.split(BEGIN)
    return before + BEGIN + table(pd.read_csv(DATA)) + END + rest.split(END, 1)[1]


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text("utf-8")), "utf-8")
