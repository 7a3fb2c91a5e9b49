"""One zip of the run for the paper and for a repository of data, `results/<study>/archive/`; and its check."""


rule archive:
    message:
        "Archive the run {params.run}."
    input:
        sources=lambda wildcards: archived_sources().values(),
        record=rules.manifest.output,
        made=rules.manifest.input.made,
        full=lambda wildcards: [path for path in rules.robustness_full.output if Path(path).exists()],
    output:
        archive=ARCHIVE,
        sha256=f"{ARCHIVE}.sha256",
    params:
        study=STUDY,
        run=RUN,
        results=lambda wildcards, input: Path(input.record[0]).parent.as_posix(),
        by_itself=lambda wildcards: f"results/{STUDY}/{RUN}",  # where a part stands in its archive
        written=lambda wildcards: written_config(),
        source=lambda wildcards: state(ROOT, {name: Path(path) for name, path in archived_sources().items()}),
        sources=lambda wildcards: list(archived_sources()),
        requirements=lambda wildcards: requirements(),
    log:
        "<logs>/archive.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/archive.py"


rule verify:
    message:
        "Verify the run {params.run}, and its archive where there is one."
    params:
        run=RUN,
        results=RESULTS,
        archive=ARCHIVE,
    log:
        "<logs>/verify.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/verify.py"
