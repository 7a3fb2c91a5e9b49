"""Words that stand for numbers: yes and no, and the steps of a scale, in the languages that sheets come in."""

import unicodedata
from collections import Counter

__all__ = ["SCALES", "YES_NO", "level_numbers", "word"]

# No before yes, as 0 before 1.
YES_NO = (
    ("false", "true"),
    ("f", "t"),
    ("no", "yes"),
    ("n", "y"),
    ("absent", "present"),
    ("off", "on"),
    ("否", "是"),
    ("无", "有"),
    ("無", "有"),
    ("没有", "有"),
    ("錯", "對"),
    ("错", "对"),
    ("×", "√"),
    ("x", "√"),
    ("✗", "✓"),
    ("✘", "✔"),
    ("假", "真"),
    ("いいえ", "はい"),
    ("아니오", "예"),
    ("아니요", "예"),
    ("нет", "да"),
    ("nein", "ja"),
    ("nee", "ja"),
    ("nej", "ja"),
    ("non", "oui"),
    ("no", "sí"),
    ("no", "si"),
    ("no", "sì"),
    ("não", "sim"),
    ("falsch", "wahr"),
    ("faux", "vrai"),
    ("falso", "verdadero"),
)

# The lowest step first; words of one step are divided by a stroke. Of two scales with a word, the shorter stands first.
SCALES = tuple(
    tuple(frozenset(step.split("|")) for step in steps.split(", "))
    for steps in (
        "low, medium|moderate|middle|mid|average, high",
        "lower, middle|medium, upper|higher",
        "none|no, low, medium|moderate|middle, high",
        "very low, low, medium|moderate|middle|average, high, very high",
        "small, medium|middle, large|big",
        "very small, small, medium, large, very large",
        "weak, moderate|medium, strong",
        "very weak, weak, moderate|medium, strong, very strong",
        "bad, average|fair|neutral, good",
        "poor, fair|average, good, excellent",
        "poor, fair|average, good, very good, excellent",
        "very poor, poor, fair|average, good, very good",
        "very bad, bad, average|neutral|fair, good, very good",
        "never, sometimes|occasionally, always",
        "never, rarely|seldom, sometimes|occasionally, often|frequently|usually, always",
        "disagree, neutral|undecided, agree",
        "strongly disagree, disagree|somewhat disagree, neutral|neither agree nor disagree|undecided, "
        "agree|somewhat agree, strongly agree",
        "very dissatisfied, dissatisfied, neutral, satisfied, very satisfied",
        "not at all, slightly|a little, moderately|somewhat, very, extremely",
        "none, some, most, all",
        "unimportant, neutral, important, very important",
        "fully out, mostly out, more out than in, more in than out, mostly in, fully in",
        "低, 中|中等|一般, 高",
        "较低, 中等|一般|中, 较高",
        "很低|非常低, 低|较低, 中|中等|一般, 高|较高, 很高|非常高",
        "較低, 中等|一般|中, 較高",
        "很低|非常低, 低|較低, 中|中等|一般, 高|較高, 很高|非常高",
        "下, 中, 上",
        "小, 中, 大",
        "弱, 中|一般|中等, 强",
        "弱, 中|一般|中等, 強",
        "少, 中|一般, 多",
        "差, 中|一般, 好",
        "差, 中|一般, 良|良好, 优|优秀",
        "差, 一般, 好|较好, 很好|非常好",
        "很差|非常差, 差|较差, 一般, 好|较好, 很好|非常好",
        "很差|非常差, 差|較差, 一般|普通, 好|較好, 很好|非常好",
        "不合格, 合格, 良好|良, 优秀|优",
        "不及格, 及格|中, 良好|良, 优秀|优",
        "初级, 中级, 高级",
        "从不|从未, 很少|偶尔, 有时|有时候, 经常|常常, 总是",
        "從不|從未, 很少|偶爾, 有時|有時候, 經常|常常, 總是",
        "不同意, 一般|中立|不确定, 同意",
        "非常不同意|完全不同意|很不同意, 不同意|比较不同意|不太同意, 一般|中立|不确定|说不清, "
        "同意|比较同意, 非常同意|完全同意|很同意",
        "非常不同意, 不同意, 普通|中立|無意見|沒意見, 同意, 非常同意",
        "不满意, 一般, 满意",
        "非常不满意|很不满意, 不满意|不太满意|比较不满意, 一般, 满意|比较满意, 非常满意|很满意",
        "非常不滿意, 不滿意, 普通, 滿意, 非常滿意",
        "非常不符合|完全不符合, 不符合|不太符合|比较不符合, 一般|不确定, 符合|比较符合, 非常符合|完全符合",
        "不重要, 一般, 重要, 非常重要",
        "niedrig|gering, mittel, hoch",
        "schwach, mittel, stark",
        "nie, selten, manchmal, oft, immer",
        "faible, moyen|moyenne, élevé|élevée|fort|forte",
        "bajo|baja, medio|media, alto|alta",
        "baixo|baixa, médio|média, alto|alta",
        "basso|bassa, medio|media, alto|alta",
        "низкий|низкая|низкое, средний|средняя|среднее, высокий|высокая|высокое",
        "낮음, 보통|중간, 높음",
        "하, 중, 상",
        "低い, 普通|中程度, 高い",
        "小さい, 普通|中, 大きい",
    )
)


def word(text):
    """Return a text in the form that words are compared in.

    Examples
    --------
    >>> word(" Very_High "), word("ＹＥＳ")
    ('very high', 'yes')
    """
    return " ".join(unicodedata.normalize("NFKC", text).casefold().replace("_", " ").replace("-", " ").split())


def level_numbers(words):
    """Return the number of each word on the scale that most of the words belong to, and that scale.

    Parameters
    ----------
    words : sequence of str
        As `word` returns them.

    Returns
    -------
    numbers : dict of str to int
        0 and 1 for no and yes; the steps of a scale count from 1. Words of no scale, or of another, are not in it.
    yes_no : bool

    Examples
    --------
    >>> level_numbers(["low", "high", "low"])
    ({'low': 1, 'high': 3}, False)
    >>> level_numbers(["yes", "no"])
    ({'yes': 1, 'no': 0}, True)
    """
    tables = [({pair[0]: 0, pair[1]: 1}, True) for pair in YES_NO]
    tables += [({name: i for i, step in enumerate(scale, 1) for name in step}, False) for scale in SCALES]
    counts = Counter(words)
    table, yes_no = max(tables, key=lambda item: sum(n for name, n in counts.items() if name in item[0]))
    return {name: table[name] for name in counts if name in table}, yes_no
