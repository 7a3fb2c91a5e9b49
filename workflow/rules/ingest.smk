"""Takes the coded cases from the data file: `01_ingest/cases.csv`."""


rule ingest:
    message:
        "Read the cases of {params.settings[data]}."
    input:
        data=SETTINGS["data"],
        engine=engine("ingest"),
    output:
        cases="<results>/01_ingest/cases.csv",
    params:
        sha256=hashlib.sha256(DATA).hexdigest(),
        settings=pick("data", "case_id", "outcome", "conditions", "labels"),
    log:
        "<logs>/ingest.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/ingest.py"
