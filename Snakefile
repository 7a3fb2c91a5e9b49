"""Qualitative Comparative Analysis: from coded cases to the tables and figures of the paper.

snakemake --cores 4                                       the study of config/config.yaml
snakemake --cores 4 --config consistency_cutoff=0.82      one threshold changed
snakemake --cores 4 --configfile config/other.yaml        another study
"""

from snakemake.utils import min_version

min_version("9.12")


# Snakemake would merge a second config file into the first: one study's keys would leak into another.
if not workflow.config_settings.configfiles:

    configfile: "config/config.yaml"


report: "workflow/report/workflow.rst"


include: "workflow/rules/common.smk"
include: "workflow/rules/listing.smk"
include: "workflow/rules/provenance.smk"


pathvars:
    results=RESULTS,
    logs=LOGS,


# On a cluster these stay with the call: they compute nothing, or print.
localrules:
    all,
    archive,
    audit,
    compare,
    robustness_full,
    verify,


rule all:
    message:
        "Everything of run {params.run}."
    default_target: True
    input:
        "<results>/manifest.json",
        "<results>/SHA256SUMS",
    params:
        run=RUN,


include: "workflow/rules/coding.smk"
include: "workflow/rules/ingest.smk"
include: "workflow/rules/calibrate.smk"
include: "workflow/rules/necessity.smk"
include: "workflow/rules/nca.smk"
include: "workflow/rules/truth_table.smk"
include: "workflow/rules/minimise.smk"
include: "workflow/rules/cases.smk"
include: "workflow/rules/robustness.smk"
include: "workflow/rules/panels.smk"
include: "workflow/rules/text.smk"
include: "workflow/rules/robustness_full.smk"
include: "workflow/rules/tables.smk"
include: "workflow/rules/report.smk"
include: "workflow/rules/explorer.smk"
include: "workflow/rules/manifest.smk"
include: "workflow/rules/compare.smk"
include: "workflow/rules/archive.smk"
include: "workflow/rules/audit.smk"


# Held until this call ends, in whatever way.
LOCK = []


onstart:
    LOCK.append(begin())


onsuccess:
    gather_times(LOGS)
    tell_summary()
