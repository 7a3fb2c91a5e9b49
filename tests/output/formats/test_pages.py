import jinja2
import pytest

from equifinal.output.formats.markdown import escape
from equifinal.output.formats.pages import blocks, filled, inline

TABLE = "output/formats/templates/table.html.jinja"


@pytest.mark.parametrize("label", ["a*b_<i>", "~x | [1] & $y$", "`q` \\\\ *e*", "甲 #1", "<script>x()</script>"])
def test_a_label_in_the_text_reads_as_it_was_given(label):
    shown = label.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert inline(f"of *{escape(label)}* and `A*B`") == f"of <em>{shown}</em> and <code>A*B</code>"
    assert inline(f"{escape(label)}: *B*") == f"{shown}: <em>B</em>"


@pytest.mark.parametrize("text", ["<b>x</b>", "[x](javascript:alert(1))", "![x](y.png)", "&copy;", "<!-- x -->"])
def test_texts_of_a_study_bring_no_markup_but_emphasis_and_code(text):
    shown = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert inline(text) == shown
    assert blocks(text) == f"<p>{shown}</p>\n"


def test_a_place_that_is_not_given_is_an_error():
    with pytest.raises(jinja2.UndefinedError, match="language"):
        filled(TABLE, title="T", header=[], blocks=[], notes=[])


def test_whatever_is_put_in_is_text():
    text = filled(TABLE, language="en", title='<i> & "q"', header=[], blocks=[], notes=[["<b>"]])
    assert "<caption>&lt;i&gt; &amp; &#34;q&#34;</caption>" in text
    assert "<p>&lt;b&gt;</p>" in text
