"""Writes the explorer: `report/explorer.html`, the run on one page to look at and select in, in every language."""


# The tables come first: nobody waits for them because of this page.
rule write_explorer:
    message:
        "Write the explorer."
    input:
        **NCA_TABLES,
        **({"nca_peers": rules.nca.output.nca_peers} if NCA else {}),
        **({"clusters": rules.ingest.output.clusters, "fit": rules.panels.output.fit} if SETTINGS["clusters"] else {}),
        **{
            name: expand(rules.truth_table.output[name], cut=BASELINE)[0]
            for name in ("truth_table", "overview", "excluded")
        },
        **{
            name: expand(rules.minimise.output[name], cut=BASELINE)[0]
            for name in ("terms", "solutions", "configurations", "paths")
        },
        **{
            name: rules.robustness.output[name]
            for name in ("changes", "ranges", "anchors", "protocol_cases", "sweep", "sweep_solutions")
        },
        cases=rules.ingest.output.cases,
        memberships=rules.calibrate.output.memberships,
        necessity=rules.necessity.output.necessity,
    output:
        explorer="<results>/report/explorer.html",
    params:
        settings=SETTINGS,
        record={"run": PLACE, "study": STUDY},
    priority: -1
    log:
        "<logs>/write_explorer.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/explorer.py"
