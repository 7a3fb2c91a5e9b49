import pandas as pd
import pytest

from equifinal.runs.history import COLUMNS, entry, find, index


def entries(*runs):
    return [dict.fromkeys(COLUMNS, "") | {"run": run} for run in runs]


def order(*arguments, **keywords):
    return list(index(*arguments, **keywords)["run"])


def test_a_line_names_the_cutoffs_and_the_first_intermediate_model():
    cutoffs = {"consistency_cutoff": 0.8, "pri_cutoff": 0.7, "frequency_cutoff": 1}
    manifest = {"run": "one", "config": {"outcome": "Y", **cutoffs}}
    models = pd.DataFrame(
        [
            ("~Y", "intermediate", "Z"),
            ("Y", "parsimonious", "A"),
            ("Y", "intermediate", "B"),
            ("Y", "intermediate", "C"),
        ],
        columns=["outcome", "solution", "expression"],
    )
    assert entry(manifest, models) == {"run": "one", **cutoffs, "solution": "B"}
    assert entry(manifest, models[:1])["solution"] == ""


def test_the_order_is_carried_on_and_the_newest_is_last():
    assert order(entries("b", "a"), ["a", "b"]) == ["a", "b"]
    assert order(entries("a", "b", "c"), ["a", "c", "b"], newest="a") == ["c", "b", "a"]
    assert order(entries("x", "b", "y"), ["b"], newest="b") == ["x", "y", "b"]
    assert order(entries("a"), ["gone", "a"]) == ["a"]
    assert list(index([]).columns) == COLUMNS


def test_a_run_is_found_by_what_names_it_alone():
    runs = ["incl0.80_n1_aa11", "incl0.80_n1_bb22"]
    assert find("bb2", runs) == find("results/s/incl0.80_n1_bb22/", runs) == runs[1]
    assert find("incl0.80", ["incl0.80", "incl0.805"]) == "incl0.80"
    for word, named in (("incl", runs), ("zz", []), ("", [])):
        with pytest.raises(LookupError) as error:
            find(word, runs)
        assert error.value.args[0] == named
