"""The tables of the paper, every Word and Excel file read back, each figure held against the run's own tables."""

import io
import re
from decimal import ROUND_HALF_UP, Decimal

import pandas as pd
import pytest
from docx import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook

from equifinal.output.words.naming import name_configurations

from .conftest import ROOT, table

pytestmark = pytest.mark.workflow
CONDITIONS = ["SYS", "ORG", "SVC", "STF", "INF", "INC"]
NAMES = (
    *("T1_calibration", "T2_necessity", "T2a_nca", "T2b_bottlenecks"),
    *("T3_configurations", "T4_truth_table", "T5_robustness"),
)
LARGE = {"core present": "●", "peripheral present": "●", "core absent": "⊗", "peripheral absent": "⊗", "": ""}
FIGURE = re.compile(r"-?\d+(\.\d+)?|–")
LANGUAGES = ("en", "zh")


@pytest.fixture(scope="module")
def run(county):
    return county.runs()[0]


def printed(value, decimals=3):
    """Return a figure of a CSV table as it must be printed."""
    if value == "" or pd.isna(value):
        return "–"
    return f"{Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP):f}"


def word(content):
    """Return the tables of a Word file: rows of texts, an empty one for each further column of a merged cell."""
    found = []
    for grid in Document(io.BytesIO(content)).tables:
        rows = []
        for row in grid.rows:
            cells = []
            for box in row._tr.tc_lst:
                cells += ["".join(t.text or "" for t in box.iter(qn("w:t"))), *[""] * (box.grid_span - 1)]
            rows.append(cells)
        found.append(rows)
    return found


def excel(content):
    """Return the tables of a workbook likewise, numbers as their format shows them."""
    found = []
    for sheet in load_workbook(io.BytesIO(content), rich_text=True).worksheets:
        rows = []
        for row in sheet.iter_rows(min_row=2):
            cells = []
            for cell in row:
                value = "" if cell.value is None else cell.value
                if cell.data_type == "n" and value != "":
                    value = printed(value, len(cell.number_format.partition(".")[2]))
                cells.append(str(value))
            if (
                row[0].coordinate in {str(span).split(":")[0] for span in sheet.merged_cells.ranges}
                and len([c for c in cells if c]) == 1
                and re.match("(Note: |注：)", cells[0])
            ):
                break
            rows.append(cells)
        found.append(rows)
    return found


READ = {"docx": word, "xlsx": excel}


def figures(rows):
    """Return the figures of a table, row by row, rows without one left out."""
    found = [[text for text in row if FIGURE.fullmatch(text)] for row in rows]
    return [row for row in found if row]


@pytest.fixture(params=[(language, ending) for language in LANGUAGES for ending in READ], ids="-".join)
def read(request, run):
    """Return a function that reads one of the files of a language and format."""
    language, ending = request.param
    return lambda name: READ[ending]((run / "tables" / language / f"{name}.{ending}").read_bytes())


def test_every_file_is_there_and_nothing_else(run):
    found = {p.relative_to(run / "tables").as_posix() for p in (run / "tables").rglob("*") if p.is_file()}
    endings = ("docx", "xlsx", "tex", "md", "csv")
    assert found == {f"{language}/{name}.{e}" for language in LANGUAGES for name in NAMES for e in endings}


def test_t1(read, run):
    (rows,) = read("T1_calibration")
    frame = table(run, "02_calibrate/calibration.csv").set_index("set").loc[["OUT", *CONDITIONS]]
    expected = [
        [printed(line["raw_mean"]), printed(line["raw_sd"]), str(line["raw_min"]), str(line["raw_max"])]
        for _, line in frame.iterrows()
    ]
    assert figures(rows) == expected


def test_t2(read, run):
    (rows,) = read("T2_necessity")
    frame = table(run, "03_necessity/necessity.csv").set_index(["outcome", "condition"])
    conditions = [f"{sign}{name}" for name in CONDITIONS for sign in ("", "~")]
    measures = ("consistency", "coverage", "ron")
    assert figures(rows) == [
        [printed(frame.loc[(outcome, name), m]) for outcome in ("OUT", "~OUT") for m in measures] for name in conditions
    ]


