from equifinal.output.text.configurations import Configurations
from equifinal.output.words.labels import Labels

ENGLISH = Configurations(Labels("en", sets={"A": "Age"}, cases={"c1": "First"}))
CHINESE = Configurations(Labels("zh", sets={"A": "年龄"}, cases={"c1": "甲县"}))


def test_a_configuration_of_one_condition_and_its_core():
    assert ENGLISH.configuration("1", "~A", ["~A"], []) == (
        "Configuration 1 (`~A`) consists of the absence of *Age* alone; it has no core condition, since it lies in no "
        "term of the parsimonious solution."
    )
    assert ENGLISH.configuration("1", "A", ["A"], ["A"]).endswith("alone; it is a core condition.")
    assert CHINESE.configuration("1", "~A", ["~A"], []) == (
        "组态 1（`~A`）仅由“年龄”缺失构成，其中没有核心条件，因为它不属于任何简约项。"
    )
    always = ENGLISH.configuration("1", "~A", ["~A"], [], always=True)
    assert always.endswith("it has no core condition, since the parsimonious solution names no condition.")


def test_a_configuration_of_several_conditions_and_their_core():
    literals = ["A", "B", "~C"]
    assert ENGLISH.configuration("2", "A*B*~C", literals, ["A", "~C"]) == (
        "Configuration 2 (`A*B*~C`) combines the presence of *Age* and *B* with the absence of *C*; its core "
        "conditions are the presence of *Age* and the absence of *C*."
    )
    assert ENGLISH.configuration("2", "A*B", ["A", "B"], ["A", "B"]).endswith("; both are core conditions.")
    assert ENGLISH.configuration("2", "A*B*~C", literals, literals).endswith("; all of these are core conditions.")
    assert CHINESE.configuration("2", "A*B*~C", literals, ["A", "~C"]) == (
        "组态 2（`A*B*~C`）表现为“年龄”和“B”均存在，“C”缺失，其中核心条件为“年龄”存在、“C”缺失。"
    )


def test_of_no_condition_it_holds_of_every_case():
    english = ENGLISH.configuration("1", "1", [], [])
    assert english == "Configuration 1 (`1`) names no condition, so that any case is in it."
    assert CHINESE.configuration("1", "1", [], []) == "组态 1（`1`）不含任何条件，任何案例都在其中。"


def test_cases_one_several_and_none():
    assert ENGLISH.typical([], 0) == "It has no typical case."
    assert ENGLISH.typical([("c1", "0.900", "0.800")], 0) == "The typical case is First (0.900, 0.800)."
    assert ENGLISH.typical([("c1",), ("c2",)], 0) == "Typical cases are First and c2."
    assert ENGLISH.uncovered("Y", 3, [("c1",)], 2).endswith("which are deviant cases in coverage.")
    assert CHINESE.deviant([("c2",)], 0) == "c2 为一致性偏差案例。"
    assert CHINESE.typical([("c1", "0.900", "0.800")], 0) == "典型案例为甲县（0.900，0.800）。"


def test_what_is_covered_is_said_of_one_configuration_or_several():
    assert ENGLISH.uncovered("Y", 1, [], 0) == "The configuration leaves no member of the presence of *Y* uncovered."
    assert ENGLISH.uncovered("~Y", 2, [], 0).startswith("The configurations leave no member of the abs")
    assert ENGLISH.nothing_to_cover("Y") == "No case is a member of the presence of *Y*, so there is none to cover."


def test_in_which_parsimonious_models_the_core_stands():
    assert ENGLISH.core_in_models(3, []) == "Each of the three parsimonious models has this core."
    shares = [(["A", "~B"], [1, 3]), (["C"], list(range(1, 8)))]
    assert ENGLISH.core_in_models(9, shares) == (
        "The nine parsimonious models differ on this: the presence of *Age* and the absence of *B* (only in models 1 "
        "and 3) and the presence of *C* (only in seven of them)."
    )
    assert CHINESE.core_in_models(9, shares) == (
        "9 个简约模型在核心条件上并不一致：“年龄”存在、“B”缺失（仅见于模型 1、3）、“C”存在（仅见于其中 7 个模型）。"
    )
