from equifinal.output.warnings.warning import MOST, Warned, shortened
from tests.output.small import crisp, study


def test_what_is_found_and_what_to_do_as_one_paragraph():
    warned = Warned("Two models tie.", "Report both.")
    assert warned.text("en") == "Two models tie. Report both."
    assert warned.text("zh") == "Two models tie.Report both."


def test_of_many_the_first_are_named():
    source = study(crisp(["11", "00"], "AY"))
    assert shortened(source, ["a", "b"]) == "a; b"
    assert shortened(source, "abcdefgh"[:MOST]) == "a; b; c; d; e"
    assert shortened(source, iter("abcdefgh")) == "a; b; c; d; e and 3 more"