def expected_configurations(run, cut):
    """Return symbols and figures of the configuration table, in the order of `configurations.csv`."""
    frame = table(run, f"05_minimise/{cut}/configurations.csv")
    terms = table(run, f"05_minimise/{cut}/paths.csv").merge(
        table(run, f"05_minimise/{cut}/terms.csv").query("solution == 'intermediate'"), on=["outcome", "model", "term"]
    )
    models = table(run, f"05_minimise/{cut}/models.csv").query("solution == 'intermediate'")
    symbols = [[LARGE[word] for word in frame[name]] for name in CONDITIONS]
    fit = [
        list(map(printed, column))
        for column in (frame["consistency"], terms["pri"], frame["raw_coverage"], frame["unique_coverage"])
    ]
    return symbols, [*fit, *(list(map(printed, models[name])) for name in ("consistency", "coverage"))]


def check_configurations(rows, run, cut):
    symbols, fit = expected_configurations(run, cut)
    assert [row[1:] for row in rows[3:9]] == symbols
    assert rows[2][1:] == ["1", "2", "3a", "3b", "4", "N1"]
    assert figures(rows[3:]) == fit


def test_t3(read, run):
    (rows,) = read("T3_configurations")
    check_configurations(rows, run, "incl0.80")


def test_t4(read, run):
    frames = table(run, "04_truth_table/incl0.80/truth_table.csv").groupby("outcome", sort=False)
    for rows, (_, frame) in zip(read("T4_truth_table"), frames, strict=True):
        assert figures(rows) == [
            [
                *(str(line[name]) for name in ("row", *CONDITIONS, "value", "n")),
                *map(printed, line[["consistency", "pri"]]),
            ]
            for _, line in frame.iterrows()
        ]


def test_t4_names_the_cases_of_each_row(read, run):
    labels = table(run, "01_ingest/cases.csv").set_index("case")
    frame = table(run, "04_truth_table/incl0.80/truth_table.csv").query("outcome == 'OUT'")
    found = [row[-1] for row in read("T4_truth_table")[0][1:]]
    joined = [line["cases"].split(";") for _, line in frame.iterrows()]
    assert found in (
        [", ".join(labels.loc[cases, "label_en"]) for cases in joined],
        ["、".join(labels.loc[cases, "label_zh"]) for cases in joined],
    )


def check_names(printed, terms, names, others):
    """Hold the names of a solution's terms against the terms: those of T3, and numerals for what is beside these."""
    assert len(printed) == len(terms)
    assert {names[name] for name in printed if name in names} == set(terms) & set(names.values())
    numerals = [name for name in printed if name not in names]
    assert all(re.fullmatch("[ivx]+", name) for name in numerals)
    others.update(dict.fromkeys(numerals))


def test_t5(read, run):
    changes, ranges, protocol, cases, again = read("T5_robustness")
    frame = table(run, "06_robustness/changes.csv")
    baseline = frame[frame["change"] == "baseline"].set_index("outcome")["expression"]
    again_so = {"as at the baseline", "同基准"}
    found = (table(run, f"05_minimise/incl0.80/{name}.csv") for name in ("configurations", "paths"))
    named = name_configurations(*found, CONDITIONS)
    names = {outcome: dict(zip(rows["name"], rows["term"], strict=True)) for outcome, rows in named.groupby("outcome")}
    others = {}
    lines = [row for row in changes if row[-1] and row[2]][1:]
    for row, (_, line) in zip(lines, frame.iterrows(), strict=True):
        assert row[-3:-1] == [printed(line["consistency"]), printed(line["coverage"])]
        repeated = (
            line["expression"] and line["change"] != "baseline" and line["expression"] == baseline[line["outcome"]]
        )
        if repeated or not line["expression"]:
            assert row[-1] in (again_so if repeated else {changes[-1][-1]})
        else:
            check_names(row[-1].split(" + "), line["expression"].split(" + "), names[line["outcome"]], others)
    assert list(others) == ["i", "ii", "iii", "iv"]
    assert [row[2] for row in changes[2:] if row[1]] == [printed(n, 0) for n in frame["models"]]

    frame = table(run, "06_robustness/ranges.csv")
    found = [row for row in ranges[1:] if row[1]]
    for (_, *row), (_, line) in zip(found, frame.iterrows(), strict=True):
        value, low, high = (None if text == "–" else float(text) for text in row)
        assert value == float(line["value"])
        # Rounded inwards: never beyond the range, and less than a thousandth within it.
        assert low is None if not line["rows_below"] and line["parameter"] != "frequency" else True
        assert low is None or 0 <= low - float(line["lower"]) < 0.001
        assert high is None or 0 <= float(line["upper"]) - high < 0.001

    frame = table(run, "06_robustness/protocol.csv").set_index("outcome").loc[["OUT", "~OUT"]]
    ratios = ["RF_cov", "RF_cons", "RF_SC_minTS", "RF_SC_maxTS", "RCR_typ", "RCR_dev"]
    counts = [
        "RCC_rank",
        "robust_typical",
        "shaky_typical",
        "possible_typical",
        "alternatives",
        "settings_without_solution",
    ]
    expected = [[printed(v) for v in frame[name]] for name in ratios]
    expected += [[str(v) for v in frame[name]] for name in counts]
    noise = table(run, "06_robustness/noise.csv").set_index("outcome").loc[["OUT", "~OUT"]]
    expected += [[printed(v) for v in noise[name]] for name in ("overlap", "p_overlap", "p_ranked")]
    expected.append([str(v) for v in noise["draws"]])
    assert figures(protocol) == expected

    frame = table(run, "06_robustness/protocol_cases.csv").query("kind != 'irrelevant'")
    numbers = [int(row[1]) for row in cases if row[1].isdigit()]
    assert sum(numbers) == len(frame)
    assert sorted(n for n in numbers if n) == sorted(frame.groupby(["outcome", "kind"]).size())
    check_configurations(again, run, "incl0.85")


