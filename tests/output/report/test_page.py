import dataclasses

import pandas as pd
import pytest

from equifinal.output.formats.markdown import escape
from equifinal.output.report.limits import limits
from equifinal.output.report.page import _inline, _question
from equifinal.output.words.labels import Labels
from tests.output.small import crisp, study


@pytest.mark.parametrize("label", ["a*b_<i>", "~x | [1] & $y$", "`q` \\\\ *e*", "甲 #1"])
def test_a_label_in_the_text_reads_as_it_was_given(label):
    shown = label.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert _inline(f"of *{escape(label)}* and `A*B`") == f"of <em>{shown}</em> and <code>A*B</code>"
    assert _inline(f"{escape(label)}: *B*") == f"{shown}: <em>B</em>"


def test_labels_stand_in_the_question_and_the_limits_as_they_were_given():
    source = study(crisp(["111", "101", "010", "000"]), labels=Labels("en", sets={"A": "a*b", "B": "c*d", "Y": "*y*"}))
    empty = {"shifted": pd.DataFrame(), "dropped": pd.DataFrame()}
    settings = source.settings | {"data_note": ""}
    source = dataclasses.replace(source, settings=settings, frames=source.frames | empty)
    question = "".join(_question(source, {}))
    assert "combinations of a*b, c*d are sufficient for *y*" in question
    assert "<li>*y*: one configuration" in question
    assert "for *y*" in "".join(map(_inline, limits(source)))
