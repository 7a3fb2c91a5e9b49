import pytest

import equifinal as eq

SHEET = b"town;staff;out\nAsh;1,5;0,2\nElm;2,5;0,9\n"


@pytest.mark.filterwarnings("ignore:the data")
def test_a_file_and_its_bytes_read_alike(tmp_path):
    (tmp_path / "d.csv").write_bytes(SHEET)
    found = eq.read_cases(tmp_path / "d.csv", case_id="town", sets=["staff", "out"])
    assert found["staff"].to_dict() == {"Ash": 1.5, "Elm": 2.5}
    assert found.equals(eq.read_cases(SHEET, case_id="town", sets=["staff", "out"]))


def test_what_was_noticed_is_a_warning():
    with pytest.warns(UserWarning, match="the data writes decimals with a comma"):
        eq.read_cases(SHEET, case_id="town", sets=["staff"])


@pytest.mark.parametrize(
    ("source", "keys", "words"),
    [
        (5, {}, "source is of the type int."),
        ("none.csv", {}, "source names none.csv, which is no file."),
        (b"", {}, "the data is empty."),
        (SHEET, {"sets": "staff"}, "sets is 'staff'."),
        (SHEET, {"sets": ["beds"]}, "sets names the column beds"),
        (b"town,staff\nAsh,1\nAsh,2\n", {"sets": ["staff"]}, "the data names the case Ash more than once"),
    ],
)
def test_bad_input_is_one_sentence(source, keys, words):
    with pytest.raises(eq.InputError) as error:
        eq.read_cases(source, case_id="town", **{"sets": ["staff"], **keys})
    assert words.split()[-1] in str(error.value)
    assert "\n" not in str(error.value)


def test_a_sheet_with_a_column_for_each_year():
    content = b"town,side,A_2019,A_2020\nOak,n,1,2\nElm,s,9,4\n"
    with pytest.warns(UserWarning, match="has a column for each year"):
        frame = eq.read_cases(content, ["town", "year"], wide={"A": "A_{year}"})
    assert frame.loc["Elm 2020"].to_dict() == {"town": "Elm", "side": "s", "year": "2020", "A": 4.0}
    with pytest.raises(eq.InputError, match="which case_id does not name"):
        eq.read_cases(content, "town", wide={"A": "A_{year}"})
