from equifinal.output.text.chinese import Exploration

SAYS = Exploration("OUT")


def test_shares_and_breaks():
    assert SAYS.holding(12, "7.3%", "9.0%") == (
        "对 OUT 的全面探查：在 12 种阈值与校准的组合中，中间解保持不变的占 7.3%，保持不变或成为其子集的占 9.0%。"
    )
    assert SAYS.breaks([("pri_cutoff", 0.75), ("frequency_cutoff", 2)]) == (
        "其他设定不变时，解在以下取值处开始改变：PRI 阈值为 0.75、案例频数阈值为 2。"
    )


def test_configurations_clear_of_chance():
    assert SAYS.clear(1, 1).startswith("唯一的组态与结果的契合优于随机水平")
    assert SAYS.clear(0, 3).startswith("3 个组态与结果的契合均不优于")
    assert SAYS.clear(2, 3).startswith("3 个组态中有 2 个")
    assert SAYS.nothing() == "OUT 没有解，因而无从探查。"
