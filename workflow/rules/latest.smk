"""Copies what a reader of the latest run looks for to `results/<study>/latest/`, with all tables and figures in one document.

The folder is that of all runs of the study, so it is no output here: the run notes beside its logs that it was shown, and
loses that note where the folder shows another run (`look_through` in common.smk). A part of a study hands its files to
the study, which shows them in a folder of the part's name.
"""


rule latest:
    message:
        "Put what the paper needs into {params.shown}."
    input:
        **dict(rules.write_report.input.items()),
        appendix=expand("<results>/appendix/{language}/appendix.docx", language=SETTINGS["language"]),
        pages=rules.write_report.output.pages,
    output:
        shown=directory("<logs>/latest") if PART else "<logs>/latest.txt",
    params:
        part=bool(PART),
        shown=f"results/{STUDY}/latest/" + (f"{PART['name']}/" if PART else ""),
        results=lambda wildcards: RESULTS,
        way=f"../../{PLACE}/" if PART else f"../{PLACE}/",
        settings=SETTINGS,
        cutoffs=list(CUTS.values()),
        baseline=BASELINE,
        study=STUDY,
        run=PLACE,
    log:
        "<logs>/latest.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/latest.py"
