import numpy as np
import pandas as pd
import pytest
from matplotlib.path import Path
from matplotlib.text import Annotation

from equifinal.output.figures.nca.plots import MOST_NAMES, STYLES, nca_figure, nca_figures
from equifinal.output.words.labels import Labels
from equifinal.steps.nca import step
from equifinal.steps.nca.questions import questions_of
from equifinal.study.groups import Nca


def made(memberships, **nca):
    """Return what the figures are drawn from."""
    nca = {**Nca().model_dump(), "permutations": 100, **nca}
    settings = {"outcome": "OUT", "conditions": [name for name in memberships if name != "OUT"], "nca": nca}
    return questions_of(memberships, memberships, settings), step.run(memberships, memberships, settings), settings


def drawn(memberships, labels, outcome="OUT", **nca):
    questions, found, _ = made(memberships, **nca)
    mine = [question for question in questions if question.outcome == outcome]
    effects, without = (found[name][found[name]["outcome"] == outcome] for name in ("nca", "nca_outliers"))
    return nca_figure(mine, effects, without, list(memberships.index), labels), mine


def test_four_figures(memberships, labels):
    questions, found, settings = made(memberships)
    names = [name for name, _ in nca_figures(questions, found, list(memberships.index), settings, labels)]
    assert names == ["nca_outcome", "bottlenecks_outcome", "nca_negation", "bottlenecks_negation"]


def test_a_panel_a_condition_with_ceilings_zone_and_cases(memberships, labels, inside):
    figure, questions = drawn(memberships, labels)
    inside(figure)
    assert [axes.get_title(loc="left").replace("\n", " ") for axes in figure.axes] == [
        labels.literal(name) for name in ("A", "B", "C", "~A", "~B", "~C")
    ]
    for axes, question in zip(figure.axes, questions[::2] + questions[1::2], strict=True):
        assert [patch.get_gid() for patch in axes.patches].count("zone") == 1
        lines = {line.get_gid(): line.get_xydata() for line in axes.lines}
        assert len(lines["cases"]) == 27
        # No case is above the steps.
        steps, (x, y) = lines["ce_fdh"], question.plot.unit
        for at, height in zip(x, y, strict=True):
            assert height <= steps[steps[:, 0] <= at + 1e-12, 1].max() + 1e-12
        assert len(axes.texts) >= 2


def test_a_long_label_of_the_outcome_stays_on_the_page(memberships, inside, apart):
    labels = Labels("en", sets={"OUT": "Effective integration of treatment and prevention in the county, as scored"})
    figure, _ = drawn(memberships, labels)
    inside(figure)
    for axes in figure.axes[::3]:
        apart([axes.yaxis.label, *axes.get_yticklabels()])


def test_the_zone_has_the_area_of_the_effect(memberships, labels):
    figure, questions = drawn(memberships, labels, ceilings=["ce_fdh"])
    for axes, question in zip(figure.axes, questions[::2] + questions[1::2], strict=True):
        (zone,) = (patch.get_xy() for patch in axes.patches if patch.get_gid() == "zone")
        x, y = zone[:-1].T
        area = abs(np.sum(x * np.roll(y, -1) - y * np.roll(x, -1))) / 2
        _, found, _ = made(memberships, ceilings=["ce_fdh"])
        lines = found["nca"].set_index(["outcome", "condition"])["effect_size"]
        assert area == pytest.approx(lines["OUT", question.condition])


def test_other_ceilings_and_the_scope_of_the_cases(memberships, labels, inside):
    figure, _ = drawn(memberships, labels, "~OUT", scope="observed", ceilings=["c_lp", "ce_vrs", "cr_vrs"])
    inside(figure)
    gids = {line.get_gid() for axes in figure.axes for line in axes.lines}
    assert {"c_lp", "ce_vrs", "cr_vrs"} <= gids
    assert "ce_fdh" not in gids


def test_names_lie_on_no_ceiling_and_not_on_the_frame(memberships, labels):
    figure, _ = drawn(memberships, labels)
    figure.draw_without_rendering()
    named = 0
    for axes in figure.axes:
        lines = [line.get_xydata() for line in axes.lines if line.get_gid() in STYLES]
        lines += [patch.get_xy() for patch in axes.patches if patch.get_gid() == "scope"]
        assert len(lines) >= 2
        for text in axes.texts:
            if isinstance(text, Annotation):
                continue
            named += 1
            box = text.get_window_extent()
            assert not any(Path(axes.transData.transform(line)).intersects_bbox(box, filled=False) for line in lines)
    assert named > 10


def test_a_crowd_names_few(labels, inside):
    generator = np.random.default_rng(2)
    y = generator.random(300).round(3)
    x = np.clip(y + generator.random(300) * 0.5, 0, 1).round(3)
    frame = pd.DataFrame({"A": x, "OUT": y}, index=[f"u{i}" for i in range(300)])
    figure, _ = drawn(frame, labels)
    inside(figure)
    names = [text.get_text() for text in figure.axes[0].texts if text.get_text().startswith("u")]
    assert 0 < len(names) <= MOST_NAMES


@pytest.mark.parametrize(("conditions", "across"), [("ABC", 3), ("ABCD", 4), ("ABCDE", 3), ("ABCDEFG", 4)])
def test_panels_stand_beside_each_other_in_as_few_rows_as_can_be(conditions, across, labels, inside):
    generator = np.random.default_rng(2)
    frame = pd.DataFrame(generator.random((12, len(conditions) + 1)).round(2), columns=[*conditions, "OUT"])
    frame.index = [f"u{i}" for i in range(12)]
    figure, _ = drawn(frame, labels)
    inside(figure)
    assert len({round(axes.get_position().x0, 3) for axes in figure.axes}) == across
