from equifinal.output.text.core import core_in_models


def test_what_stands_in_every_model_needs_no_word():
    assert core_in_models(["A", "~B", "C[2]"], ["A"], ["A + D", "A*C[2]"]) == []


def test_each_group_of_conditions_with_the_models_that_have_it():
    models = ["A*~B + D", "~A + C[2]", "A*~B"]
    assert core_in_models(["A", "~B", "C[2]"], ["A", "~B", "C[2]"], models) == [(["A", "~B"], [1, 3]), (["C[2]"], [2])]


def test_a_term_with_more_than_the_configuration_is_none_of_its():
    assert core_in_models(["A", "B"], ["A"], ["A*E", "A"]) == [(["A"], [2])]
