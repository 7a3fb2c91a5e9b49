"""The words of the tables of the paper, in English and in Chinese; `wording.say` speaks them."""

__all__ = ["TABLES"]

TABLES = {
    "table 1": ("Table 1. Calibration of the sets", "表 1　集合的校准"),
    "table 2": ("Table 2. Analysis of necessary conditions", "表 2　单个条件的必要性分析"),
    "table 3": ("Table 3. Configurations sufficient for {}, and for its negation", "表 3　“{}”及其否定的组态"),
    "table 4": ("Table 4{}. Truth table of {}", "表 4{}　“{}”的真值表"),
    "table 5a": ("Table 5a. Robustness: one change at a time", "表 5a　稳健性检验：每次改变一项设定"),
    "table 5b": ("Table 5b. Robustness: sensitivity ranges", "表 5b　稳健性检验：敏感性区间"),
    "table 5c": (
        "Table 5c. Robustness: fit across plausible alternatives",
        "表 5c　稳健性检验：各备选设定下的拟合参数",
    ),
    "table 5d": ("Table 5d. Robustness: cases across plausible alternatives", "表 5d　稳健性检验：各备选设定下的案例"),
    "table 5 configurations": (
        "Table 5e. Robustness: configurations for {} at the raised consistency cutoff",
        "表 5e　稳健性检验：提高一致性阈值后“{}”的组态",
    ),
    "anchors": ("Anchors", "校准锚点"),
    "raw scores": ("Raw scores", "原始值"),
    "set": ("Set", "集合"),
    "mean": ("Mean", "均值"),
    "sd": ("SD", "标准差"),
    "min": ("Min", "最小值"),
    "max": ("Max", "最大值"),
    "source": ("Source", "依据"),
    "by rank": ("By the distribution of the cases", "按案例分布"),
    "thresholds": ("Thresholds", "阈值"),
    "threshold": ("Threshold {}", "阈值 {}"),
    "percentiles": ("percentiles", "百分位"),
    "options": ("options", "选项"),
    "left": ("left", "左"),
    "right": ("right", "右"),
    "half kept": ("Memberships of exactly 0.5 are kept", "恰为 0.5 的隶属度予以保留"),
    "half moved": (
        "Memberships of exactly 0.5 are set to {}; so moved, with the number of cases: {}",
        "恰为 0.5 的隶属度改为 {}；经此调整的集合及案例数：{}",
    ),
    "none moved": (
        "Memberships of exactly 0.5 would be set to {}; there are none",
        "恰为 0.5 的隶属度改为 {}；本研究无此情形",
    ),
    "necessary marked": ("Bold: consistency of at least {}", "加粗：一致性不低于 {}"),
    "necessary for": ("Necessary for {}: {}", "“{}”的必要条件：{}"),
    "none necessary for": ("No condition is necessary for {}", "“{}”没有必要条件"),
    "ron and negation": (
        "RoN: relevance of necessity; ~: negation of a set",
        "RoN：必要性相关度；~：集合的否定",
    ),
    "contradiction cutoff": ("contradiction cutoff", "矛盾阈值"),
    "made by": ("N = {} cases; Equifinal {}", "案例数 N = {}；软件：Equifinal {}"),
    "expectations": ("Directional expectations for {}: {}", "“{}”的方向性预期：{}"),
    "no expectations at all": (
        "No directional expectations: the intermediate solution is the conservative one",
        "未设方向性预期，中间解即复杂解",
    ),
    "no expectations": (
        "No directional expectations for {}: the intermediate solution is the conservative one",
        "“{}”未设方向性预期，中间解即复杂解",
    ),
    "expectations reversed": (
        "For {} each single expectation is reversed",
        "对“{}”，各单项预期取反",
    ),
    "tied": ("{0}: model {1} of {2} tied models", "{0}：{2} 个并列模型中的第 {1} 个"),
    "tied shown": ("The first {} are printed; models.csv lists them", "仅列出前 {} 个，其余见 models.csv"),
    "tied parsimonious": (
        "{}: {} parsimonious models tie; a condition is core if any of those behind this model has it",
        "{}：简约解有 {} 个并列模型；条件出现在本模型所依据的任一简约模型中，即为核心条件",
    ),
    "no core": (
        "{} lies in no parsimonious term: all its conditions are peripheral",
        "{} 不属于任何简约项，其条件均为边缘条件",
    ),
    "row": ("Row", "行号"),
    "n": ("n", "案例数"),
    "rows observed": (
        "{0} of {1} possible rows are observed; {2} are remainders",
        "{1} 个可能的行中观察到 {0} 行，逻辑余项 {2} 行",
    ),
    "gap": (
        "The lowest consistency at or above the cutoff of {} is {}, the highest below it {}",
        "一致性阈值 {} 之上的最低一致性为 {}，之下的最高一致性为 {}",
    ),
    "lowest coded 1": ("The lowest of a row coded 1 is {}", "编码为 1 的行中最低一致性为 {}"),
    "no gap": (
        "The consistencies of all rows lie on one side of the cutoff of {}",
        "各行的一致性均在阈值 {} 的同一侧",
    ),
    "held by pri": (
        "Rows that reach it but not the PRI cutoff: {}",
        "达到一致性阈值但未达到 PRI 阈值的行数：{}",
    ),
    "row with cases": ("row {} ({})", "第 {} 行（{}）"),
    "contradict consistency": (
        "Rows coded 1 with cases outside the outcome: {}",
        "编码为 1 但含结果不出现的案例的行：{}",
    ),
    "contradict coverage": (
        "Rows coded 0 or C with cases in the outcome: {}",
        "编码为 0 或 C 但含结果出现的案例的行：{}",
    ),
    "no contradiction consistency": (
        "No row coded 1 has a case outside the outcome",
        "编码为 1 的行中没有结果不出现的案例",
    ),
    "no contradiction coverage": (
        "No row coded 0 or C has a case in the outcome",
        "编码为 0 或 C 的行中没有结果出现的案例",
    ),
    "cases in no row": ("In no row, at exactly 0.5: {}", "隶属度恰为 0.5、不属于任何行的案例：{}"),
    "excluded": ("Excluded combinations: {}", "排除的组合：{}"),
    "codes of rows": (
        "1: sufficient; 0: not sufficient; C: contradictory; ?: below the frequency cutoff",
        "1：充分；0：不充分；C：矛盾；?：低于频数阈值",
    ),
    "change": ("Change", "改变"),
    "tied models": ("Tied models", "并列模型数"),
    "from to": ("{} from {} to {}", "{}由 {} 改为 {}"),
    "without case": ("Without {}", "剔除 {}"),
    "baseline": ("Baseline", "基准"),
    "change note": (
        "The last row leaves out the case whose loss changes most; where models tie, the first is shown",
        "末行剔除的是影响最大的案例；模型并列时列出第一个",
    ),
    "short names": ("Short names: {}", "缩写：{}"),
    "parameter": ("Parameter", "参数"),
    "in use": ("In use", "所用值"),
    "lower limit": ("Lower limit", "下限"),
    "upper limit": ("Upper limit", "上限"),
    "ranges note": (
        "All else equal, the solution is the same above the lower limit and up to the upper limit, for the frequency "
        "cutoff from the one to the other; limits are rounded inwards; –: none",
        "其他设定不变时，所用值高于下限且不超过上限（频数阈值含下限）时解保持不变；界限向内取舍；–：无界限",
    ),
    "RCC_rank": ("Rank of case robustness (1 best, 4 worst)", "案例稳健性等级（1 最好，4 最差）"),
    "robust_typical": ("Robust typical cases", "稳健的典型案例数"),
    "shaky_typical": ("Shaky typical cases", "不稳的典型案例数"),
    "possible_typical": ("Possible typical cases", "可能的典型案例数"),
    "alternatives": ("Alternative solutions in the test set", "检验集中的备选解数"),
    "settings_without_solution": ("Settings without a solution", "无解的设定数"),
    "protocol note": (
        "RF: robustness of fit of the robust core and against the narrowest and the widest alternative (minTS, maxTS); "
        "RCR: share of robust cases; Oana & Schneider 2024, doi:10.1177/00491241211036158",
        "RF：稳健核心的拟合稳健性，以及与最窄、最宽备选解（minTS、maxTS）的比较；RCR：稳健案例的占比；"
        "Oana & Schneider 2024，doi:10.1177/00491241211036158",
    ),
    "kind of case": ("Kind of case", "案例类型"),
    "robust typical": ("Robust typical", "稳健的典型案例"),
    "shaky typical": ("Shaky typical", "不稳的典型案例"),
    "possible typical": ("Possible typical", "可能的典型案例"),
    "robust deviant": ("Robust deviant", "稳健的偏差案例"),
    "shaky deviant": ("Shaky deviant", "不稳的偏差案例"),
    "possible deviant": ("Possible deviant", "可能的偏差案例"),
    "extreme deviant in coverage": ("Extreme deviant in coverage", "极端的覆盖度偏差案例"),
    "table note": ("Note: ", "注："),
}
