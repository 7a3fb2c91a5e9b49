import pandas as pd

from equifinal.output.tables.simultaneous import simultaneous_relations, simultaneous_table
from equifinal.output.words.labels import Labels
from equifinal.steps.truth_table.cutoffs import Cutoffs
from tests.output.small import crisp, study

WEAK = pd.DataFrame([[0.6, 0.55], [0.55, 0.4], [0.1, 0.3]], columns=["A", "Y"], index=["Ash", "Elm", "Fir"])


def texts(table):
    return [[str(cell.content) for cell in row] for block in table.blocks for row in block]


def test_rows_that_are_consistent_on_both_sides():
    source = study(WEAK, cutoffs=Cutoffs(0.8, 0, 1))
    assert simultaneous_relations(source)["row"].tolist() == [2]
    table = simultaneous_table(source, "A6")
    assert texts(table) == [["2", "1", "0.840", "0.333", "1", "0.880", "0.500", "Ash, Elm"]]
    assert [cell.content for cell in table.header[0]][:3] == ["Row", "Y: Coded", "Y: Consistency"]


def test_a_row_that_pri_decides_is_one_as_well():
    assert texts(simultaneous_table(study(WEAK, cutoffs=Cutoffs(0.8, 0.4, 1)), "A6"))[0][:5] == [
        *("2", "0", "0.840", "0.333", "1")
    ]


def test_a_row_of_too_few_cases_is_none():
    assert simultaneous_relations(study(WEAK, cutoffs=Cutoffs(0.8, 0, 3))).empty


def test_where_there_is_none_the_table_says_so():
    for language, words in (("en", "No row"), ("zh", "无")):
        assert texts(simultaneous_table(study(crisp(["11", "00"], "AY"), labels=Labels(language)), "A6")) == [[words]]
