import pandas as pd
import pytest

from equifinal.errors import InputError
from equifinal.study.resolve import resolve
from equifinal.study.settle import checked_data, settle

CONFIG = {
    "study": "small",
    "data": "d.csv",
    "case_id": "case",
    "outcome": "Y",
    "conditions": ["A", "B"],
}
DATA = "case,A,B,Y\nx,1,0,1\ny,0,1,0\nz,1,1,1\n"


def study(data=DATA, **change):
    return settle({**CONFIG, **change}, data.encode())


def test_settings_and_cases():
    settled = study()
    assert settled.settings["missing"] == "stop"
    assert settled.ingested.cases.to_csv(index=False) == "case,A,B,Y\nx,1.0,0.0,1.0\ny,0.0,1.0,0.0\nz,1.0,1.0,1.0\n"


def test_columns_under_short_names():
    data = DATA.replace("A,B,Y", '体系整合,"per head,\nin yuan",Y')
    settled = study(data, columns={"A": "体系整合", "B": "per head, in  yuan"})
    assert list(settled.ingested.cases.columns) == ["case", "A", "B", "Y"]


BAD = [
    (
        {"columns": {"A": "体系"}},
        "columns: A stands for the column 体系, which d.csv does not have. Hint: its columns are",
    ),
    ({"columns": {"A": "B"}}, "columns: A is the name of another column of d.csv."),
    ({"columns": {"C": "B", "D": "B"}}, "columns gives the column B two names."),
    ({"outcome": "Y[1]"}, None),
    ({"outcome": "Y[2]"}, "the outcome Y[2] names a level that Y does not have."),
    (
        {"calibration": {"A": {"method": "crisp", "threshold": 0}}},
        "d.csv: the condition A has the membership 1 in every case. Hint: look at its calibration, or take A out of",
    ),
]


@pytest.mark.parametrize(("change", "message"), BAD, ids=[str(change) for change, _ in BAD])
def test_what_configuration_and_data_say_of_each_other(change, message):
    if message is None:
        study(**change)
        return
    with pytest.raises(InputError) as error:
        study(**change)
    assert message in str(error.value)


def test_a_level_that_the_data_lack_is_said_with_its_line():
    places = {(): ("s.yaml", 0), ("directional_expectations",): ("s.yaml", 7)}
    with pytest.raises(InputError) as error:
        settle({**CONFIG, "directional_expectations": ["A[2]"]}, DATA.encode(), places=places)
    assert str(error.value) == "s.yaml, line 7: the directional expectation 'A[2]' names a value that A does not have."


CELLS = [
    ("y,0,1,0", "y,1.5,1,0", "A of case y (d.csv, line 3) is 1.5, which is no membership."),
    ("y,0,1,0", "y,0,1,1", "d.csv: the outcome Y has the membership 1 in every case. Hint: there is nothing to"),
    ("x,1,0,1", "x,1,1,1", "d.csv: the condition B has the membership 1 in every case. Hint: take B out of"),
    ("y,0,1,0", "y,0,1,2", "the outcome Y has several levels."),
]


@pytest.mark.parametrize(("row", "other", "message"), CELLS)
def test_scores_that_make_no_set(row, other, message):
    with pytest.raises(InputError) as error:
        study(DATA.replace(row, other))
    assert message in str(error.value)


def test_a_level_that_the_data_do_not_have_is_told_with_its_line():
    data = "case,A,B,Y\nx,2,0,1\ny,0,1,0\nz,1,1,1\n"
    config = {**CONFIG, "directional_expectations": ["A[7]"]}
    with pytest.raises(InputError) as error:
        settle(config, data.encode(), places={("directional_expectations",): ("mine.yaml", 9)})
    wanted = "mine.yaml, line 9: the directional expectation 'A[7]' names a value that A does not have."
    assert str(error.value).startswith(wanted)


def test_checked_data_are_those_of_the_steps():
    memberships = pd.DataFrame({"A": [0.2, 0.7], "Y": [0.4, 1]}, index=["p", "q"])
    settings = resolve({**CONFIG, "conditions": ["A"]}, ["case", "A", "Y"])
    data = checked_data(memberships, settings)
    assert (data.cases, data.x[:, 0].tolist(), data.y.tolist()) == (("p", "q"), [0.2, 0.7], [0.4, 1])
    with pytest.raises(InputError, match="A of case p is 60, no membership, and too high for a level"):
        checked_data(memberships.assign(A=[60.0, 1.0]), settings)
