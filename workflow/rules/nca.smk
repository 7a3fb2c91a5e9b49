"""Analyses each condition for necessity in degree, beside its necessity as a set: `03_necessity/`."""

# Whether the study asks for it; its keys or its data say so.
NCA = SETTINGS["nca"]["run"]


rule nca:
    message:
        "Analyse the conditions for necessity in degree."
    input:
        cases=rules.ingest.output.cases,
        memberships=rules.calibrate.output.memberships,
    output:
        nca="<results>/03_necessity/nca.csv",
        nca_peers="<results>/03_necessity/nca_peers.csv",
        bottlenecks="<results>/03_necessity/bottlenecks.csv",
        nca_outliers="<results>/03_necessity/nca_outliers.csv",
        nca_robustness="<results>/03_necessity/nca_robustness.csv",
    params:
        settings=pick("outcome", "conditions", "nca"),
        sets=SETS,
    log:
        "<logs>/nca.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/nca.py"


# What tables and text take of it.
NCA_TABLES = {name: rules.nca.output[name] for name in ("nca", "bottlenecks", "nca_outliers", "nca_robustness") if NCA}
