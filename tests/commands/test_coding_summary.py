"""The codes of the G county study: Table 4 of the paper comes out, and what does not agree is found."""

from pathlib import Path

import pandas as pd
import pytest

from equifinal.__main__ import main

ROOT = Path(__file__).parents[2]

TABLE_4 = [  # main category, codes, nodes, percent
    ("B1", 7, 49, "11.81"),
    ("B2", 14, 147, "35.42"),
    ("B3", 9, 112, "26.99"),
    ("B4", 10, 42, "10.12"),
    ("B5", 3, 15, "3.61"),
    ("B6", 5, 50, "12.05"),
]
DISAGREE = [
    ("number of concepts", "abstract", "134", "131"),
    ("number of concepts", "section 2.2", "132", "131"),
    ("code A21 is there once", "Table 3", "1", "2"),
    ("code A22 is there once", "Table 3", "1", "0"),
    ("A26: name and category in both tables", "Table 4", "信息标准改 (B1)", "信息标准改造 (B1)"),
    ("A47: name and category in both tables", "Table 4", "驻扎帮扶活动 (B2)", "驻扎帮扶计划 (B2)"),
    ("A22: name and category in both tables", "Table 4", "提高管理效率 (B6)", "not there"),
    ("A21 提高管理效率 is in both tables", "Table 4", "not there", "提高管理效率 (B6)"),
    ("percent of 学历: 专科", "Table 1", "32.2", "32.14"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    results = tmp_path_factory.mktemp("results")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        assert main(["coding-summary", "config/coding/g-county.yaml", "--results", str(results)]) == 0
    return results / "g-county" / "coding"


def test_table_4_of_the_paper(folder):
    found = pd.read_csv(folder / "categories.csv")
    lines = zip(found["category"], found["codes"], found["nodes"], found["share"], strict=True)
    assert [(name, codes, nodes, f"{100 * share:.2f}") for name, codes, nodes, share in lines] == TABLE_4
    assert found["nodes"].sum() == 415
    assert found["codes"].sum() == 48


def test_what_does_not_agree_with_itself(folder):
    checks = pd.read_csv(folder / "checks.csv", dtype=str)
    wrong = checks[checks["agrees"] == "False"]
    assert list(wrong[["check", "where", "stated", "found"]].itertuples(index=False, name=None)) == DISAGREE
    assert len(checks) == 31


def test_the_checks_follow_the_data(tmp_path, monkeypatch, capsys):
    """With the second A21 named A22, as Table 4 has it, four of the findings are gone."""
    monkeypatch.chdir(tmp_path)
    for name in ("categories", "main-categories", "respondents"):
        source = ROOT / f"data/raw/g-county-{name}.csv"
        (tmp_path / "data/raw").mkdir(parents=True, exist_ok=True)
        text = source.read_text("utf-8").replace("A21,提高", "A22,提高")
        (tmp_path / "data/raw" / source.name).write_text(text, encoding="utf-8")
    assert main(["coding-summary", str(ROOT / "config/coding/g-county.yaml")]) == 0
    assert "28 checks, 5 do not agree" in capsys.readouterr().out


def test_a_missing_file_and_a_wrong_number_are_told(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["coding-summary", "config/none.yaml"]) == 1
    assert capsys.readouterr().err.startswith("config/none.yaml cannot be read: No such file or directory.")
    (tmp_path / "data/raw").mkdir(parents=True)
    (tmp_path / "data/raw/g-county-categories.csv").write_text("code,name,category,concepts,nodes\nA1,a,B1,2,six\n")
    assert main(["coding-summary", str(ROOT / "config/coding/g-county.yaml")]) == 1
    assert "g-county-categories.csv, line 2: nodes is 'six'." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("study: g-county", "study: ../away", "study is '../away'."),
        ("where: Table 3}", "place: Table 3}", "categories is {'file': "),
        (
            "what: concepts",
            "what: pages",
            "stated has 'pages'. Hint: counted are concepts, categories",
        ),
        ("shares:", "study:", "the key study stands a second time"),
        ("stated:", "said:", "stated is None."),
    ],
)
def test_a_plan_that_is_not_whole(tmp_path, capsys, old, new, message):
    plan = tmp_path / "plan.yaml"
    plan.write_text((ROOT / "config/coding/g-county.yaml").read_text("utf-8").replace(old, new), encoding="utf-8")
    assert main(["coding-summary", str(plan)]) == 1
    assert message in capsys.readouterr().err
