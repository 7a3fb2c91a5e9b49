"""Writes the results section in words: `text/<language>/results.md`."""


rule write_text:
    message:
        "Write the results section, in {wildcards.language}."
    input:
        cases=rules.ingest.output.cases,
        tables=[
            rules.calibrate.output.memberships,
            rules.necessity.output.necessity,
            rules.necessity.output.combinations,
            *expand(
                [
                    rules.truth_table.output.overview,
                    rules.truth_table.output.truth_table,
                    rules.truth_table.output.deviant,
                    rules.minimise.output.models,
                    rules.minimise.output.solutions,
                    rules.minimise.output.configurations,
                    rules.minimise.output.paths,
                    rules.select_cases.output.kinds,
                    rules.select_cases.output.selection,
                ],
                cut=BASELINE,
            ),
            rules.robustness.output.changes,
            rules.robustness.output.ranges,
            rules.robustness.output.leave_one_out,
            rules.robustness.output.protocol,
        ],
        engine=engine("text/results", "paper/source", "labels"),
    output:
        results="<results>/text/{language}/results.md",
    params:
        settings=pick(
            "outcome",
            "conditions",
            "labels",
            "paths",
            "necessity_cutoff",
            "frequency_cutoff",
            "consistency_cutoff",
            "pri_cutoff",
            "directional_expectations",
            "directional_expectations_negation",
        ),
    log:
        "<logs>/write_text.{language}.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/write_text.py"
