from equifinal.output.text.chinese import Verdict

SAYS = Verdict()


def test_one_change_at_a_time():
    changes = [("consistency", "0.80", "0.85", "same"), ("PRI", "0.70", "0.75", "none")]
    assert SAYS.changed("产出", changes) == (
        "对产出的中间解进行稳健性检验，每次只改变一项设定：一致性阈值由 0.80 调整为 0.85 时，解保持不变；"
        "PRI 阈值由 0.70 调整为 0.75 时，不再有解。"
    )


def test_ranges_with_the_ends_that_they_have():
    assert SAYS.range("pri", "", "") == "在其他设定不变的情况下，PRI 阈值取任何值时解均保持不变。"
    assert SAYS.range("pri", "0.650", "0.742") == (
        "在其他设定不变的情况下，PRI 阈值高于 0.650 且不高于 0.742 时解保持不变。"
    )


def test_a_latin_name_stands_off():
    assert SAYS.no_verdict("OUT") == "在所用阈值下 OUT 没有解，因而无法判断其稳健性。"
    assert SAYS.no_verdict("产出") == "在所用阈值下产出没有解，因而无法判断其稳健性。"


def test_typical_cases_none_one_and_many():
    assert "没有典型案例" in SAYS.protocol(9, 0, "0.900", 0, 0, "", 1)
    assert "唯一的典型案例不稳健" in SAYS.protocol(9, 0, "0.900", 0, 1, "0.000", 4)
    assert "5 个典型案例中有 3 个稳健" in SAYS.protocol(9, 0, "0.900", 3, 5, "0.600", 2)
