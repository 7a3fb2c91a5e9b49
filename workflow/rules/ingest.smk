"""Takes the coded cases from the data file: `01_ingest/`, cases, those left out, and notes of the reading."""

# What was computed of several columns, where the study says so.
COMPUTED_TABLE = {"computed": "<results>/01_ingest/computed.csv"} if SETTINGS["compute"] else {}


rule ingest:
    message:
        "Read the cases of {input.data}."
    input:
        data=rules.code_cases.output.scores if SETTINGS["coding"] else SETTINGS["data"],
    output:
        **({"clusters": "<results>/01_ingest/clusters.csv"} if SETTINGS["clusters"] else {}),
        **COMPUTED_TABLE,
        cases="<results>/01_ingest/cases.csv",
        dropped=report(
            "<results>/01_ingest/dropped.csv",
            caption="../report/dropped.rst",
            category=category("data"),
            labels=plain_labels("Cases left out"),
        ),
        notes="<results>/01_ingest/notes.csv",
    params:
        left_out=plain(LEFT_OUT),
        sha256=digest_of(TABLE),
        settings={
            **pick(
                *("data", "sheet", "header_row", "encoding", "columns", "coding", "case_id", "outcome", "conditions"),
                *("labels", "missing", "missing_texts", "frequency", "compute", "wide", "where", "clusters"),
            ),
            "calibration": asked_of_calibration(SETTINGS["calibration"]),
        },
    log:
        "<logs>/ingest.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/ingest.py"
