import inspect

import pytest

from equifinal.output.figures.calibration import ANCHORS
from equifinal.output.tables.calibration import OPTIONS as TOLD
from equifinal.output.tables.calibration import PLACES, WORDED
from equifinal.steps.calibrate.check import SCHEMA
from equifinal.steps.calibrate.entry import OPTIONS, SWITCHES, WORDS
from equifinal.steps.calibrate.landmarks import LANDMARKS
from equifinal.steps.calibrate.methods import METHODS


def test_every_option_has_words_and_a_place_in_the_schema():
    assert {*OPTIONS, "groups", "cut_ends", "expression"} == {*TOLD}
    assert {key: tuple(words) for key, words in WORDED.items()} == WORDS
    assert {*PLACES} == {*LANDMARKS}
    assert {*OPTIONS, *WORDS, *SWITCHES} <= {*SCHEMA["additionalProperties"]["properties"]}


@pytest.mark.parametrize("name", METHODS)
def test_every_entry_keeps_the_form(name):
    method = METHODS[name]
    assert {*method.options} <= {*OPTIONS, *WORDS, *SWITCHES, "memberships", "expression"}
    assert {*method.lists} <= {"thresholds", "codes", "memberships", "groups"}
    assert {anchor.partition("_")[0] for anchor in method.anchors} <= {*ANCHORS}
    assert method.drawn in ("curve", "steps", "as coded")
    assert method.curve or method.lists == ("memberships",)
    assert not method.curve or len(inspect.signature(method.curve).parameters) == 3
