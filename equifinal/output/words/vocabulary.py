"""The words of figures and tables, in English and in Chinese."""

from equifinal.languages import LANGUAGES

from .report import REPORT
from .tables import TABLES

__all__ = ["WORDS", "say"]


WORDS = {
    # Parameters of fit
    "consistency": ("Consistency", "一致性"),
    "coverage": ("Coverage", "覆盖度"),
    "raw coverage": ("Raw coverage", "原始覆盖度"),
    "unique coverage": ("Unique coverage", "唯一覆盖度"),
    "solution consistency": ("Solution consistency", "总体一致性"),
    "solution coverage": ("Solution coverage", "总体覆盖度"),
    "pri": ("PRI", "PRI"),
    "ron": ("RoN", "RoN"),
    "relevance of necessity": ("Relevance of necessity (RoN)", "必要性相关度（RoN）"),
    # Cutoffs
    "frequency cutoff": ("Frequency cutoff", "案例频数阈值"),
    "consistency cutoff": ("Consistency cutoff", "一致性阈值"),
    "pri cutoff": ("PRI cutoff", "PRI 阈值"),
    "cutoff": ("Cutoff {}", "阈值 {}"),
    # Calibration
    "calibration": ("Calibration", "校准"),
    "calibrated membership": ("Calibrated membership", "校准后的隶属度"),
    "raw value": ("Raw value", "原始值"),
    "full membership": ("Full membership", "完全隶属"),
    "crossover": ("Crossover", "交叉点"),
    "full non-membership": ("Full non-membership", "完全不隶属"),
    "calibration curve": ("Calibration curve", "校准曲线"),
    "calibration threshold": ("Threshold", "分界值"),
    "membership of a code": ("Membership of a code", "编码对应的隶属度"),
    "as coded": ("As coded", "按编码值"),
    "case": ("Case", "案例"),
    "cases": ("Cases", "案例"),
    "share in set": ("{} of {} cases above 0.5", "{}/{} 个案例高于 0.5"),
    # Coding
    "codes": ("Codes", "编码数"),
    "codes so far": ("Codes found so far ({} in all)", "累计编码（共 {} 个）"),
    "new codes": ("New codes", "新增编码"),
    "no new codes": ("No new codes", "无新增编码"),
    "cases in reading order": ("Cases, in reading order", "案例（按编码顺序）"),
    # Necessity
    "necessity": ("Necessity", "必要性"),
    "necessary": ("Necessary condition", "必要条件"),
    "outcome": ("Outcome: {}", "结果：{}"),
    "value": ("Value", "数值"),
    # Truth table
    "truth table": ("Truth table", "真值表"),
    "rows": ("Truth-table rows", "真值表各行"),
    "coded 1": ("Sufficient (1)", "充分（1）"),
    "coded 0": ("Not sufficient (0)", "不充分（0）"),
    "coded C": ("Contradictory (C)", "矛盾（C）"),
    "coded ?": ("Below frequency cutoff (?)", "低于频数阈值（?）"),
    "number of cases": ("Cases in a row", "每行案例数"),
    "row numbers": ("Numbers: rows of the truth table", "图中数字：真值表行号"),
    # XY plots
    "membership in": ("Membership in {}", "{}的隶属度"),
    "typical": ("Typical", "典型案例"),
    "deviant in degree": ("Deviant in consistency, degree", "一致性程度偏差案例"),
    "deviant in consistency": ("Deviant in consistency, kind", "一致性类别偏差案例"),
    "deviant in coverage": ("Deviant in coverage", "覆盖度偏差案例"),
    "irrelevant": ("Irrelevant", "无关案例"),
    # Configurations
    "configuration": ("Configuration", "组态"),
    "configurations": ("Configurations", "组态"),
    "condition": ("Condition", "条件"),
    "solution": ("Solution", "总体解"),
    "path": ("Path", "路径"),
    "core present": ("Core condition present", "核心条件存在"),
    "peripheral present": ("Peripheral condition present", "边缘条件存在"),
    "core absent": ("Core condition absent", "核心条件缺失"),
    "peripheral absent": ("Peripheral condition absent", "边缘条件缺失"),
    "level": ("Number: value of the condition", "数字：条件的取值"),
    "either": ("Blank: present or absent", "空白：存在与否均可"),
    "no configuration": ("No configuration", "无组态"),
    # Solutions and robustness
    "conservative": ("Conservative solution", "复杂解"),
    "parsimonious": ("Parsimonious solution", "简约解"),
    "intermediate": ("Intermediate solution", "中间解"),
    "relation": ("Against the baseline", "与基准解相比"),
    "same": ("same", "相同"),
    "subset": ("subset", "子集"),
    "superset": ("superset", "超集"),
    "changed": ("changed", "改变"),
    "none": ("no solution", "无解"),
    "term present": ("In the solution", "在解中"),
    "term absent": ("Not in the solution", "不在解中"),
    # Multiverse
    "against published": ("Against the reported solution (share of cells)", "与报告的解相比（占比）"),
    "published settings": ("Reported settings", "报告所用的设定"),
    "consistency and coverage": ("Consistency and coverage", "一致性与覆盖度"),
    "cells by consistency": ("{} combinations of settings, by solution consistency", "{} 种设定组合，按总体一致性排序"),
    "first calibration": ("First calibration: {}", "第一种校准：{}"),
    "with share": ("{} ({})", "{}（{}）"),
    # Punctuation
    "colon": ("{}: {}", "{}：{}"),
    "semicolon": ("; ", "；"),
    "full stop": (".", "。"),
    "comma": (", ", "、"),
    "clause comma": (", ", "，"),
    "stop and space": (". ", "。"),
    "sentence": ("{}. ", "{}。"),
    "is": ("{} {}", "{} {}"),
    # Tables of the paper
    **TABLES,
    # The report
    **REPORT,
}


def say(key, language, *parts):
    """Return a word or phrase in one language, with `parts` put in its places.

    Parameters
    ----------
    key : str
        A key of ``WORDS``, such as ``"raw coverage"``.
    language : str
        ``"en"`` or ``"zh"``.
    *parts : object
        What stands in the places ``{}`` of the phrase.

    Returns
    -------
    str

    Raises
    ------
    KeyError
        The key or the language is unknown.

    Examples
    --------
    >>> say("raw coverage", "zh"), say("membership in", "en", "~SYS*ORG")
    ('原始覆盖度', 'Membership in ~SYS*ORG')
    """
    if key not in WORDS:
        raise KeyError(
            f"no wording for {key!r}; Hint: add it to equifinal/output/words/vocabulary.py in both languages"
        )
    if language not in LANGUAGES:
        raise KeyError(f"no wording in language {language!r}; there is {', '.join(LANGUAGES)}")
    return WORDS[key][list(LANGUAGES).index(language)].format(*parts)
