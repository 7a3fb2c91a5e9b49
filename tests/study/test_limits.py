from equifinal.study.limits import of_growth


def test_expressions_and_terms_of_paths_are_looked_at_before_they_are_read():
    deep = "(" * 60 + "A"
    texts = {("theories", "t"): (None, deep), ("theories", "u"): (None, "A")}
    found = list(of_growth({"paths": {"p": {"terms": deep}, "q": {"terms": "A"}, "r": None}}, texts))
    assert [problem.key for problem in found] == [("theories", "t"), ("paths", "p")]
