"""A study of several outcomes or groups: this workflow once for each part, and the parts side by side: `09_parts/`."""

# By the beginning of the names of its rules, what a part is asked for and where it goes.
MODULES = {
    f"part{number}_": {**part.config, "part of a run": {"name": part.name, "results": RESULTS, "logs": LOGS}}
    for number, part in enumerate(PARTS, 1)
}

for PREFIX, ASKED in MODULES.items():

    module:
        name: PREFIX
        snakefile:
            str(WORKFLOW / "Snakefile")
        config:
            ASKED

    use rule * from PREFIX exclude compare as PREFIX*


SIDE_BY_SIDE = "0 Parts side by side"


def of_parts(name):
    """Return a table of each part at its baseline, or another file of it."""
    found = []
    for part in PARTS:
        cut = cutoff_name(part.config.get("consistency_cutoff") or SETTINGS["consistency_cutoff"])
        found.append(f"{RESULTS}/{part.name}/{name.format(cut=f'incl{cut}')}")
    return found


# What is held against each other.
FOUND = {"memberships": of_parts("02_calibrate/memberships.csv")}
FOUND |= {name: of_parts(f"05_minimise/{{cut}}/{name}.csv") for name in ("models", "configurations", "paths")}


rule compare_parts:
    message:
        "Hold the parts {params.names} against each other."
    input:
        **FOUND,
    output:
        parts="<results>/09_parts/parts.csv",
        terms="<results>/09_parts/terms.csv",
        crossed="<results>/09_parts/crossed.csv",
        chain="<results>/09_parts/chain.csv",
        tables=expand(
            "<results>/09_parts/{language}/T7_parts.{format}",
            language=SETTINGS["language"],
            format=["docx", "xlsx", "tex", "md", "csv"],
        ),
        texts=expand("<results>/09_parts/{language}/parts.md", language=SETTINGS["language"]),
        pages=[
            report(
                f"<results>/09_parts/{language}/T7_parts.html",
                category=SIDE_BY_SIDE,
                labels={"shows": "Table 7: parts", "language": LANGUAGE_NAMES[language]},
            )
            for language in SETTINGS["language"]
        ],
    params:
        names=plain(", ".join(part.name for part in PARTS)),
        parts=[part._asdict() for part in PARTS],
        settings=SETTINGS,
    log:
        "<logs>/compare_parts.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/parts.py"


rule draw_parts:
    message:
        "Draw the parts against each other, labels in {wildcards.language}."
    input:
        **FOUND,
    output:
        figures=report(
            directory("<results>/09_parts/figures/{language}"),
            patterns=["{name}.png"],
            category=SIDE_BY_SIDE,
            labels=lambda wildcards: {
                "shows": f"Figure: {wildcards.name.replace('_', ' ')}",
                "language": LANGUAGE_NAMES[wildcards.language],
            },
        ),
    params:
        parts=rules.compare_parts.params.parts,
        settings=pick("outcomes", "consistency_cutoff"),
        labels=labels_in,
    resources:
        drawings=1,
    priority: -1
    log:
        "<logs>/draw_parts.{language}.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/parts_figures.py"


rule record_parts:
    message:
        "Record the parts of run {params.run}."
    input:
        sums=of_parts("SHA256SUMS"),
        summaries=[path for name in SUMMARIES.values() for path in of_parts(name)],
        made=rules.compare_parts.output,
        figures=expand(rules.draw_parts.output.figures, language=SETTINGS["language"]),
    output:
        config="<results>/config.resolved.yaml",
        summary="<results>/summary.txt",
        translated=[f"<results>/{name}" for code, name in SUMMARIES.items() if code != DEFAULT],
        sums="<results>/SHA256SUMS",
    params:
        run=RUN,
        settings=SETTINGS,
    log:
        "<logs>/record_parts.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/parts_record.py"


rule latest_parts:
    message:
        "Put what the paper needs into results/{params.study}/latest/."
    input:
        **FOUND,
        texts=rules.compare_parts.output.texts,
        figures=rules.record_parts.input.figures,
        shown=[f"{LOGS}/{part.name}/latest" for part in PARTS],
    output:
        shown="<logs>/latest.txt",
    params:
        parts=rules.compare_parts.params.parts,
        settings=SETTINGS,
        study=STUDY,
        run=RUN,
    log:
        "<logs>/latest_parts.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/parts_latest.py"


rule all:
    message:
        "Everything of run {params.run}, {params.parts} parts."
    default_target: True
    input:
        rules.record_parts.output,
        of_parts("manifest.json"),
        rules.latest_parts.output,
    params:
        run=RUN,
        parts=len(PARTS),


rule robustness_full:
    message:
        "All of robustness, of each part."
    input:
        of_parts("07_robustness_full/SHA256SUMS"),


rule verify:
    message:
        "Verify each part of the run {params.run}, and its archive where there is one."
    params:
        run=RUN,
        results=[f"{RESULTS}/{part.name}" for part in PARTS],
        archives=[f"results/{STUDY}/archive/{STUDY}_{RUN}_{part.name}.zip" for part in PARTS],
    log:
        "<logs>/verify.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/parts_verify.py"


rule archive:
    message:
        "An archive of each part of the run {params.run}."
    input:
        [f"results/{STUDY}/archive/{STUDY}_{RUN}_{part.name}.zip" for part in PARTS],
    params:
        run=RUN,
