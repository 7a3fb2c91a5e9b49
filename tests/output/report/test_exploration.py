import pandas as pd

from equifinal.output.report.exploration import exploration_captions
from equifinal.output.report.template import key
from equifinal.output.words.labels import Labels

SETTINGS = {"outcome": "Y", "conditions": ["A"], "consistency_cutoff": 0.8, "pri_cutoff": 0.5, "frequency_cutoff": 1}


def multiverse():
    places = [(outcome, c, p) for outcome in ("Y", "~Y") for c in (0.75, 0.8) for p in (0.5, 0.6)]
    frame = pd.DataFrame(places, columns=["outcome", "consistency_cutoff", "pri_cutoff"])
    return frame.assign(
        calibration="as configured",
        frequency_cutoff=1,
        solution="intermediate",
        models=1,
        expression="A",
        core="A",
        relation=["same", "subset"] * 4,
        consistency=0.9,
        coverage=0.6,
    )


def test_every_figure_of_both_sides_has_a_caption_in_each_language():
    every = [Labels("en", sets={"Y": "Yield"}), Labels("zh", sets={"Y": "产出"})]
    text = exploration_captions(multiverse(), SETTINGS, every)
    for language in ("en", "zh"):
        for name in ("curve_outcome", "map_outcome", "curve_negation", "map_negation"):
            assert f'"{key(name, language)}"' in text
    assert "Yield" in text
    assert "产出" in text
