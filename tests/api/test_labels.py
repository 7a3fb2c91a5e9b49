import pytest

import equifinal as eq
from equifinal.api.labels import labels_of


def test_labels_of_sets_alone_are_english():
    labels = labels_of({"A": "Age"})
    assert (labels.language, labels.set("A"), labels.set("B")) == ("en", "Age", "B")


def test_labels_stay_and_none_are_names():
    given = eq.Labels("zh", sets={"A": "年龄"})
    assert labels_of(given) is given
    assert labels_of(None).set("A") == "A"


@pytest.mark.parametrize("labels", ["Age", {"A": 5}, [("A", "Age")], eq.Labels("de")])
def test_what_holds_no_labels_is_said_in_a_sentence(labels):
    with pytest.raises(eq.InputError, match=r"^(labels is|the language is 'de')"):
        labels_of(labels)
