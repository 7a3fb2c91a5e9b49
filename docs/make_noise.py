"""Write the table of docs/robustness.md on what the tests against noise find, in each language: docs/make_noise.py.

Made from `benchmarks/noise.csv`, which `python -m benchmarks.noise` writes.
"""

from pathlib import Path

import pandas as pd

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "benchmarks" / "noise.csv"
BEGIN, END = "<!-- noise: begin -->\n", "<!-- noise: end -->"


WORDS = {  # of each page: the header, and the line below the table
    "robustness.md": (
        "| conditions | cases | false alarm: overlap | ranked | noise 0.1: overlap | ranked "
        "| noise 0.2: overlap | ranked |",
        "{noise:,} studies of noise a cell, {planted:,} studies of a planted model a cell.",
    ),
    "robustness.zh.md": (
        "| 条件 | 案例 | 误报：重叠 | 排序 | 噪声 0.1：重叠 | 排序 | 噪声 0.2：重叠 | 排序 |",
        "每格 {noise:,} 项噪声研究，或 {planted:,} 项植入模型的研究。",
    ),
}
TESTS = ("overlap", "ranked")


def table(lines, head, foot):
    """Return the table as Markdown: a line a size, the share of studies in which each test found something."""
    text = [head, "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"]
    for (k, n), block in lines.groupby(["k", "n"]):
        cells = []
        for kind, noise in (("noise", 0.2), ("planted", 0.1), ("planted", 0.2)):
            own = block[(block["kind"] == kind) & (block["noise"] == noise)]
            cells += [f"{share.iloc[0]:.3f}" if len(own) else "" for share in (own[t] / own["studies"] for t in TESTS)]
        text.append(f"| {k} | {n} | {' | '.join(cells)} |")
    return "\n".join([*text, "", foot.format(**lines.groupby("kind")["studies"].min()), ""])


def page(text, name):
    """Return a page with the table in its place."""
    before, rest = text.split(BEGIN)
    return before + BEGIN + table(pd.read_csv(DATA), *WORDS[name]) + END + rest.split(END, 1)[1]


if __name__ == "__main__":
    for name in WORDS:
        path = ROOT / "docs" / name
        path.write_text(page(path.read_text("utf-8"), name), "utf-8")
