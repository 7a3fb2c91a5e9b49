"""Makes scores of a coding sheet, where the study has one: `00_coding/`, with the trail of each score."""

if SETTINGS["coding"]:

    rule code_cases:
        message:
            "Code the cases of {input.sheet} by {input.codebook}."
        input:
            **SETTINGS["coding"],
            data=[SETTINGS["data"]] if SETTINGS["data"] else [],
        output:
            scores="<results>/00_coding/scores.csv",
            audit="<results>/00_coding/audit.csv",
            agreement="<results>/00_coding/agreement.csv",
            disagreements="<results>/00_coding/disagreements.csv",
            frequencies="<results>/00_coding/frequencies.csv",
            categories="<results>/00_coding/categories.csv",
            saturation="<results>/00_coding/saturation.csv",
            figures=report(
                directory("<results>/00_coding/figures"),
                patterns=["{language}/{name}.png"],
                caption="../report/saturation.rst",
                category="1 Coding",
            ),
        params:
            settings=pick("data", "sheet", "header_row", "encoding", "columns", "case_id", "coding"),
            labels=labels(),
        resources:
            drawings=1,
        log:
            "<logs>/code_cases.log",
        conda:
            "../../environment.yml"
        script:
            "../scripts/coding.py"
