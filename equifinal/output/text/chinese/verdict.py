"""The sentences of the verdict on robustness in Chinese; the figures come from `verdict`."""

__all__ = ["Verdict"]

RELATIONS = {
    "same": "解保持不变",
    "subset": "解收窄为原解的子集",
    "superset": "解扩展为原解的超集",
    "changed": "解发生改变",
    "none": "不再有解",
}
PARAMETERS = {"consistency": "一致性阈值", "pri": "PRI 阈值", "PRI": "PRI 阈值", "frequency": "案例频数阈值"}


class Verdict:
    """The verdict in Chinese."""

    space = ""

    def no_verdict(self, name):
        return f"在所用阈值下{_spaced(name)}没有解，因而无法判断其稳健性。"

    def changed(self, name, changes):
        parts = [f"{PARAMETERS[what]}由 {old} 调整为 {new} 时，{RELATIONS[word]}" for what, old, new, word in changes]
        return f"对{_spaced(name)}的中间解进行稳健性检验，每次只改变一项设定：{'；'.join(parts)}。"

    def range(self, parameter, above, up_to):
        if not (above or up_to):
            return f"在其他设定不变的情况下，{PARAMETERS[parameter]}取任何值时解均保持不变。"
        ends = ([f"高于 {above}"] if above else []) + ([f"不高于 {up_to}"] if up_to else [])
        return f"在其他设定不变的情况下，{PARAMETERS[parameter]}{' 且'.join(ends)} 时解保持不变。"

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
