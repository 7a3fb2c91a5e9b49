import pytest

from equifinal.output.text.degrees import Degrees, degrees_paragraphs
from equifinal.output.words.labels import Labels
from tests.output.small import crisp, study
from tests.output.tables.test_nca import FRAME, changed, fuzzy

CAUTION = "An empty corner alone does not make a condition necessary"


def text(source):
    return " ".join(degrees_paragraphs(source))


def test_a_paragraph_for_each_outcome_and_a_caution():
    outcome, negation, caution = degrees_paragraphs(fuzzy())
    assert outcome.startswith(
        "Necessity in degree for the presence of *Y* was analysed by necessary condition analysis"
    )
    assert negation.startswith("Necessity in degree for the absence of *Y*")
    assert caution.startswith(CAUTION)


def test_what_is_necessary_in_degree_at_which_level_and_how_surely():
    outcome = degrees_paragraphs(fuzzy())[0]
    assert (
        "The presence of *Age* is necessary for it in degree by CR-FDH (d = 0.492, p < 0.001) and CE-FDH (d = 0.565"
        in (outcome)
    )
    assert "By CR-FDH, some of it is needed from the level 10 % of the outcome on" in outcome
    assert "No single case decides: whichever is left out, d stays at or above 0.10" in outcome
    assert "*Age* is necessary both in kind and in degree." in outcome


def test_ceilings_that_disagree_are_told():
    source = changed(effect_cutoff=0.5)
    lines = source.frames["nca"].assign(in_degree=source.frames["nca"]["effect_size"] >= 0.5)
    source = type(source)(source.settings, source.labels, source.frames | {"nca": lines})
    outcome = degrees_paragraphs(source)[0]
    assert "is necessary for it in degree by CE-FDH (d = 0.565, p < 0.001), not by CR-FDH (d = 0.492" in outcome
    assert "the ceilings disagree." in outcome


def test_where_nothing_is_found_the_largest_effect_is_named():
    lines = fuzzy().frames["nca"].assign(in_degree=False)
    source = type(fuzzy())(fuzzy().settings, fuzzy().labels, fuzzy().frames | {"nca": lines})
    outcome = degrees_paragraphs(source)[0]
    assert (
        "None is necessary in degree (largest effect: the presence of *Age*, CE-FDH, d = 0.565, p < 0.001)." in outcome
    )
    assert "The two methods disagree on the presence of *Age*, necessary in kind and not in degree" in outcome
    empty = type(fuzzy())(fuzzy().settings, fuzzy().labels, fuzzy().frames | {"nca": lines.assign(effect_size=0.0)})
    assert "No condition leaves any room in its corner" in degrees_paragraphs(empty)[0]


def test_of_crisp_sets_it_is_said_why_there_is_none():
    (reason,) = degrees_paragraphs(study(crisp(["111", "101", "010", "000"])))
    assert reason.endswith("a crisp set, of which it can say no more than the necessity of sets above.")
    (chinese,) = degrees_paragraphs(study(crisp(["111", "101", "010", "000"]), labels=Labels("zh")))
    assert "清晰集" in chinese
    (few,) = degrees_paragraphs(study(FRAME.iloc[[0, 6]]))
    assert few.endswith("there are fewer than three cases.")


def test_who_does_not_want_it_hears_nothing():
    frames = {name: frame for name, frame in fuzzy().frames.items() if not name.startswith(("nca", "bottleneck"))}
    assert degrees_paragraphs(type(fuzzy())(fuzzy().settings, fuzzy().labels, frames)) == []


@pytest.mark.parametrize(
    ("in_kind", "in_degree", "words"),
    [
        ([], [], "In kind and in degree, no condition is necessary: the two methods agree."),
        (["A"], ["A"], "The presence of *A* is necessary both in kind and in degree."),
        (
            ["A", "B"],
            [],
            "disagree on the presence of *A* and the presence of *B*, necessary in kind and not in degree",
        ),
        ([], ["~A"], "disagree on the absence of *A*, necessary in degree and not in kind"),
    ],
)
def test_kind_and_degree_are_held_against_each_other(in_kind, in_degree, words):
    assert words in Degrees(Labels("en")).compared(in_kind, in_degree)


def test_cases_that_decide_are_named():
    sentences = Degrees(Labels("en", cases={"c1": "First"}))
    assert sentences.decided([("c1",)], "0.10") == (
        "One case decides: without First the effect size is on the other side of 0.10."
    )
    assert "without one of First and c2" in sentences.decided([("c1",), ("c2",)], "0.10")
