"""Compares the run with the last other one, on request: `results/<study>/compare/<a>_vs_<b>/`."""


rule compare:
    message:
        "Compare the runs {params.runs}."
    input:
        manifests=[f"results/{STUDY}/{run}/manifest.json" for run in compared()],
    params:
        runs=compared(),
    log:
        "<logs>/compare.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/compare.py"
