"""Writes the report: `report/<language>/report.html`, a page that can be read alone, and the captions of all figures."""


rule write_report:
    message:
        "Write the report."
    input:
        **RUN_TABLES
        | {
            "overview": expand(rules.truth_table.output.overview, cut=CUTS),
            "shifted": rules.calibrate.output.shifted,
            "dropped": rules.ingest.output.dropped,
            "assumptions": expand(rules.minimise.output.assumptions, cut=BASELINE)[0],
            "case_kinds": expand(rules.select_cases.output.case_kinds, cut=BASELINE)[0],
            "comparison": rules.robustness.output.comparison,
            "sweep": rules.robustness.output.sweep,
        },
        texts=expand(rules.write_text.output.results, language=SETTINGS["language"]),
        figures=FIGURES,
    output:
        pages=[
            report(
                f"<results>/report/{language}/report.html",
                caption="../report/page.rst",
                category="0 The whole report",
                labels=OF_PART | {"language": LANGUAGE_NAMES[language]},
            )
            for language in SETTINGS["language"]
        ],
        tables=report(
            directory("<results>/report/tables"),
            patterns=["{language}/{name}.html"],
            caption=captions(),
            category=table_category,
            subcategory=table_cutoff,
            labels=table_labels,
        ),
        captions="<results>/report/captions.rst",
        captions_of_cuts=[f"<results>/report/captions.{cut}.rst" for cut in CUTS],
    params:
        settings=SETTINGS,
        cutoffs=list(CUTS.values()),
        cuts=list(CUTS),
        baseline=BASELINE,
        record={
            "run": PLACE,
            "study": STUDY,
            "data": SETTINGS["data"],
            "sha256": digest_of(TABLE),
        },
    log:
        "<logs>/write_report.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/report.py"
