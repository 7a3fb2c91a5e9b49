"""Draws the figures of the steps, in each language: apart from the tables that they show, which wait for none of them."""


rule draw_sets:
    message:
        "Draw the sets and their necessity, labels in {wildcards.language}."
    input:
        **({name: rules.nca.output[name] for name in ("nca", "nca_outliers", "bottlenecks")} if NCA else {}),
        cases=rules.ingest.output.cases,
        memberships=rules.calibrate.output.memberships,
        necessity=rules.necessity.output.necessity,
    output:
        **({"nca": drawings("03_necessity/nca_figures", "necessity")} if NCA else {}),
        calibration=drawings("02_calibrate/figures", "data"),
        necessity=drawings("03_necessity/figures", "necessity"),
    params:
        sets=SETS,
        settings=pick("outcome", "conditions", "calibration", "compute", "necessity_cutoff", "nca"),
        labels=labels_in,
        announce=is_first_language,
    resources:
        drawings=1,
    priority: -1
    log:
        "<logs>/draw_sets.{language}.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/draw_sets.py"


rule draw_solutions:
    message:
        "Draw truth tables, solutions and robustness, labels in {wildcards.language}."
    input:
        cases=rules.ingest.output.cases,
        memberships=rules.calibrate.output.memberships,
        truth_tables=expand(rules.truth_table.output.truth_table, cut=CUTS),
        models=expand(rules.minimise.output.models, cut=CUTS),
        configurations=expand(rules.minimise.output.configurations, cut=CUTS),
        paths=expand(rules.minimise.output.paths, cut=CUTS),
        comparison=rules.robustness.output.comparison,
        sweep=rules.robustness.output.sweep,
    output:
        truth_tables=[drawings(f"04_truth_table/{cut}/figures", "truth table", cut) for cut in CUTS],
        solutions=[drawings(f"05_minimise/{cut}/figures", "solutions", cut) for cut in CUTS],
        robustness=drawings("06_robustness/figures", "robustness"),
    params:
        settings=pick("outcome", "conditions", "frequency_cutoff", "pri_cutoff", *OF_NEGATION),
        cutoffs=list(CUTS.values()),
        labels=labels_in,
        announce=is_first_language,
    resources:
        drawings=1,
    priority: -1
    log:
        "<logs>/draw_solutions.{language}.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/draw_solutions.py"


# The folders of all figures, of each language.
FIGURES = [
    *(expand(made, language=SETTINGS["language"]) for made in (rules.draw_sets.output, rules.draw_solutions.output)),
    *(expand(rules.draw_panels.output, language=SETTINGS["language"]) if SETTINGS["clusters"] else []),
]
