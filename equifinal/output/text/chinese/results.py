"""The sentences of a results section in Chinese: those of `english`, one by one."""

from equifinal.output.text.sentences import Sentences, split

__all__ = ["Results"]

HEADINGS = {
    "title": "研究结果",
    "necessity": "必要条件分析",
    "truth table": "真值表",
    "sufficiency": "条件组态的充分性分析",
    "robustness": "稳健性检验",
}


class Results(Sentences):
    """The sentences of the results section."""

    headings, colon, space = HEADINGS, "：", ""

    # Words

    def listed(self, words, last="和"):
        """Join words as in ``甲、乙和丙``."""
        words = list(words)
        # Between quotation marks that follow each other stands no comma (GB/T 15834-2011).
        comma = "" if all(word[0] == "“" and word.find("”") == len(word) - 1 for word in words) else "、"
        return f"{comma.join(words[:-1])}{last}{words[-1]}" if len(words) > 1 else "".join(words)

    def named(self, name):
        return f"“{self.label(name)}”"

    def literal(self, text):
        """Return a literal in words: ``“体系整合”存在``, ``“等级”取值为“2”``."""
        absent, name, value = split(text)
        if value:
            return f"{self.named(name)}取值{'不' if absent else ''}为“{value}”"
        return f"{self.named(name)}{'缺失' if absent else '存在'}"

    def together(self, names, sign):
        return f"{self.listed(names)}{'均' if len(names) > 1 else ''}{'缺失' if sign else '存在'}"

    def cases(self, cases, more=0):
        """Return cases with what stands in parentheses behind them, where there is any."""
        words = [self.case(case) + (f"（{'，'.join(figures)}）" if figures else "") for case, *figures in cases]
        text = "、".join(words) + (f"等 {len(cases) + more} 个案例" if more else "")
        # Latin letters stand off from Chinese ones.
        return " " * text[:1].isascii() + text + " " * text[-1:].isascii() if text else ""

    # Necessity

    def necessity(self, outcome, cutoff, found, highest):
        where = self.outcome(outcome)
        if not highest:
            return f"没有案例隶属于{where}，因而无法判断其必要条件。"
        if not found:
            best = f"一致性最高的是{self.literal(highest[0])}，为 {highest[1]}"
            return f"以 {cutoff} 为一致性阈值，各单项条件及其非集均不构成{where}的必要条件（{best}）。"
        words = [f"{self.literal(c)}（一致性 {a}，覆盖度 {b}，RoN {r}）" for c, a, b, r in found]
        return f"以 {cutoff} 为一致性阈值，{self.listed(words)}{'均' if len(found) > 1 else ''}构成{where}的必要条件。"

    def combinations(self, n):
        return f"另有 {n} 个条件组合达到必要性的各项阈值。"

    # Truth table

    def rows(self, cases, observed, possible):
        return f"{cases} 个案例分布于 {possible} 个逻辑上可能的真值表行中的 {observed} 行。"

    def half(self, cases, more):
        return f"{self.cases(cases, more).lstrip()}在某一条件上的隶属度恰为 0.5，不归入任何一行。"

    def cutoffs(self, frequency, consistency, pri):
        return f"案例频数阈值为 {frequency}，一致性阈值为 {consistency}，PRI 阈值为 {pri}。"

    def coding(self, outcome, ones, zeros, contradictory, remainders, lowest):
        first = f"{ones} 行编码为充分" + (f"（最低一致性 {lowest}）" if lowest else "")
        parts = [first, f"{zeros} 行编码为不充分"]
        parts += [f"{contradictory} 行编码为矛盾"] if contradictory else []
        return f"就{self.outcome(outcome)}而言，{'，'.join(parts)}，其余 {remainders} 行为逻辑余项。"

    def against(self, outcome, cases, more):
        if not len(cases) + more:
            return "充分行中没有与其编码相矛盾的案例。"
        return f"充分行的案例中，{self.cases(cases, more).lstrip()}并不隶属于结果。"

    # Solutions

    def no_solution(self, outcome):
        return f"没有任何真值表行被编码为{self.outcome(outcome)}的充分条件，因而没有可报告的解。"

    def solution(self, outcome, n, consistency, pri, coverage):
        fit = f"总体一致性为 {consistency}，PRI 为 {pri}，总体覆盖度为 {coverage}"
        return f"{self.outcome(outcome)}的中间解包含 {n} 个组态，{fit}。"

    def expectations(self, texts):
        if not texts:
            return "由于未设定方向性预期，中间解与复杂解相同。"
        return f"中间解所依据的方向性预期为 {self.formulas(texts)}。"

    def formulas(self, texts):
        return "、".join(f"`{text}`" for text in texts)

    def ties(self, n, exact):
        return f"共有{'' if exact else '至少'} {n} 个模型与真值表同等契合，此处报告第一个模型。"

    def unproved(self, terms, proved):
        return f"在限定时间内找到含 {terms} 个组态的模型，并证明任何模型的组态数均不少于 {proved}。"

    def parsimonious(self, texts, count):
        if texts == ["1"]:
            return "所有观察到的真值表行均被编码为充分：在简约解中结果始终存在。"
        if count == 1:
            return f"简约解为 {self.formulas(texts)}。"
        return f"简约解有 {count} 个同等契合的模型：{self.formulas(texts)}{'' if len(texts) == count else '等'}。"

    def paths(self, paths, others):
        words = [f"“{self.path(name)}”（组态 {'、'.join(c)}）" for name, c in paths]
        rest = f"；组态 {'、'.join(others)} 不属于任何路径" if others else ""
        return f"这些组态可归纳为 {len(paths)} 条路径：{self.listed(words)}{rest}。"

    def parentheses(self):
        return "案例后括号内依次为其在组态中和在结果中的隶属度。"

    def configuration(self, name, expression, literals, core):
        parts = self.literals(literals)
        if not literals:
            what = "适用于所有案例"
        elif len(literals) == 1:
            what = f"仅由{parts[0]}构成"
        else:
            what = f"表现为{'，'.join(parts)}"
        return f"组态 {name}（`{expression}`）{what}{self._core(literals, core)}。"

    def _core(self, literals, core):
        if not literals:
            return ""
        if not core:
            return "，其中没有核心条件"
        if len(core) == len(literals):
            return "，为核心条件" if len(core) == 1 else "，均为核心条件"
        return f"，其中核心条件为{'、'.join(self.literals(core))}"

    def fit(self, consistency, raw, unique):
        return f"该组态的一致性为 {consistency}，原始覆盖度为 {raw}，唯一覆盖度为 {unique}。"

    def typical(self, cases, more):
        return f"典型案例为{self.cases(cases, more)}。" if cases else "该组态没有典型案例。"

    def more_than_outcome(self, cases, more):
        return f"{self.cases(cases, more).lstrip()}在该组态中的隶属度高于在结果中的隶属度。"

    def deviant(self, cases, more):
        return f"{self.cases(cases, more).lstrip()}为一致性偏差案例。"

    def uncovered(self, outcome, cases, more):
        if not cases:
            return "出现该结果的案例均已被组态覆盖。"
        return f"{self.cases(cases, more).lstrip()}未被任何组态覆盖，为覆盖度偏差案例。"
