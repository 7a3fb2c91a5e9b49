import pytest

from equifinal.output.text.section import Section
from equifinal.output.text.sentences import Sentences, split
from equifinal.output.words.labels import Labels

LABELS = {"sets": {"A": "a*b", "Y": "Yield"}, "cases": {"c1": "<first>"}, "paths": {"p": "one_way"}}


def sentences(language="en"):
    return Sentences(Labels(language, **LABELS))


@pytest.mark.parametrize(
    ("text", "parts"),
    [("A", (False, "A", "")), ("~A", (True, "A", "")), ("L[0]", (False, "L", "0")), ("~L[1,2]", (True, "L", "1,2"))],
)
def test_a_literal_is_taken_apart(text, parts):
    assert split(text) == parts


@pytest.mark.parametrize(
    ("language", "heading"),
    [("en", "Sufficient configurations: the absence of *Yield*"), ("zh", "条件组态的充分性分析：“Yield”缺失")],
)
def test_a_heading_with_the_outcome_it_speaks_of(language, heading):
    section = Section(Labels(language, **LABELS))
    assert section.heading("sufficiency", "~Y") == heading
    assert ":" not in section.heading("title")


def test_nothing_in_a_label_is_markup_and_what_has_none_keeps_its_name():
    found = sentences()
    assert (found.label("A"), found.case("c1"), found.path("p")) == ("a\\*b", "\\<first\\>", "one\\_way")
    assert (found.label("B"), found.case("c2"), found.path("q")) == ("B", "c2", "q")


@pytest.mark.parametrize(
    ("literals", "words"),
    [
        ([], []),
        (["B"], ["the presence of *B*"]),
        (["~C", "B", "~D"], ["the presence of *B*", "the absence of *C* and *D*"]),
        (["L[2]", "~B", "~M[0]"], ["the absence of *B*", "value 2 of *L*", "a value of *M* other than 0"]),
    ],
)
def test_what_is_present_together_then_what_is_absent_then_levels(literals, words):
    assert sentences().literals(literals) == words


@pytest.mark.parametrize(
    ("literal", "english", "chinese"),
    [
        ("~A", "the absence of *a\\*b*", "“a\\*b”缺失"),
        ("L[2]", "value 2 of *L*", "“L”取值为“2”"),
        ("~L[2]", "a value of *L* other than 2", "“L”取值不为“2”"),
    ],
)
def test_literals_by_their_labels(literal, english, chinese):
    assert sentences("en").literal(literal) == english
    assert sentences("zh").literal(literal) == chinese


def test_cases_with_their_memberships_and_how_many_more():
    found = [("c1", "0.900", "0.800"), ("c2",)]
    assert sentences().cases(found) == "\\<first\\> (0.900, 0.800) and c2"
    assert sentences("zh").cases(found) == "\\<first\\>（0.900，0.800）、c2"
    assert sentences().cases([("c2",)], 2) == "c2 and two others"
    assert sentences("zh").cases([("甲县",)], 3) == "甲县等 4 个案例"
