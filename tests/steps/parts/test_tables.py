import pytest

from equifinal.steps.parts.tables import crossed_table, part_table, term_table

from .small import GROUPED, chain, groups


def test_a_line_a_part():
    table = part_table(groups())
    assert table[["part", "n", "conditions", "solution", "solution_negation"]].values.tolist() == [
        ["first", 3, "A;C", "~A*~C + A*C", "A*~C"],
        ["second", 3, "A;C", "A*C", "~A*~C"],
    ]


def test_each_solution_in_the_cases_of_each_part_by_definition():
    table = crossed_table(groups()).query("side == 'outcome'").set_index(["solution_of", "in_part"])
    for name, cases in (("first", GROUPED.iloc[:3]), ("second", GROUPED.iloc[3:])):
        x = cases[["A", "C"]].min(axis=1)
        shared = sum(min(a, y) for a, y in zip(x, cases["Y"], strict=True))
        line = table.loc[("second", name)]
        assert line["consistency"] == pytest.approx(shared / x.sum())
        assert line["coverage"] == pytest.approx(shared / cases["Y"].sum())
        members = [case for case in cases.index if cases["Y"][case] > 0.5]
        assert line["members"] == len(members)
        assert line["cases"].split(";") == [case for case in members if x[case] > 0.5]
    assert table["relation"].to_dict() == {
        ("first", "first"): "equal",
        ("first", "second"): "superset",
        ("second", "first"): "subset",
        ("second", "second"): "equal",
    }


def test_terms_with_the_parts_that_have_them_too():
    table = term_table(groups()).query("side == 'outcome'")
    assert table[["part", "term", "also_in"]].values.tolist() == [
        ["first", "~A*~C", ""],
        ["first", "A*C", "second"],
        ["second", "A*C", "first"],
    ]


def test_where_a_condition_is_not_there_nothing_is_computed():
    lines = crossed_table(chain()).query("side == 'outcome' and solution_of != in_part")
    assert lines["relation"].tolist() == [""] * len(lines)
    assert lines["consistency"].isna().all()
