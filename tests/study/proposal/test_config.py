import numpy as np
import pytest

from equifinal.errors import InputError
from equifinal.reading import read_sheet
from equifinal.study.proposal import propose

TABLE = """\
No,Town,Region,GDP per head,Policy,Trust,Level,Same,Health
1,Ash,N,"7,5",1,0.4,0,3,61.5
2,Elm,N,"3,2",0,0.8,1,3,40
3,Fir,S,"9,9",1,1,2,3,70.25
4,Oak,S,"4,4",0,0.5,2,3,NA
5,Yew,S,"5,1",1,0,0,3,52
"""


def proposed(text=TABLE, **asked):
    return propose(read_sheet(text.encode(), "d.csv"), "towns", "data/raw/towns.csv", **asked)[:2]


def test_each_column_finds_its_place():
    config, remarks = proposed()
    direct = config["calibration"].pop("GDP_HEAD"), config["calibration"].pop("Health")
    assert [how["method"] for how in direct] == ["direct", "direct"]
    assert config == {
        "study": "towns",
        "data": "data/raw/towns.csv",
        "sheet": None,
        "columns": {"GDP_HEAD": "GDP per head"},
        "missing": "drop",
        "case_id": "Town",
        "outcome": "Health",
        "conditions": ["GDP_HEAD", "Policy", "Trust", "Level"],
        "calibration": {"Policy": {"method": "pass_through"}, "Trust": {"method": "pass_through"}}
        | {"Level": {"method": "pass_through"}},
        "language": ["en"],
        "labels": {"sets": {"GDP_HEAD": {"en": "GDP per head"}}},
        "pri_cutoff": 0.5,
    }
    assert "Same: not used: the same in every case: 3" in remarks["columns"]
    assert [text.partition(": ")[0] for text in remarks["columns"]] == TABLE.partition("\n")[0].split(",")
    assert "1 of 5 cases without a score are left out" in remarks["missing"]
    assert "half_membership" not in remarks  # the case at 0.5 is the one left out


@pytest.mark.parametrize(
    ("scores", "fuzzy"),
    [([0, 1, 1], False), ([0, 1, 2, 2], False), ([1, 2, 2], False), ([0.2, 1, 0.6], True), ([10, 55, 91], True)],
    ids=["crisp", "levels", "two values", "memberships", "measured"],
)
def test_a_pri_cutoff_for_fuzzy_sets_with_its_source(scores, fuzzy):
    rows = [f"c{number},{score!r},{number % 2}" for number, score in enumerate(scores)]
    config, remarks = proposed("\n".join(["case,A,Y", *rows]), outcome="Y", conditions=["A"])
    assert config.get("pri_cutoff") == (0.5 if fuzzy else None)
    assert ("Greckhamer" in "".join(remarks.get("pri_cutoff", []))) == fuzzy


def test_what_the_user_names_is_taken():
    config, _ = proposed(case_id="No", outcome="Level", conditions=["Policy", "Trust"])
    assert (config["case_id"], config["outcome"], config["conditions"]) == ("No", "Level[2]", ["Policy", "Trust"])


def test_chinese_headers_become_labels():
    text = "编号,县,体系整合,人员（STF）,成效\nC1,长兴,0.2,1,1\nC2,德清,0.9,0,0\nC3,玉环,1,1,1\n"
    config, _ = proposed(text)
    assert config["columns"] == {"TiXiZhengHe": "体系整合", "STF": "人员（STF）", "ChengXiao": "成效"}
    assert config["labels"]["sets"]["TiXiZhengHe"] == {"zh": "体系整合"}
    assert config["labels"]["cases"] == {"zh": "县"}
    assert config["language"] == ["zh", "en"]


def method(scores):
    """Return what is proposed for a condition with these scores, and why."""
    rows = [f"c{number},{score!r},{number % 2}" for number, score in enumerate(scores)]
    config, remarks = proposed("\n".join(["case,A,Y", *rows]), outcome="Y", conditions=["A"])
    return config["calibration"]["A"], remarks["calibration: A"]


@pytest.mark.parametrize(
    ("scores", "how"),
    [
        ([0, 1, 1], {"method": "pass_through"}),
        ([0.2, 1, 0.5], {"method": "pass_through"}),
        ([0.02, 0.3, 0.1], {"method": "direct"}),
        ([0, 1, 2, 2], {"method": "pass_through"}),
        ([1, 2, 2], {"method": "crisp", "threshold": 2}),
        ([1, 2, 3, 4], {"method": "four_value", "codes": [1, 2, 3, 4]}),
        ([2, 6, 3], {"method": "six_value", "codes": [1, 2, 3, 4, 5, 6]}),
        ([1, 2, 4, 5], {"method": "direct", "exclusion": 1, "crossover": 2.5, "inclusion": 5}),
        ([1, 4, 5, 6, 7, 7], {"method": "direct", "exclusion": 1, "crossover": 4.5, "inclusion": 7}),
        ([0, 10, 11, 400, 900, 910], {"method": "direct", "exclusion": 5, "crossover": 600, "inclusion": 910}),
    ],
)
def test_a_method_for_each_kind_of_scores(scores, how):
    found, why = method(scores)
    for key, value in how.items():
        assert found[key] == pytest.approx(value, abs=30 if scores[-1] == 910 else 0), why


