import pytest

from equifinal.paper.markdown import escape
from equifinal.report.page import _inline


@pytest.mark.parametrize("label", ["a*b_<i>", "~x | [1] & $y$", "`q` \\\\ *e*", "甲 #1"])
def test_a_label_in_the_text_reads_as_it_was_given(label):
    shown = label.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert _inline(f"of *{escape(label)}* and `A*B`") == f"of <em>{shown}</em> and <code>A*B</code>"
    assert _inline(f"{escape(label)}: *B*") == f"{shown}: <em>B</em>"
