"""Writes the results section in words, `text/`, and what a reviewer asks for, `appendix/`."""


rule write_text:
    message:
        "Write the results section and the appendix, in {wildcards.language}."
    input:
        cases=rules.ingest.output.cases,
        tables=[
            rules.calibrate.output.memberships,
            rules.necessity.output.necessity,
            rules.necessity.output.combinations,
            *NCA_TABLES.values(),
            *expand(
                [
                    rules.truth_table.output.overview,
                    rules.truth_table.output.truth_table,
                    rules.truth_table.output.deviant_cases,
                    rules.truth_table.output.excluded,
                    rules.minimise.output.models,
                    rules.minimise.output.solutions,
                    rules.minimise.output.configurations,
                    rules.minimise.output.paths,
                    rules.minimise.output.terms,
                    rules.minimise.output.assumptions,
                    rules.minimise.output.counterfactuals,
                    rules.minimise.output.theories,
                    rules.minimise.output.theory_cases,
                    rules.select_cases.output.case_kinds,
                    rules.select_cases.output.case_selection,
                ],
                cut=BASELINE,
            ),
            rules.robustness.output.changes,
            rules.robustness.output.ranges,
            rules.robustness.output.leave_one_out,
            rules.robustness.output.protocol,
            rules.robustness.output.noise,
            *PANEL_TABLES.values(),
        ],
    output:
        results="<results>/text/{language}/results.md",
        appendix=expand("<results>/appendix/{{language}}/appendix.{format}", format=["docx", "xlsx", "md"]),
    params:
        settings=pick(
            "outcome",
            "conditions",
            "labels",
            "paths",
            "necessity_cutoff",
            "nca",
            "necessity_coverage_cutoff",
            "necessity_ron_cutoff",
            "frequency_cutoff",
            "consistency_cutoff",
            "pri_cutoff",
            "contradiction_cutoff",
            *OF_NEGATION,
            "model",
            "configuration_names",
            "necessity_claims",
            "directional_expectations",
            "directional_expectations_negation",
            "clusters",
            "cluster_distance",
            "cluster_frequency",
        ),
    log:
        "<logs>/write_text.{language}.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/text.py"


rule write_fsqca:
    message:
        "Write the solutions in the layout of fs/QCA."
    input:
        memberships=rules.calibrate.output.memberships,
        truth_table=expand(rules.truth_table.output.truth_table, cut=BASELINE),
        models=expand(rules.minimise.output.models, cut=BASELINE),
        terms=expand(rules.minimise.output.terms, cut=BASELINE),
    output:
        text="<results>/appendix/fsqca.txt",
    params:
        settings=pick(
            "data",
            "coding",
            "outcome",
            "conditions",
            "directional_expectations",
            "directional_expectations_negation",
        ),
    log:
        "<logs>/write_fsqca.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/fsqca.py"
