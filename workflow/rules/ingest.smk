"""Takes the coded cases from the data file: `01_ingest/`, cases, those left out, and notes of the reading."""


rule ingest:
    message:
        "Read the cases of {params.settings[data]}."
    input:
        data=SETTINGS["data"],
        engine=engine("ingest", "study"),
    output:
        cases="<results>/01_ingest/cases.csv",
        dropped=report("<results>/01_ingest/dropped.csv", caption="../report/dropped.rst", category="0 Cases"),
        notes="<results>/01_ingest/notes.csv",
    params:
        left_out=LEFT_OUT,
        sha256=hashlib.sha256(DATA).hexdigest(),
        settings=pick(
            *("data", "sheet", "columns", "case_id", "outcome", "conditions"),
            *("labels", "missing", "missing_texts"),
        ),
    log:
        "<logs>/ingest.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/ingest.py"