def test_anchors_rise_whatever_the_scores():
    random = np.random.default_rng(5)
    for _ in range(50):
        scores = random.choice([random.normal(50, 20, 12), random.integers(-3, 9, 12), random.exponential(1000, 12)])
        how, _ = method(scores.tolist())
        if how["method"] == "direct":
            assert how["exclusion"] < how["crossover"] < how["inclusion"]


@pytest.mark.parametrize(
    ("text", "asked", "message"),
    [
        ("case,A,note\nx,1,a\ny,0,b\n", {}, "d.csv has one column of scores, A, and no condition."),
        ("case,A,B\nx,1,0\ny,0,1\n", {"outcome": "~B"}, "the outcome is ~B. Hint: write --outcome B: its negation"),
        (TABLE, {"outcome": "Wealth"}, "d.csv has no column Wealth. Hint: its columns are No, Town"),
        (TABLE.replace("0.8", "about 1"), {}, "d.csv, line 3: Trust of case Elm is 'about 1'."),
        ("case,A,Y\nx,1,\ny,,1\n", {"outcome": "Y", "conditions": ["A"]}, "has no case without a missing value."),
        (TABLE, {"outcome": "GDP per head", "conditions": ["Same"]}, "Same is 3 in every case. Hint: an outcome and"),
    ],
)
def test_tables_that_make_no_study(text, asked, message):
    with pytest.raises(InputError) as error:
        proposed(text, **asked)
    assert message in str(error.value)


def test_levels_of_an_outcome_are_taken_in_the_spellings_of_other_programs():
    for spelling in ("Level[1,2]", "Level{1,2}", "Level{1, 2}"):
        assert proposed(outcome=spelling, conditions=["Policy", "Trust"])[0]["outcome"] == "Level[1,2]"


def test_codes_for_missing_are_proposed_unless_they_are_scores_elsewhere():
    rows = "case,age,trust,Y\na,34,1,0.2\nb,99,5,0.7\nc,51,3,0.9\nd,28,4,0.1\ne,62,9,0.8\n"
    config, remarks = proposed(rows)
    assert config["missing_texts"][-2:] == [99, 9]
    assert config["missing"] == "drop"
    assert "99 in age is taken for missing: it lies outside the scale" in remarks["missing_texts"]
    config, remarks = proposed("case,age,share,Y\na,34,99,0.2\nb,99,95,0.7\nc,51,93,0.9\nd,28,97,0.1\ne,62,98,0.8\n")
    assert "missing_texts" not in config
    assert "99 in age looks like a code for missing, but is a score elsewhere" in remarks["missing_texts"][0]


def test_a_survey_becomes_constructs_named_by_its_running_number():
    random = np.random.default_rng(3)
    items = [f"{stem}-{i}" for stem in ("组织支持", "数字能力", "培训投入", "团队协作", "创新绩效") for i in (1, 2, 3)]
    header = ["序号", "提交答卷时间", "所用时间", "性别", *items, "总分"]
    rows = [header]
    for i in range(1, 87):
        answers = random.integers(1, 6, len(items)).tolist()
        rows.append([i, f"2024-05-{1 + i % 28:02} 10:{i % 60:02}:00", f"{60 + i}秒", 1 + i % 2, *answers, sum(answers)])
    config, remarks = proposed("\n".join(",".join(map(str, row)) for row in rows))
    assert config["case_id"] == "序号"
    assert config["outcome"] == "ChuangXinJiXiao"
    assert config["conditions"] == ["ZuZhiZhiChi", "ShuZiNengLi", "PeiXunTouRu", "TuanDuiXieZuo"]
    assert config["compute"]["ZuZhiZhiChi"] == 'mean("组织支持-1", "组织支持-2", "组织支持-3")'
    assert config["labels"]["sets"]["ZuZhiZhiChi"] == {"zh": "组织支持"}
    told = {text.partition(": ")[0]: text for text in remarks["columns"]}
    assert "not used: about who answered" in told["性别"]
    assert "not used: the sum or the mean of" in told["总分"]
    assert list(told) == header
