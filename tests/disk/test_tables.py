import pandas as pd
import pytest

from equifinal.disk.tables import as_bytes, of_bytes, read, write
from equifinal.steps.columns import RESERVED, TEXTS


def test_what_is_written_reads_back_the_same(tmp_path):
    frame = pd.DataFrame(
        {"case": ["001", "NA", ""], "label_zh": ["医院", "", "1.0"], "OUT": [0.1 + 0.2, None, 1e-17], "n": [1, 2, 3]}
    )
    write(frame, tmp_path / "made" / "table.csv")
    pd.testing.assert_frame_equal(read(tmp_path / "made" / "table.csv"), frame)


def test_the_bytes_of_a_table(tmp_path):
    write(pd.DataFrame({"case": ["a;b"], "consistency": [2 / 3], "note": ["one, two"]}), tmp_path / "t.csv")
    expected = b'case,consistency,note\na;b,0.6666666666666666,"one, two"\n'
    assert (tmp_path / "t.csv").read_bytes() == expected


def test_a_table_without_a_file_is_that_of_the_file(tmp_path):
    frame = pd.DataFrame({"case": ["001", "NA"], "configuration": [1, 2], "OUT": [0.1 + 0.2, None]})
    write(frame, tmp_path / "t.csv")
    assert as_bytes(frame) == (tmp_path / "t.csv").read_bytes()
    pd.testing.assert_frame_equal(of_bytes(as_bytes(frame), "case"), read(tmp_path / "t.csv", "case"))


def test_a_column_as_index(tmp_path):
    write(pd.DataFrame({"case": ["007"], "A": [1.0]}), tmp_path / "t.csv")
    assert read(tmp_path / "t.csv", index="case").index.tolist() == ["007"]


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_a_text_column_stays_text(tmp_path, name):
    write(pd.DataFrame({name: ["007"]}), tmp_path / "t.csv")
    assert read(tmp_path / "t.csv")[name].tolist() == ["007"]


def test_no_set_may_have_the_name_of_a_column_that_is_read_as_texts():
    assert TEXTS < RESERVED
