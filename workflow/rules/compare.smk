"""Compares the run with the last other one, on request: `results/<study>/compare/<a>_vs_<b>/`."""


def compared():
    """Return the folders of this run and of the last other run of the study, the earlier first."""
    folder = Path(RESULTS).parent
    runs = listed(folder)
    runs += [] if RUN in runs else [RUN]
    other = [run for run in runs if run != RUN][-1:]
    return [str(folder / run) for run in runs if run in (*other, RUN)]


rule compare:
    message:
        "Compare {params.later} with {params.earlier}."
    input:
        manifests=[f"{folder}/manifest.json" for folder in compared()],
        engine=engine("commands/compare"),
    params:
        study=STUDY,
        earlier=(["", *compared()])[-2],
        later=compared()[-1],
    log:
        "<logs>/compare.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/compare.py"
