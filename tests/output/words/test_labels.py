import pandas as pd
import pytest

from equifinal.output.words.labels import Labels

SETTINGS = {
    "labels": {"sets": {"A": {"en": "Age", "zh": "年龄"}, "Y": {"zh": "产出"}}},
    "paths": {"p": {"terms": "A*B", "en": "The path"}, "q": {"terms": "B"}},
}
CASES = pd.DataFrame({"A": [1, 2], "label_en": ["First", 2]}, index=["c1", "c2"])


@pytest.mark.parametrize(
    ("language", "names"),
    [("en", ("Age", "Y", "First", "2", "The path", "q")), ("zh", ("年龄", "产出", "c1", "c2", "p", "q"))],
)
def test_of_a_study_in_one_language_and_short_names_where_there_is_no_label(language, names):
    labels = Labels.of_study(SETTINGS, language, CASES)
    found = [*map(labels.set, "AY"), *map(labels.case, ("c1", "c2")), *map(labels.path, "pq")]
    assert tuple(found) == names
    assert labels.language == language


def test_without_cases_and_labels():
    labels = Labels.of_study({"labels": {}, "paths": {}}, "en")
    assert (labels.set("A"), labels.case("c1"), labels.path("p")) == ("A", "c1", "p")


@pytest.mark.parametrize(
    ("text", "words"), [("A", "Age"), ("~A", "~Age"), ("A[2]", "Age[2]"), ("~A[1,2]", "~Age[1,2]"), ("~B", "~B")]
)
def test_a_literal_with_the_label_of_its_set(text, words):
    assert Labels(sets={"A": "Age"}).literal(text) == words
