from equifinal.output.report.degrees import bottlenecks_caption, nca_caption
from equifinal.output.report.drawn import Drawn
from tests.output.tables.test_nca import fuzzy

FOLDER = "03_necessity/nca_figures"


def test_the_plots_say_what_is_necessary():
    text = nca_caption(fuzzy(), Drawn(FOLDER, "nca_outcome"), "Y")
    assert text.startswith("Necessary condition analysis for Y: each case, the ceilings over them")
    assert "bold: d of at least 0.10 and p below 0.05." in text
    assert "Necessary in degree for Y, where theory supports it: Age." in text


def test_the_levels_say_of_what_scores():
    text = bottlenecks_caption(fuzzy("zh"), Drawn(FOLDER, "bottlenecks_negation"), "~Y")
    assert text.startswith("“~Y”的瓶颈水平")
    assert text.endswith("范围为 0–1。")
