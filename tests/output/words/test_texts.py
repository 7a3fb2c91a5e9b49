from equifinal.output.words.labels import Labels
from equifinal.output.words.texts import clean, printable


def test_one_line_without_control_characters():
    assert clean(" a\u2028\u2028b\x85c\x1bd\ud800 ") == "a b cd"
    assert printable("a\nb\ufffe") == "ab"


def test_no_label_breaks_a_line():
    labels = Labels("en", sets={"A": "Age\n## x"}, paths={"p": "one\u2029two"})
    assert (labels.set("A"), labels.case("C\x07"), labels.path("p")) == ("Age ## x", "C", "one two")
