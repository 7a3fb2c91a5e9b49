"""Records the run: `config.resolved.yaml`, `manifest.json`, `SHA256SUMS`, `summary.txt`, and its line in `runs.csv`."""


rule manifest:
    message:
        "Record the run {params.run}."
    input:
        data=SETTINGS["data"],
        made=[
            rules.ingest.output,
            rules.calibrate.output,
            rules.necessity.output,
            expand(rules.truth_table.output, cut=CUTS),
            expand(rules.minimise.output, cut=CUTS),
            expand(rules.draw_solutions.output, cut=CUTS, language=SETTINGS["language"]),
            rules.robustness.output,
        ],
        models=expand(rules.minimise.output.models, cut=BASELINE),
        solutions=expand(rules.minimise.output.solutions, cut=BASELINE),
        comparison=rules.robustness.output.comparison,
        engine=engine("run"),
    output:
        config="<results>/config.resolved.yaml",
        summary="<results>/summary.txt",
        manifest="<results>/manifest.json",
        sums="<results>/SHA256SUMS",
    params:
        run=RUN,
        settings=SETTINGS,
    log:
        "<logs>/manifest.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/manifest.py"
