"""The sentences on the full exploration of robustness, in each language; the figures come from its tables."""

from equifinal.steps.robustness_full.exploration import KIND
from equifinal.steps.sides import outcomes_of

__all__ = ["ChineseExploration", "EnglishExploration", "exploration_text"]

ENGLISH_SETTINGS = {
    "consistency_cutoff": "consistency cutoff",
    "pri_cutoff": "PRI cutoff",
    "frequency_cutoff": "frequency cutoff",
    "calibration": "calibration",
}
CHINESE_SETTINGS = {
    "consistency_cutoff": "一致性阈值",
    "pri_cutoff": "PRI 阈值",
    "frequency_cutoff": "案例频数阈值",
    "calibration": "校准方案",
}


class EnglishExploration:
    """The exploration of one outcome, which `name` names, in English."""

    space = " "

    def __init__(self, name):
        self.name = name

    def nothing(self):
        return f"There is no solution for {self.name}, so there is nothing to explore."

    def holding(self, cells, same, subset):
        return (
            f"Exploration for {self.name}. Over {cells} combinations of cutoffs and calibrations, the intermediate "
            f"solution is the same in {same} and the same or a subset in {subset}."
        )

    def breaks(self, ends):
        ends = [f"{ENGLISH_SETTINGS[setting]} {value}" for setting, value in ends]
        return f"All else equal, it breaks at {', '.join(ends)}."

    def kept(self, low, high):
        configurations = "With one case left out, its configurations are kept in"
        return f"{configurations} {low if low == high else f'{low} to {high}'} of analyses."

    def permuted(self, draws, beaten, p):
        return (
            f"Of {draws} random permutations of the outcome, {beaten} gave a solution at least as consistent and as "
            f"covering; ranked against all of them, p = {p}."
        )

    def clear(self, clear, tested):
        who = f"{clear or 'None'} of its {tested} configurations {'fits' if clear < 2 else 'fit'}"
        if tested == 1:
            who = f"Its one configuration {'fits' if clear else 'does not fit'}"
        return f"{who} the outcome better than chance would, corrected for the number tried (Holm, p <= 0.05)."

    def chance(self, seldom):
        if seldom:
            return "Random data would seldom have given a solution as good."
        return "Random data would often have given a solution as good: the cases alone do not rule out chance."


class ChineseExploration:
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
        ends = [f"{CHINESE_SETTINGS[setting]}为 {value}" for setting, value in ends]
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


def exploration_text(tables, settings, phrases):
    """Return the paragraphs on the exploration, one for each side.

    Parameters
    ----------
    tables : dict of str to DataFrame
        The tables of the step, of both sides.
    settings : mapping
        `outcome` of the configuration.
    phrases : type
        EnglishExploration or ChineseExploration.
    """
    paragraphs = []
    for outcome in outcomes_of(settings).values():
        own = {name: frame[frame["outcome"] == outcome] for name, frame in tables.items()}
        paragraphs.append(words(own, phrases(outcome)) + "\n\n")
    return "".join(paragraphs)


def words(summed, phrases):
    """Return the paragraph on the exploration of one outcome, each figure from a table.

    Parameters
    ----------
    summed : dict of str to DataFrame
        From `sum_up`.
    phrases : EnglishExploration or ChineseExploration
        From `equifinal.output.text.exploration`.
    """
    noise, tested = summed["noise"], summed["noise_configurations"]
    if noise.empty:
        return phrases.nothing()
    holding = summed["holding"].set_index("solution").loc[KIND]
    sentences = [phrases.holding(int(holding["cells"]), *(f"{holding[k]:.1%}" for k in ("same", "same_or_subset")))]
    broken = summed["breaks"].dropna(subset="breaks_at")
    broken = broken[broken["parameter"] != "solution"]
    if len(broken):
        sentences.append(phrases.breaks([(row.parameter, row.breaks_at) for row in broken.itertuples()]))
    single = summed["retention"].query("change == 'dropped' and amount == 1")["share"]
    if len(single):
        sentences.append(phrases.kept(*(f"{share:.0%}" for share in (single.min(), single.max()))))
    fit = noise.iloc[0]
    sentences.append(
        phrases.permuted(int(fit["draws"]), f"{fit['count'] / fit['draws']:.1%}", f"{fit['p_ranked']:.3f}")
    )
    sentences.append(phrases.clear(int((tested["p_holm"] <= 0.05).sum()), len(tested)))
    sentences.append(phrases.chance(fit["p_ranked"] <= 0.05))
    return phrases.space.join(sentences)
