from types import SimpleNamespace

from equifinal.output.words.labels import Labels
from equifinal.output.words.parts import named


def test_a_part_is_called_by_the_label_of_its_outcome_and_by_its_group():
    labels = Labels("zh", sets={"Y": "产出"})
    part = SimpleNamespace(outcome="Y", group="女")
    assert named(part, {"outcomes": ["M", "Y"]}, labels) == "产出；女"
    assert named(part, {"outcomes": []}, labels) == "女"
    assert named(SimpleNamespace(outcome="Y", group=""), {"outcomes": ["M", "Y"]}, Labels()) == "Y"
