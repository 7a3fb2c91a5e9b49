"""All of robustness, on request: the multiverse, resampling, permuted outcomes: `07_robustness_full/`.

The work is spread over chunks, a job each, that any executor can run; the results do not depend on their number.
"""

# Written in the run, as the captions of all other figures.
EXPLORATION_CAPTIONS = str(Path(RESULTS, "07_robustness_full", "captions.rst").absolute())
CHUNKS = range(1, SETTINGS["robustness"]["multiverse_chunks"] + 1)


rule explore:
    message:
        "Explore the multiverse, resample and permute: part {wildcards.chunk} of {params.chunks}."
    input:
        cases=rules.ingest.output.cases,
        memberships=rules.calibrate.output.memberships,
        excluded=rules.robustness.input.excluded,
    output:
        multiverse="<results>/07_robustness_full/parts/{chunk}/multiverse.csv",
        dropped="<results>/07_robustness_full/parts/{chunk}/dropped.csv",
        recoded="<results>/07_robustness_full/parts/{chunk}/recoded.csv",
        permuted="<results>/07_robustness_full/parts/{chunk}/permuted.csv",
        limits="<results>/07_robustness_full/parts/{chunk}/limits.csv",
    params:
        settings=rules.robustness.params.settings,
        sets=SETS,
        consistency_cutoff=SETTINGS["consistency_cutoff"],
        chunks=len(CHUNKS),
    log:
        "<logs>/explore.{chunk}.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/robustness_full_part.py"


rule summarise_exploration:
    message:
        "Sum up the multiverse, the resampling and the permutations."
    input:
        cases=rules.ingest.output.cases,
        memberships=rules.calibrate.output.memberships,
        excluded=rules.robustness.input.excluded,
        multiverse=expand(rules.explore.output.multiverse, chunk=CHUNKS),
        dropped=expand(rules.explore.output.dropped, chunk=CHUNKS),
        recoded=expand(rules.explore.output.recoded, chunk=CHUNKS),
        permuted=expand(rules.explore.output.permuted, chunk=CHUNKS),
        limits=expand(rules.explore.output.limits, chunk=CHUNKS),
        verdict=rules.robustness.output.verdict,
        translated=rules.robustness.output.translated,
    output:
        multiverse="<results>/07_robustness_full/multiverse.csv",
        holding="<results>/07_robustness_full/holding.csv",
        first_breaks="<results>/07_robustness_full/first_breaks.csv",
        term_shares="<results>/07_robustness_full/term_shares.csv",
        core_shares="<results>/07_robustness_full/core_shares.csv",
        case_shares="<results>/07_robustness_full/case_shares.csv",
        retention="<results>/07_robustness_full/retention.csv",
        noise="<results>/07_robustness_full/noise.csv",
        noise_configurations="<results>/07_robustness_full/noise_configurations.csv",
        limits="<results>/07_robustness_full/limits.csv",
        verdict=report(
            "<results>/07_robustness_full/verdict.md",
            caption="../report/verdict.rst",
            category=category("robustness"),
            labels=plain_labels("Verdict in words"),
        ),
        translated=[f"<results>/07_robustness_full/verdict.{code}.md" for code in LANGUAGES if code != DEFAULT],
        figures=report(
            directory("<results>/07_robustness_full/figures"),
            patterns=["{language}/{name}.png"],
            caption=EXPLORATION_CAPTIONS,
            category=category("robustness"),
            labels=figure_labels,
        ),
        captions="<results>/07_robustness_full/captions.rst",
    params:
        settings=rules.robustness.params.settings,
        sets=SETS,
        consistency_cutoff=SETTINGS["consistency_cutoff"],
        labels=labels(),
    resources:
        drawings=1,
    log:
        "<logs>/summarise_exploration.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/robustness_full.py"


rule robustness_full:
    message:
        "All of robustness."
    input:
        "<results>/manifest.json",
        rules.summarise_exploration.output,
        sources=lambda wildcards: sources_of(jobs_behind(rules.summarise_exploration.output)).values(),
    output:
        jobs="<results>/07_robustness_full/jobs.json",
        sums="<results>/07_robustness_full/SHA256SUMS",
    params:
        run=RUN,
        study=STUDY,
        jobs=lambda wildcards: jobs_behind(rules.summarise_exploration.output),
        sources=lambda wildcards: list(sources_of(jobs_behind(rules.summarise_exploration.output))),
    log:
        "<logs>/robustness_full.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/robustness_full_record.py"
