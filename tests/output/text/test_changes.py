import pandas as pd
import pytest

from equifinal.output.text.changes import HEADINGS, changes_in_words
from equifinal.runs.comparison import COLUMNS

CHANGES = pd.DataFrame(
    [
        ("configuration", "", "pri_cutoff", "", "0.7", "0.75"),
        ("truth table", "Y", "A*~B", "value", "1", "0"),
        ("truth table", "Y", "A*~B", "n", "3", "2"),
        ("solution", "Y", "intermediate", "relation", "", "subset"),
        ("solution", "Y", "intermediate", "term", "A*B", ""),
        ("fit", "Y", "intermediate", "coverage", "0.818", "0.6"),
    ],
    columns=COLUMNS,
)


def test_each_part_is_told_in_its_language():
    english = changes_in_words("s", "one", "two", CHANGES, "en")
    assert "- Y, A*~B: coded 1 → 0 (n 3 → 2)" in english
    assert "- Y, intermediate: subset; lost A*B" in english
    chinese = changes_in_words("s", "one", "two", CHANGES, "zh")
    assert chinese.count("\n## ") == english.count("\n## ") == len(HEADINGS)
    assert "- Y、A*~B：编码 1 → 0（n 3 → 2）" in chinese
    assert "无变化" in chinese


@pytest.mark.parametrize("most", [1, 2])
def test_more_than_so_many_lines_are_left_to_the_table(most):
    lines = pd.DataFrame([("data", "", f"c{i}", "A", "0", "1") for i in range(4)], columns=COLUMNS)
    text = changes_in_words("s", "one", "two", lines, "en", most)
    assert text.count("- c") == most
    assert f"- … and {4 - most} more: comparison.csv" in text
