from copy import deepcopy

import pandas as pd

from equifinal.output.text.changes import changes_in_words
from equifinal.runs.comparison import COLUMNS, Run, compare, paths

MANIFEST = {
    "run": "one",
    "software": {"equifinal": "1", "numpy": "2"},
    "sources": [{"path": "d.csv", "sha256": "aa"}],
    "config": {
        "data": "d.csv",
        "outcome": "Y",
        "conditions": ["A", "B"],
        "consistency_cutoff": 0.8,
        "robustness": {"draws": 10},
    },
}


def frame(header, *lines):
    return pd.DataFrame([line.split(",") for line in lines], columns=header.split(","))


def tables():
    return {
        "cases": frame("case,A,B,Y", "c1,1,0,0.9", "c2,0,1,0.2"),
        "memberships": frame("case,A,B,Y", "c1,1,0,0.9", "c2,0,1,0.2"),
        "truth_table": frame(
            "outcome,row,A,B,value,n,consistency,pri,cases", "Y,3,1,0,1,1,0.9,0.8,c1", "Y,2,0,1,0,1,0.2,0.1,c2"
        ),
        "solutions": frame("outcome,solution,models", "Y,intermediate,1", "Y,parsimonious,1"),
        "models": frame(
            "outcome,solution,model,expression,consistency,pri,coverage",
            "Y,intermediate,1,A*~B,0.9,0.8,0.818",
            "Y,parsimonious,1,A,0.9,0.8,0.818",
        ),
        "terms": frame(
            "outcome,solution,model,term,consistency,raw_coverage",
            "Y,intermediate,1,A*~B,0.9,0.818",
            "Y,parsimonious,1,A,0.9,0.818",
        ),
    }


def run(**changes):
    manifest = deepcopy(MANIFEST)
    manifest["config"].update(changes)
    return Run(manifest, tables())


def say(study, one, other, changes):
    return changes_in_words(study, one, other, changes, "en")


def changed(a, b):
    frame = compare(a, b)
    assert list(frame.columns) == COLUMNS
    return [tuple(line) for line in frame.itertuples(index=False)]


def test_equal_runs_differ_in_nothing():
    assert changed(run(), run()) == []
    assert say("s", "a", "b", compare(run(), run())).count("- no change") == 7


def test_a_changed_codebook_is_named_where_no_score_changes():
    one, other = (run(data=None, coding={"sheet": "s.csv", "codebook": "c.yaml"}) for _ in range(2))
    for each, digest in ((one, "cc"), (other, "dd")):
        each.manifest["sources"] = [{"path": "s.csv", "sha256": "bb"}, {"path": "c.yaml", "sha256": digest}]
    assert changed(one, other) == [("data", "", "codebook file", "sha256", "cc", "dd")]
    assert "- codebook file: sha256 cc → dd" in say("s", "a", "b", compare(one, other))


def test_config_software_and_data_are_named():
    b = run(consistency_cutoff=0.85, robustness={"draws": 20, "seed": 2})
    b.manifest["software"]["numpy"] = "3"
    b.manifest["sources"][0]["sha256"] = "bb"
    b.tables["cases"] = frame("case,A,B,Y", "c1,1,0,0.7", "c3,0,1,0.2")
    assert changed(run(), b) == [
        ("configuration", "", "consistency_cutoff", "", "0.8", "0.85"),
        ("configuration", "", "robustness: draws", "", "10", "20"),
        ("configuration", "", "robustness: seed", "", "", "2"),
        ("software", "", "numpy", "", "2", "3"),
        ("data", "", "data file", "sha256", "aa", "bb"),
        ("data", "", "c1", "Y", "0.9", "0.7"),
        ("data", "", "c2", "A", "0", ""),
        ("data", "", "c2", "B", "1", ""),
        ("data", "", "c2", "Y", "0.2", ""),
        ("data", "", "c3", "A", "", "0"),
        ("data", "", "c3", "B", "", "1"),
        ("data", "", "c3", "Y", "", "0.2"),
    ]
    text = say("s", "one", "two", compare(run(), b))
    assert "- consistency_cutoff: 0.8 → 0.85\n" in text
    assert "- robustness: seed: none → 2\n" in text
    assert "- c2: A 0 → none, B 1 → none, Y 0.2 → none\n" in text