def test_excel_holds_the_whole_number_not_the_printed_one(run):
    sheet = load_workbook(run / "tables/en/T2_necessity.xlsx").worksheets[0]
    first = table(run, "03_necessity/necessity.csv").iloc[0]
    assert sheet.cell(4, 2).value == first["consistency"]


def test_printed_figures_are_those_of_the_paper(run):
    (rows,) = word((run / "tables/en/T3_configurations.docx").read_bytes())
    paper = pd.read_csv(ROOT / "tests/published/table4_configurations.csv", dtype=str)
    columns = {tuple(row[i] for row in (rows[9], rows[11], rows[12])) for i in range(1, 6)}
    assert columns == set(paper[["consistency", "raw_coverage", "unique_coverage"]].itertuples(index=False, name=None))
    whole = pd.read_csv(ROOT / "tests/published/table4_solution.csv", dtype=str)["value"]
    assert [rows[13][1], rows[14][1]] == list(whole)


def test_documentation_shows_the_papers_figures_and_the_runs(run):
    text = (ROOT / "docs" / "paper-tables.md").read_text("utf-8").split("beside the paper's Table")
    necessity = table(run, "03_necessity/necessity.csv").set_index(["outcome", "condition"])
    for row in pd.read_csv(ROOT / "tests/published/table3_necessity.csv").to_dict("records"):
        cells = []
        for side, outcome in (("OUT", "OUT"), ("notOUT", "~OUT")):
            for measure in ("consistency", "coverage"):
                paper = printed(row[f"{measure}_{side}"])
                ours = printed(necessity.loc[(outcome, row["condition"]), measure])
                cells += [paper, ours if ours == paper else f"**{ours}**"]
        assert f"\n| {' | '.join([row['condition'], *cells])} |\n" in text[1]

    frame = table(run, "05_minimise/incl0.80/configurations.csv").query("outcome == 'OUT'")
    paper = pd.read_csv(ROOT / "tests/published/table4_configurations.csv", dtype=str, keep_default_na=False)
    paper = paper.set_index("configuration").loc[["1", "2", "4", "3", "5"]]
    for name in CONDITIONS:
        words = paper[name].map({"1": "present", "0": "absent", "-": ""})
        cells = [word for pair in zip(words, frame[name], strict=True) for word in pair]
        assert f"\n| {' | '.join([name, *cells])} |\n" in text[2]
    for name in ("consistency", "raw_coverage", "unique_coverage"):
        cells = [word for pair in zip(paper[name], map(printed, frame[name]), strict=True) for word in pair]
        assert f"\n| {' | '.join([name.replace('_', ' ').capitalize(), *cells])} |\n" in text[2]
