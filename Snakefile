"""Qualitative Comparative Analysis: from coded cases to the tables and figures of the paper.

snakemake --cores 4                                       the study of config/config.yaml
snakemake --cores 4 --config consistency_cutoff=0.82      one threshold changed
snakemake --cores 4 --configfile config/other.yaml        another study
"""


include: "workflow/Snakefile"


# What is made by default has to be said here: Snakemake forgets it of a file that is included.
workflow.default_target = "all"
