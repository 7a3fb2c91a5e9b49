"""The words of the report, in English and in Chinese; `vocabulary.say` speaks them."""

__all__ = ["REPORT"]

REPORT = {
    # Sections
    "section question": ("What was asked", "研究问题"),
    "section data": ("Data and calibration", "数据与校准"),
    "section necessity": ("Necessity", "必要性分析"),
    "section truth table": ("Truth table", "真值表"),
    "section solutions": ("Solutions", "组态结果"),
    "section robustness": ("Robustness", "稳健性"),
    "section limits": ("Limits", "局限"),
    "section cite": ("How to cite and rerun", "引用与复现"),
    # The question and the answer
    "question": (
        "Which combinations of {} are sufficient for {}, and which for its negation? Qualitative Comparative "
        "Analysis of {} cases.",
        "{}的哪些组合是“{}”的充分条件，哪些是其否定的充分条件？本研究对 {} 个案例进行定性比较分析。",
    ),
    "answer": (
        "{}: {} with solution consistency {} and solution coverage {}",
        "{}：{}，总体一致性 {}，总体覆盖度 {}",
    ),
    "no answer": ("{}: no configuration is sufficient at these cutoffs", "{}：在上述阈值下没有充分的组态"),
    "one configuration": ("one configuration", "1 个组态"),
    "n configurations": ("{} configurations", "{} 个组态"),
    "run": ("Run {}", "运行 {}"),
    # Captions
    "figure": ("Figure {}. {}", "图 {}　{}"),
    "caption calibration": (
        "Calibration of the {} sets: raw values against memberships, one point a case ({}), the raw values again as "
        "a rug",
        "{} 个集合的校准：原始值与隶属度，每点为一个案例（共 {} 个），下方短线为原始值",
    ),
    "moved none": ("No membership was exactly 0.5", "没有恰为 0.5 的隶属度"),
    "moved one": ("One membership of exactly 0.5 was moved", "1 个恰为 0.5 的隶属度经过调整"),
    "moved n": ("{} memberships of exactly 0.5 were moved", "{} 个恰为 0.5 的隶属度经过调整"),
    "caption necessity": (
        "Necessity of each condition and its negation: consistency, coverage and relevance of necessity. The dashed "
        "line is the cutoff, {}",
        "各条件及其否定的必要性：一致性、覆盖度与必要性相关度。虚线为阈值 {}",
    ),
    "reached none": (
        "For {}, none of the {} reaches the cutoff (highest: {}, {})",
        "就“{}”而言，{} 项均未达到阈值（最高为“{}”，{}）",
    ),
    "reached one": (
        "For {}, one of the {} reaches the cutoff ({}, {})",
        "就“{}”而言，{} 项中有 1 项达到阈值（“{}”，{}）",
    ),
    "reached n": (
        "For {0}, {4} of the {1} reach the cutoff (highest: {2}, {3})",
        "就“{0}”而言，{1} 项中有 {4} 项达到阈值（最高为“{2}”，{3}）",
    ),
    "reached nowhere": ("No case is a member of {}", "没有案例隶属于“{}”"),
    "caption truth_table": (
        "Truth table of {} at consistency cutoff {} and PRI cutoff {}: {} of {} rows are observed ({}). "
        "Areas go by the number of cases; the numbers are those of the rows",
        "“{}”的真值表，一致性阈值 {}，PRI 阈值 {}：共观察到 {}/{} 行（{}）。面积表示案例数，数字为行号",
    ),
    "n coded_1": ("{} sufficient", "{} 行充分"),
    "n coded_0": ("{} not sufficient", "{} 行不充分"),
    "n coded_C": ("{} contradictory", "{} 行矛盾"),
    "caption configurations": (
        "Intermediate solution for {} at consistency cutoff {}: {}, solution consistency {}, solution coverage {}. "
        "Large circles: core conditions; small ones: peripheral conditions",
        "“{}”的中间解，一致性阈值 {}：{}，总体一致性 {}，总体覆盖度 {}。大圆为核心条件，小圆为边缘条件",
    ),
    "caption no configurations": (
        "Intermediate solution for {} at consistency cutoff {}: no row is sufficient, so there is no configuration",
        "“{}”的中间解，一致性阈值 {}：没有充分的真值表行，因而没有组态",
    ),
    "caption tied": ("Model 1 of {} that tie", "{} 个同等契合模型中的第 1 个"),
    "caption tied at least": ("Model 1 of at least {} that tie", "至少 {} 个同等契合模型中的第 1 个"),
    "caption xy": (
        "Membership in {} against membership in {}: consistency {}, coverage {}. Of the {} cases: {}",
        "{}的隶属度与“{}”的隶属度：一致性 {}，覆盖度 {}。{} 个案例中：{}",
    ),
    "xy configuration": ("configuration {} ({})", "组态 {}（{}）"),
    "xy solution": ("the whole intermediate solution", "中间解总体"),
    "n typical": ("{} typical", "{} 个典型"),
    "n deviant in degree": ("{} deviant in degree", "{} 个一致性程度偏差"),
    "n deviant in consistency": ("{} deviant in consistency", "{} 个一致性类别偏差"),
    "n deviant in coverage": ("{} deviant in coverage", "{} 个覆盖度偏差"),
    "n irrelevant": ("{} irrelevant", "{} 个无关"),
    "caption robustness": (
        "Terms of the intermediate solution for {} by consistency cutoff; against the baseline: {}",
        "“{}”中间解的各项随一致性阈值的变化；与基准解相比：{}",
    ),
    "caption map": (
        "Intermediate solution for {} at {} combinations of cutoffs, against the one reported (ring): {}",
        "“{}”的中间解在 {} 种阈值组合下与报告的解（圆圈）相比：{}",
    ),
    "caption curve": (
        "Intermediate solution for {} in {} combinations of cutoffs and calibrations, by consistency{}; against the "
        "one reported (ring): {}",
        "“{}”的中间解在 {} 种阈值与校准组合下的拟合，按总体一致性排序{}；与报告的解（圆圈）相比：{}",
    ),
    "from lowest": (", from {} to {}", "（{} 至 {}）"),
    "everywhere": (" ({} in all)", "（均为 {}）"),
    "n same": ("the same in {}", "相同 {} 种"),
    "n subset": ("a subset in {}", "子集 {} 种"),
    "n superset": ("a superset in {}", "超集 {} 种"),
    "n changed": ("changed in {}", "改变 {} 种"),
    "n none": ("without a solution in {}", "无解 {} 种"),
    # Limits
    "limit diversity": (
        "Limited diversity: {0} of the {1} possible combinations of conditions occur among the {2} cases. The others "
        "are remainders; nothing was observed of them",
        "有限多样性：{1} 种逻辑上可能的条件组合中，{2} 个案例仅呈现 {0} 种，其余为逻辑余项，没有观察到任何案例",
    ),
    "limit assumptions": (
        "Assumptions for {}, in remainders: {} in the intermediate solution, {} in the parsimonious one, which tells "
        "core from peripheral (in both the outcome's solution and its negation's: {})",
        "假定：“{}”的中间解依据 {} 个逻辑余项，用以区分核心与边缘条件的简约解依据 {} 个"
        "（其中 {} 个同时见于结果及其否定的解）",
    ),
    "limit ties": (
        "Model ambiguity: for {0}, {1} models of the {2} fit the data equally well; what is shown is the first",
        "模型模糊性：“{0}”的{2}有 {1} 个模型与数据同等契合，此处展示第一个",
    ),
    "limit coverage": (
        "What is not explained: the solution for {} covers {} of the membership in it. Cases of it in no "
        "configuration: {}; cases in a configuration without it: {}",
        "未解释的部分：“{}”的解覆盖其隶属度的 {}；{} 个具有该结果的案例不属于任何组态，"
        "{} 个案例属于某一组态却不具有该结果",
    ),
    "limit half": (
        "Memberships of exactly 0.5 say nothing; moved: {} (`02_calibrate/shifted.csv`)",
        "恰为 0.5 的隶属度不含信息，其中 {} 个经过调整（`02_calibrate/shifted.csv`）",
    ),
    "limit dropped": (
        "Cases left out because a score is missing: {} (`01_ingest/dropped.csv`)",
        "{} 个案例因缺少数值而未纳入（`01_ingest/dropped.csv`）",
    ),
    "limit causes": (
        "Sufficiency is a relation of sets. Whether it is causal is for within-case study; "
        "`05_minimise` names the cases and pairs to study next",
        "充分性是集合之间的关系，是否为因果关系有待案例内研究；`05_minimise` 列出了下一步应研究的案例与案例对",
    ),
    # Citing and running again
    "cite": (
        "Computed with Equifinal {} (MIT licence). Cite it as CITATION.cff says, together with the study whose data "
        "you use; methods and sources are in docs/method.md",
        "由 Equifinal {}（MIT 许可）计算。请按 CITATION.cff 引用，并引用所用数据的研究；方法及出处见 docs/method.md",
    ),
    "rerun": (
        "The same configuration and data give the same run, byte for byte. In the project's folder",
        "相同的配置与数据得到逐字节相同的结果。在项目文件夹中运行",
    ),
    "check": (
        "Whether the files are those the run made is checked in the run's folder with",
        "在运行文件夹中核对各文件是否为该次运行所生成",
    ),
    "made from": (
        "Everything here was made from {} (SHA-256 {}) and `config.resolved.yaml`; `manifest.json` holds the versions",
        "本页内容均由 {}（SHA-256 {}）与 `config.resolved.yaml` 生成；软件版本见 `manifest.json`",
    ),
}
