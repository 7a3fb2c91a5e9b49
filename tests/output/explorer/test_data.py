import pandas as pd
import pytest

from equifinal.output.explorer.data import explorer_data
from equifinal.output.words.naming import name_configurations

from .made import data_of, inputs


def rows(table):
    columns = {n: [c["of"][i] for i in c["at"]] if isinstance(c, dict) else c for n, c in table.items()}
    return pd.DataFrame(columns)


@pytest.mark.parametrize("name", ["fuzzy", "levels"])
def test_terms_are_those_of_the_run_and_named_as_its_tables_name_them(name):
    frames, settings = inputs(name)
    found = rows(data_of(name)["tables"]["terms"])
    keys = ["outcome", "solution", "model", "term"]
    assert set(found[keys].itertuples(index=False)) == set(frames["terms"][keys].itertuples(index=False))
    named = name_configurations(frames["configurations"], frames["paths"], settings["conditions"])
    intermediate = found[found["solution"] == "intermediate"]
    assert (
        intermediate[["outcome", "name", "term"]].values.tolist() == named[["outcome", "name", "term"]].values.tolist()
    )
    signs = [";".join(words) for words in named[settings["conditions"]].values.tolist()]
    assert intermediate["signs"].tolist() == signs
    assert set(found.loc[found["solution"] != "intermediate", "name"]) == {""}


def test_solutions_of_the_sweep_are_told_by_their_terms():
    frames, made = inputs("fuzzy")[0], data_of("fuzzy")
    found = rows(made["found"])
    texts = [" + ".join(made["foundTerms"][place] for place in places) for places in found["expression"]]
    assert texts == frames["sweep_solutions"]["expression"].tolist()
    assert found["number"].tolist() == frames["sweep_solutions"]["number"].tolist()


def test_truth_tables_are_those_of_the_run():
    frames, settings = inputs("levels")
    found, table = rows(data_of("levels")["tables"]["truth"]), frames["truth_table"]
    assert found["levels"].tolist() == table[settings["conditions"]].values.tolist()
    for column in ("outcome", "row", "value", "n"):
        assert found[column].tolist() == table[column].tolist()
    assert found["consistency"].tolist() == table["consistency"].tolist()


def test_a_row_that_a_rule_took_out_names_the_rule():
    frames, settings = inputs("fuzzy")
    excluded = pd.DataFrame(
        [("impossible_combinations", "A*~B"), ("excluded_rows", "A*~B*C")], columns=["rule", "combination"]
    )
    made = explorer_data(frames | {"excluded": excluded}, settings, {"run": "r", "study": "s"})
    found = rows(made["tables"]["truth"])
    out = [line["levels"][:2] == [1, 0] for line in found.to_dict("records")]
    assert found["excluded"].tolist() == ["impossible_combinations" if taken else "" for taken in out]
    assert any(out)


def test_memberships_scores_and_labels_stand_in_the_order_of_the_cases():
    frames, settings = inputs("fuzzy")
    made = data_of("fuzzy", labels={"sets": {"A": {"en": "Age", "zh": "年龄"}}})
    assert made["cases"] == frames["memberships"]["case"].tolist()
    assert dict(zip(made["conditions"], made["x"], strict=True)) == {
        name: frames["memberships"][name].tolist() for name in settings["conditions"]
    }
    assert made["labels"]["zh"]["sets"] == {"A": "年龄", "B": "B", "C": "C", "Y": "Y"}
    assert made["language"] == "en"
    assert made["sides"] == ["Y", "~Y"]


def test_periods_and_groups_are_told_where_there_are_some():
    frames, settings = inputs("fuzzy")
    cases = frames["memberships"]["case"].tolist()
    lines = [(case, "year", "period", str(2018 + i % 2)) for i, case in enumerate(reversed(cases))]
    clusters = pd.DataFrame(lines, columns=["case", "dimension", "kind", "partition"])
    made = explorer_data(
        frames | {"clusters": clusters}, settings | {"clusters": {"year": "period"}}, {"run": "r", "study": "s"}
    )
    of = dict(zip(clusters["case"], clusters["partition"], strict=True))
    assert made["clusters"] == [{"name": "year", "kind": "period", "of": [of[case] for case in cases]}]
    assert data_of("fuzzy")["clusters"] == []


def test_every_change_is_said_in_every_language():
    changes = rows(data_of("fuzzy")["tables"]["changes"])
    assert all(set(change) == {"en", "zh"} for change in changes["change"])
    assert len(changes) == len(inputs("fuzzy")[0]["changes"])
