"""Assesses robustness: raised cutoffs, sensitivity ranges, the robustness test protocol, the verdict: `06_robustness/`."""


rule robustness:
    message:
        "Assess the robustness of the solutions."
    input:
        cases=rules.ingest.output.cases,
        memberships=rules.calibrate.output.memberships,
        models=expand(rules.minimise.output.models, cut=CUTS),
        excluded=expand(
            ["<results>/04_truth_table/{cut}/excluded.csv", "<results>/05_minimise/{cut}/excluded.csv"], cut=BASELINE
        ),
    output:
        comparison="<results>/06_robustness/comparison.csv",
        moved_cases="<results>/06_robustness/moved_cases.csv",
        changes="<results>/06_robustness/changes.csv",
        ranges="<results>/06_robustness/ranges.csv",
        anchors="<results>/06_robustness/anchors.csv",
        leave_one_out="<results>/06_robustness/leave_one_out.csv",
        alternatives="<results>/06_robustness/alternatives.csv",
        protocol="<results>/06_robustness/protocol.csv",
        protocol_cases="<results>/06_robustness/protocol_cases.csv",
        sweep="<results>/06_robustness/sweep.csv",
        sweep_solutions="<results>/06_robustness/sweep_solutions.csv",
        noise="<results>/06_robustness/noise.csv",
        limits="<results>/06_robustness/limits.csv",
        verdict=report(
            "<results>/06_robustness/verdict.md",
            caption="../report/verdict.rst",
            category=category("robustness"),
            labels=plain_labels("Verdict in words"),
        ),
        translated=[f"<results>/06_robustness/verdict.{code}.md" for code in LANGUAGES if code != DEFAULT],
    params:
        settings=pick(
            "outcome",
            "conditions",
            "calibration",
            "half_membership",
            "frequency_cutoff",
            "pri_cutoff",
            "contradiction_cutoff",
            *OF_NEGATION,
            "model",
            "directional_expectations",
            "directional_expectations_negation",
            "paths",
            "robustness",
            "models",
            "max_models",
            "max_seconds",
        ),
        sets=SETS,
        cutoffs=list(CUTS.values()),
    log:
        "<logs>/robustness.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/robustness.py"
