import pandas as pd

from equifinal.output.words.naming import by_names, name_configurations, names_of_terms

KEYS = ["outcome", "model", "configuration"]


def named(lines, conditions="AB"):
    """Return outcome, configuration and name, in print order, of (outcome, configuration, path, *words)."""
    configurations = pd.DataFrame([(o, 1, c, *words) for o, c, _, *words in lines], columns=[*KEYS, *conditions])
    paths = pd.DataFrame([(o, 1, c, "", path) for o, c, path, *_ in lines], columns=[*KEYS, "term", "path"])
    found = name_configurations(configurations, paths, list(conditions))
    return list(zip(found["outcome"], found["configuration"], found["name"], strict=True))


def test_one_core_takes_one_number_and_stands_together():
    lines = [
        ("Y", 1, "", "core present", "peripheral present"),
        ("Y", 2, "", "core absent", ""),
        ("Y", 3, "", "core present", "peripheral absent"),
        ("~Y", 1, "", "core absent", ""),
    ]
    assert named(lines) == [("Y", "1", "1a"), ("Y", "3", "1b"), ("Y", "2", "2"), ("~Y", "1", "N1")]


def test_paths_stand_together_and_one_core_in_two_paths_is_two_numbers():
    lines = [
        ("Y", 1, "p", "core present", "peripheral present"),
        ("Y", 2, "p", "core absent", ""),
        ("Y", 3, "q", "core present", "peripheral absent"),
        ("Y", 4, "p", "core present", ""),
    ]
    assert [name for *_, name in named(lines)] == ["1a", "1b", "2", "3"]


def test_configurations_without_a_core_are_no_permutations_of_each_other():
    lines = [("Y", 1, "", "peripheral present", ""), ("Y", 2, "", "", "peripheral absent")]
    assert [name for *_, name in named(lines)] == ["1", "2"]


def test_no_configuration():
    assert named([]) == []


def test_more_permutations_than_letters():
    lines = [("Y", i, "", "core present", "") for i in range(28)]
    assert [name for *_, name in named(lines)][24:] == ["1y", "1z", "1aa", "1ab"]


def test_terms_that_no_table_names_get_roman_numbers_in_their_order():
    table = pd.DataFrame({"term": ["A*B", "~C"], "name": ["N1", "N2"]})
    names = names_of_terms(table, ["~C + D + B*A", "E + D", None, float("nan")], "~Y")
    assert names == {"A*B": "N1", "~C": "N2", "D": "Ni", "E": "Nii"}
    assert [by_names(text, names) for text in ("D + ~C + B*A", "E", "")] == ["N1 + N2 + Ni", "Nii", ""]
