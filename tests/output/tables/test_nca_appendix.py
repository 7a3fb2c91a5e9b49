from equifinal.output.tables.nca_appendix import nca_appendix_tables
from equifinal.output.words.nca import MOST_LEVELS
from equifinal.output.words.numbers import figure
from tests.output.tables.test_nca import CASES, fuzzy


def texts(table):
    return [[str(cell.content) for cell in row] for row in table.rows]


def tables():
    return {table.name: table for table in nca_appendix_tables(fuzzy())}


def test_every_condition_and_its_negation_for_both_outcomes():
    found = tables()
    assert list(found) == ["A8a", "A8b", "A9a", "A9b", "A10a", "A10b", "A11a", "A11b"]
    for name in list(found)[:6]:
        conditions = [row[0] for row in texts(found[name])[1:] if row[0]]
        assert conditions == ["Age", "~Age", "B", "~B", "C", "~C"]
    assert found["A8a"].title.endswith("for Y")
    assert found["A8b"].title.endswith("for ~Y")


def test_scores_that_levels_need_stand_side_by_side():
    rows = texts(tables()["A9a"])
    assert len(rows[0]) == 2 + MOST_LEVELS
    lines = fuzzy().frames["bottlenecks"].query("outcome == 'Y' and condition == 'A' and ceiling == 'cr_fdh'")
    score = lines.query("level == 50")["needed_score"].iloc[0]
    assert rows[1][2 + 5] == f"{score:.3f}"


def test_the_cases_that_decide_are_named():
    source, rows = fuzzy(), texts(tables()["A10a"])
    lines = source.frames["nca_robustness"].query("outcome == 'Y'")
    assert [row[2] for row in rows[1:]] == [figure(size) for size in lines["effect_size"]]
    assert [row[6] for row in rows[1:]] == [cases.replace(";", ", ") for cases in lines["cases"]]
    assert {row[5] for row in rows[1:]} <= {*CASES, ""}
    assert {row[7] for row in rows[1:]} <= {"yes", "no"}


def test_outliers_are_those_of_effects_that_count():
    source, rows = fuzzy(), texts(tables()["A11a"])
    lines = source.frames["nca_outliers"].query("outcome == 'Y'")
    reach = source.frames["nca_robustness"].query("outcome == 'Y' and highest >= 0.1")[["condition", "ceiling"]]
    wanted = lines.merge(reach, on=["condition", "ceiling"])
    assert [row[2] for row in rows[1:]] == wanted["case"].tolist()
    assert [row[5] for row in rows[1:]] == [figure(size) for size in wanted["effect_size_without"]]
    assert [row[7] for row in rows[1:]] == ["yes" if decides else "" for decides in wanted["decides"]]
