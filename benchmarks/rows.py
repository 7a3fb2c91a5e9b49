"""What is measured, with the project's goals."""

from benchmarks.run import Row

__all__ = ["ROWS"]

ROWS = (
    Row("k = 6, 27 counties, three solutions", "county", 6, 27, "solutions", 0.005, pri=0.7, quick=True),
    Row("k = 10, model", "model", 10, 100, "parsimonious", faster=("pyqca", 1000), quick=True),
    Row("k = 15, model", "model", 15, 100, "parsimonious", 0.5, quick=True),
    Row("k = 20, model", "model", 20, 100, "parsimonious", 2),
    Row("k = 25, model", "model", 25, 100, "parsimonious", 5),
    Row("k = 30, model, all primes", "model", 30, 100, "primes", 1, 1),
    Row("k = 10, noise", "noise", 10, 100, "parsimonious", 0.5, quick=True),
    Row("k = 15, noise", "noise", 15, 100, "parsimonious", 2),
    Row("k = 20, noise", "noise", 20, 100, "parsimonious", 10),
    Row("k = 20, 1,000 positive rows, conservative", "positive", 20, 1000, "conservative", 2, quick=True),
    Row("k = 8, fuzzy, n = 100,000, truth table", "fuzzy", 8, 100_000, "truth table", 0.5, pri=0.5, quick=True),
    Row("k = 8, fuzzy, n = 1,000,000, truth table", "fuzzy", 8, 1_000_000, "truth table", 5, 2, pri=0.5),
    Row(
        "k = 8, fuzzy, n = 10,000,000, in pieces",
        "pieces",
        8,
        10_000_000,
        "truth table in pieces",
        20,
        1,
        pri=0.5,
        peers=(),
    ),
    Row("1,000 cells, k = 4, n = 100", "fuzzy", 4, 100, "cells", pri=0.5, peers=("pyqca", "setqca"), quick=True),
    Row("10,000 multiverse cells, counties", "county", 6, 27, "multiverse", 10, pri=0.7, peers=()),
    Row("10,000 permutations of 6 NCAs, counties", "county", 6, 27, "nca", 0.3, peers=("R",), quick=True),
    Row("10,000 permutations of 6 NCAs, n = 1,000", "ceiling", 6, 1000, "nca", 5, peers=("R",), quick=True),
    Row(
        "panel, 30 units × 20 periods, k = 6, terms", "panel", 6, 600, "panel terms", pri=0.5, peers=("R",), quick=True
    ),
    Row("panel, 1,000 units × 20 periods, k = 6, terms", "panel", 6, 20_000, "panel terms", pri=0.5, peers=("R",)),
    Row("panel, 30 units × 20 periods, k = 6, all tables", "panel", 6, 600, "panel tables", pri=0.5, peers=()),
    Row("panel, 1,000 units × 20 periods, k = 6, all tables", "panel", 6, 20_000, "panel tables", pri=0.5, peers=()),
    Row("audit, necessity, k = 6, n = 27", "fuzzy", 6, 27, "audit necessity", 0.5, peers=(), quick=True),
    Row("audit, necessity, k = 10, n = 100", "fuzzy", 10, 100, "audit necessity", 3, peers=(), quick=True),
    Row("audit, county paper as printed", "county", 6, 27, "audit as printed", 3, peers=(), quick=True),
    Row("audit, county paper without the slip", "county", 6, 27, "audit without a slip", 3, peers=(), quick=True),
    Row("10,000 permutations, counties", "county", 6, 27, "permutations", 60, pri=0.7, peers=()),
)
