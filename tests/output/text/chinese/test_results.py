from equifinal.output.text.chinese import Results
from equifinal.output.words.labels import Labels

SAYS = Results(Labels("zh", sets={"A": "年龄", "Y": "产出"}, cases={"c1": "甲县"}))


def test_between_quotation_marks_that_follow_each_other_stands_no_comma():
    assert SAYS.listed(["“甲”", "“乙”", "“丙”"]) == "“甲”“乙”和“丙”"
    assert SAYS.listed(["甲", "乙", "丙"]) == "甲、乙和丙"


def test_literals_by_their_labels():
    assert SAYS.literal("~A") == "“年龄”缺失"
    assert SAYS.literal("L[2]") == "“L”取值为“2”"
    assert SAYS.literal("~L[2]") == "“L”取值不为“2”"


def test_latin_letters_stand_off_from_chinese_ones():
    assert SAYS.cases([("c2",)]) == " c2 "
    assert SAYS.cases([("c1", "0.900", "0.800")]) == "甲县（0.900，0.800）"
    assert SAYS.cases([("c1",)], more=3) == "甲县等 4 个案例"


def test_what_a_reader_is_told_when_no_row_is_sufficient():
    assert SAYS.no_solution("Y") == "没有任何真值表行被编码为“产出”存在的充分条件，因而没有可报告的解。"


def test_configurations_with_their_core():
    assert SAYS.configuration("1", "~A", ["~A"], []) == "组态 1（`~A`）仅由“年龄”缺失构成，其中没有核心条件。"
    assert SAYS.configuration("2", "1", [], []) == "组态 2（`1`）适用于所有案例。"
