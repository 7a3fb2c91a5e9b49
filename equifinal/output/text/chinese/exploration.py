"""The sentences on the full exploration of robustness in Chinese; the figures come from `exploration`."""

__all__ = ["Exploration"]

SETTINGS = {
    "consistency_cutoff": "一致性阈值",
    "pri_cutoff": "PRI 阈值",
    "frequency_cutoff": "案例频数阈值",
    "calibration": "校准方案",
}


class Exploration:
    """The exploration of one outcome, which `name` names, in Chinese."""

    space = ""

    def __init__(self, name):
        self.name = name

    def nothing(self):
        return f"{self.name} 没有解，因而无从探查。"

    def holding(self, cells, same, subset):
        return (
            f"对 {self.name} 的全面探查：在 {cells} 种阈值与校准的组合中，中间解保持不变的占 {same}，"
            f"保持不变或成为其子集的占 {subset}。"
        )

    def breaks(self, ends):
        ends = [f"{SETTINGS[setting]}为 {value}" for setting, value in ends]
        return f"其他设定不变时，解在以下取值处开始改变：{'、'.join(ends)}。"

    def kept(self, low, high):
        return f"剔除一个案例时，各组态在 {low if low == high else f'{low} 至 {high}'} 的分析中得以保留。"

    def permuted(self, draws, beaten, p):
        return (
            f"将结果随机置换 {draws} 次，其中 {beaten} 得到一致性与覆盖度均不低于原解的解；"
            f"与全部置换相比的排序检验 p = {p}。"
        )

    def clear(self, clear, tested):
        correction = "（按检验个数以 Holm 法校正，p ≤ 0.05）"
        if tested == 1:
            return f"唯一的组态与结果的契合{'' if clear else '不'}优于随机水平{correction}。"
        if not clear:
            return f"{tested} 个组态与结果的契合均不优于随机水平{correction}。"
        return f"{tested} 个组态中有 {clear} 个与结果的契合优于随机水平{correction}。"

    def chance(self, seldom):
        if seldom:
            return "随机数据很少能得到同样好的解。"
        return "随机数据常能得到同样好的解，仅凭这些案例不能排除偶然。"
