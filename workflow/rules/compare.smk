"""Compares the run with the last other one, on request: `results/<study>/compare/<a>_vs_<b>/`."""


def compared():
    """Return this run and the last other run of the study, the earlier first."""
    runs = listed(Path(RESULTS).parent)
    runs += [] if RUN in runs else [RUN]
    other = [run for run in runs if run != RUN][-1:]
    return [run for run in runs if run in (*other, RUN)]


rule compare:
    message:
        "Compare the runs {params.runs}."
    input:
        manifests=[f"results/{STUDY}/{run}/manifest.json" for run in compared()],
        engine=engine("commands/compare"),
    params:
        runs=compared(),
    log:
        "<logs>/compare.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/compare.py"
