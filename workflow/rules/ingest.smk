"""Takes the coded cases from the data file: `01_ingest/cases.csv`."""


rule ingest:
    input:
        data=SETTINGS["data"],
        engine=engine("ingest"),
    output:
        cases="<results>/01_ingest/cases.csv",
    log:
        "<logs>/ingest.log",
    conda:
        "../../environment.yml"
    params:
        settings=pick("data", "case_id", "outcome", "conditions", "labels"),
    message:
        "Read the cases of {params.settings[data]}."
    script:
        "../scripts/ingest.py"
