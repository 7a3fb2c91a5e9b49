"""Copies what a reader of the latest run looks for to `results/<study>/latest/`, with all tables and figures in one document.

The folder is that of all runs of the study, so it is no output here: the run notes beside its logs that it was shown, and
loses that note where the folder shows another run (`look_through` in common.smk). A part of a study hands its files to
the study, which shows them in a folder of the part's name. The documents wait beside the logs, made while the report is.
"""


rule write_documents:
    message:
        "Put all tables and figures into one Word document."
    input:
        **dict(rules.write_report.input.items()),
    output:
        papers=expand("<logs>/documents/paper_{language}.docx", language=SETTINGS["language"]),
        results=expand("<logs>/documents/results_{language}.docx", language=SETTINGS["language"]),
    params:
        results=lambda wildcards: RESULTS,
        settings=SETTINGS,
        cutoffs=list(CUTS.values()),
        baseline=BASELINE,
        record={"study": STUDY, "run": PLACE},
    log:
        "<logs>/write_documents.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/documents.py"


rule latest:
    message:
        "Put what the paper needs into {params.shown}."
    input:
        papers=rules.write_documents.output.papers,
        results=rules.write_documents.output.results,
        appendix=expand("<results>/appendix/{language}/appendix.docx", language=SETTINGS["language"]),
        pages=rules.write_report.output.pages,
        truth_table=RUN_TABLES["truth_table"],
    output:
        shown=directory("<logs>/latest") if PART else "<logs>/latest.txt",
    params:
        part=bool(PART),
        shown=f"results/{STUDY}/latest/" + (f"{PART['name']}/" if PART else ""),
        results=lambda wildcards: RESULTS,
        way=f"../../{PLACE}/" if PART else f"../{PLACE}/",
        settings=SETTINGS,
        study=STUDY,
        run=PLACE,
    log:
        "<logs>/latest.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/latest.py"
