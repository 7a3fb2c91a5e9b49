import io

import docx
import pytest

import equifinal as eq


def words(paper):
    """The cells of the Word file of a table."""
    document = docx.Document(io.BytesIO(paper.to_bytes("docx")))
    return [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]


def test_the_word_file_has_the_figures_of_the_frame(solved):
    rows = words(eq.table(solved, {"OUT": "Good care"}))
    line = solved.models.query("outcome == 'OUT' and solution == 'intermediate'").iloc[0]
    (consistency,) = [row for row in rows if row[0] == "Solution consistency"]
    assert f"{line['consistency']:.3f}" in consistency
    assert any("Good care" in row for row in rows)


def test_html_is_shown_with_its_rules_and_nothing_in_a_label_is_markup(solved):
    text = eq.table(solved, {"OUT": "<i>Good</i>"}).to_html()
    assert text.startswith("<style>")
    assert "&lt;i&gt;Good&lt;/i&gt;" in text
    assert "<i>Good" not in text


def test_saved_by_the_ending_of_the_name(tables, tmp_path):
    paper = eq.table(tables)
    for ending in ("docx", "xlsx", "tex", "md", "csv"):
        paper.save(tmp_path / f"t.{ending}")
        assert (tmp_path / f"t.{ending}").read_bytes() == paper.to_bytes(ending)
    with pytest.raises(eq.InputError, match="there is no format"):
        paper.save(tmp_path / "t.pdf")


def test_every_result_of_a_step_has_its_table(calibrated, memberships, tables, solved, robust):
    results = (calibrated, eq.necessity(memberships, "OUT"), tables, solved, robust)
    titles = [
        eq.table(result, **({"outcome": "OUT"} if result is calibrated else {})).parts[0].title for result in results
    ]
    assert [title[:7] for title in titles] == ["Table 1", "Table 2", "Table 4", "Table 3", "Table 5"]


def test_other_things_have_no_table(memberships, tables):
    with pytest.raises(eq.InputError, match="has no table of the paper"):
        eq.table(memberships)
    with pytest.raises(eq.InputError, match="outcome belongs to the table of a calibration alone"):
        eq.table(tables, outcome="OUT")
