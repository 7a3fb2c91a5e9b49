"""The sentences of the verdict on robustness, in each language; the figures come from `verdict`."""

__all__ = ["ChineseVerdict", "EnglishVerdict"]

ENGLISH_RELATIONS = {
    "same": "leaves the solution as it is",
    "subset": "narrows the solution to a subset",
    "superset": "widens the solution to a superset",
    "changed": "changes the solution",
    "none": "leaves no solution",
}
ENGLISH_PARAMETERS = {"consistency": "consistency", "pri": "PRI", "PRI": "PRI", "frequency": "frequency"}
CHINESE_RELATIONS = {
    "same": "解保持不变",
    "subset": "解收窄为原解的子集",
    "superset": "解扩展为原解的超集",
    "changed": "解发生改变",
    "none": "不再有解",
}
CHINESE_PARAMETERS = {"consistency": "一致性阈值", "pri": "PRI 阈值", "PRI": "PRI 阈值", "frequency": "案例频数阈值"}


class EnglishVerdict:
    """The verdict in English."""

    space = " "

    def no_verdict(self, name):
        return f"There is no solution for {name} at the cutoffs in use, so its robustness cannot be judged."

    def changed(self, name, changes):
        parts = [
            f"setting the {ENGLISH_PARAMETERS[what]} cutoff to {new} instead of {old} {ENGLISH_RELATIONS[word]}"
            for what, old, new, word in changes
        ]
        return f"The intermediate solution for {name} was checked against one change at a time: {'; '.join(parts)}."

    def range(self, parameter, above, up_to):
        ends = ([f"above {above}"] if above else []) + ([f"up to {up_to}"] if up_to else [])
        cutoff = f"any {ENGLISH_PARAMETERS[parameter]} cutoff"
        return f"It stays the same for {' '.join([cutoff, ' and '.join(ends)]).strip()}, all else equal."

    def left_out(self, same, n):
        analyses = f"{same or 'none'} of {n} {'analysis' if n == 1 else 'analyses'}"
        return f"With one case left out at a time it is the same in {analyses}."

    def protocol(self, settings, empty, core, robust, typical, share, rank):
        """Return what the fit- and case-oriented parameters say."""
        without = f", {empty} of them without a solution," if empty else ","
        cases = f"{robust or 'none'} of {typical} typical cases {'are' if robust > 1 else 'is'} robust"
        cases = f"the one typical case is {'' if robust else 'not '}robust" if typical == 1 else cases
        cases = cases if typical else "there is no typical case"
        return (
            f"Against {settings} plausible combinations of cutoffs{without} the robust core keeps {core} of its "
            f"coverage (RF_cov), and {cases} (RCR_typ {share or 'undefined'}, rank {rank} of 4; Oana & Schneider 2024)."
        )


class ChineseVerdict:
    """The verdict in Chinese."""

    space = ""

    def no_verdict(self, name):
        return f"在所用阈值下{_spaced(name)}没有解，因而无法判断其稳健性。"

    def changed(self, name, changes):
        parts = [
            f"{CHINESE_PARAMETERS[what]}由 {old} 调整为 {new} 时，{CHINESE_RELATIONS[word]}"
            for what, old, new, word in changes
        ]
        return f"对{_spaced(name)}的中间解进行稳健性检验，每次只改变一项设定：{'；'.join(parts)}。"

    def range(self, parameter, above, up_to):
        if not (above or up_to):
            return f"在其他设定不变的情况下，{CHINESE_PARAMETERS[parameter]}取任何值时解均保持不变。"
        ends = ([f"高于 {above}"] if above else []) + ([f"不高于 {up_to}"] if up_to else [])
        return f"在其他设定不变的情况下，{CHINESE_PARAMETERS[parameter]}{' 且'.join(ends)} 时解保持不变。"

    def left_out(self, same, n):
        return f"逐一剔除一个案例的 {n} 次分析中，有 {same} 次解保持不变。"

    def protocol(self, settings, empty, core, robust, typical, share, rank):
        without = f"（其中 {empty} 种没有解）" if empty else ""
        cases = f"{typical} 个典型案例中有 {robust} 个稳健" if robust else f"{typical} 个典型案例均不稳健"
        cases = f"唯一的典型案例{'' if robust else '不'}稳健" if typical == 1 else cases
        cases = cases if typical else "没有典型案例"
        return (
            f"与 {settings} 种合理的阈值组合{without}相比，稳健核心保留了解的覆盖度的 {core}（RF_cov），{cases}"
            f"（RCR_typ {share or '无定义'}，等级 {rank}，共 4 级；Oana 和 Schneider，2024）。"
        )


def _spaced(name):
    """Return a name with the spaces that stand around Latin letters."""
    return f" {name} " if name.isascii() else name
