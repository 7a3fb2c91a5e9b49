from equifinal.steps.minimise.configurations import core_conditions, describe, name_path

F = -1


def test_core_is_the_union_of_the_parsimonious_terms_within_the_term():
    assert core_conditions((1, 0, 1), [(1, F, F), (F, 0, F), (F, F, 0)]) == {0, 1}


def test_a_condition_with_the_other_sign_is_no_core():
    assert core_conditions((1, 0, F), [(F, 1, F)]) == set()


def test_words_for_each_condition():
    assert describe((1, 0, F, 2), {0, 3}, [2, 2, 2, 3]) == [
        "core present",
        "peripheral absent",
        "",
        "core [2]",
    ]


def test_the_first_path_that_fits_counts():
    paths = {"narrow": (1, 1, F), "wide": (1, F, F)}
    assert [name_path(term, paths) for term in [(1, 1, 0), (1, 0, F), (0, 1, 1)]] == ["narrow", "wide", ""]