def test_rows_terms_and_fit_are_laid_side_by_side():
    b = run()
    b.tables["truth_table"] = frame(
        "outcome,row,A,B,value,n,consistency,pri,cases", "Y,3,1,0,0,1,0.7,0.8,c1", "Y,4,1,1,1,1,0.9,0.9,c2"
    )
    b.tables["solutions"] = frame("outcome,solution,models", "Y,intermediate,2", "Y,parsimonious,1")
    b.tables["models"] = frame(
        "outcome,solution,model,expression,consistency,pri,coverage",
        "Y,intermediate,1,A*B,0.9,0.8,0.6",
        "Y,intermediate,2,~A,0.9,0.8,0.6",
        "Y,parsimonious,1,A,0.9,0.8,0.7",
    )
    b.tables["terms"] = frame(
        "outcome,solution,model,term,consistency,raw_coverage",
        "Y,intermediate,1,A*B,0.9,0.6",
        "Y,intermediate,2,~A,0.9,0.6",
        "Y,parsimonious,1,A,0.9,0.7",
    )
    assert changed(run(), b) == [
        ("truth table", "Y", "A*~B", "value", "1", "0"),
        ("truth table", "Y", "A*~B", "consistency", "0.9", "0.7"),
        ("truth table", "Y", "~A*B", "value", "0", "?"),
        ("truth table", "Y", "~A*B", "n", "1", "0"),
        ("truth table", "Y", "~A*B", "consistency", "0.2", ""),
        ("truth table", "Y", "~A*B", "pri", "0.1", ""),
        ("truth table", "Y", "~A*B", "cases", "c2", ""),
        ("truth table", "Y", "A*B", "value", "?", "1"),
        ("truth table", "Y", "A*B", "n", "0", "1"),
        ("truth table", "Y", "A*B", "consistency", "", "0.9"),
        ("truth table", "Y", "A*B", "pri", "", "0.9"),
        ("truth table", "Y", "A*B", "cases", "", "c2"),
        ("solution", "Y", "intermediate", "expression", "A*~B", "A*B"),
        ("solution", "Y", "intermediate", "models", "1", "2"),
        ("solution", "Y", "intermediate", "relation", "", "changed"),
        ("fit", "Y", "intermediate", "coverage", "0.818", "0.6"),
        ("fit", "Y", "parsimonious", "coverage", "0.818", "0.7"),
        ("solution", "Y", "intermediate", "term", "A*~B", ""),
        ("fit", "Y", "parsimonious: A", "raw_coverage", "0.818", "0.7"),
        ("solution", "Y", "intermediate", "term", "", "A*B"),
        ("solution", "Y", "intermediate", "term", "", "~A"),
    ]
    text = say("s", "one", "two", compare(run(), b))
    assert "- Y, A*~B: coded 1 → 0 (consistency 0.900 → 0.700)\n" in text
    assert "- Y, intermediate: changed; gained A*B; gained ~A; lost A*~B; tied models 1 → 2\n" in text
    assert "- Y, parsimonious: coverage 0.818 → 0.700" in text


def test_a_row_that_keeps_its_value_is_left_to_the_table():
    b = run()
    b.tables["truth_table"].loc[0, "consistency"] = "0.95"
    text = say("s", "one", "two", compare(run(), b))
    assert "no row changed its value; other changes: comparison.csv" in text


def test_rows_over_other_conditions_are_not_compared():
    b = run(conditions=["A", "C"])
    b.tables["truth_table"] = b.tables["truth_table"].rename(columns={"B": "C"})
    assert changed(run(), b) == [("configuration", "", "conditions", "", '["A", "B"]', '["A", "C"]')]


def test_the_order_of_conditions_does_not_matter():
    assert [line[2] for line in changed(run(), run(conditions=["B", "A"]))] == ["conditions"]


def test_multi_value_rows_and_a_solution_lost():
    b, a = run(), run()
    for one in (a, b):
        one.tables["truth_table"]["A"] = ["2", "0"]
        one.tables["models"]["expression"] = ["A[2]*~B", "A[2]"]
        one.tables["terms"]["term"] = ["A[2]*~B", "A[2]"]
    b.tables["truth_table"].loc[0, "value"] = "0"
    b.tables["models"] = b.tables["models"][:0]
    b.tables["terms"] = b.tables["terms"][:0]
    found = changed(a, b)
    assert ("truth table", "Y", "A[2]*~B", "value", "1", "0") in found
    assert ("solution", "Y", "intermediate", "term", "A[2]*~B", "") in found


def test_long_lists_are_cut():
    b = run()
    b.tables["cases"] = frame("case,A,B,Y", *(f"n{i},1,1,1" for i in range(30)))
    text = say("s", "one", "two", compare(run(), b))
    assert "- … and 12 more: comparison.csv" in text


def test_the_tables_are_those_of_the_baseline():
    assert paths(MANIFEST)["models"] == "05_minimise/incl0.80/models.csv"
