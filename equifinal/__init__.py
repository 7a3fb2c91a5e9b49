"""Qualitative Comparative Analysis: arrays and tables in, tables out.

The modules follow the way of the data: `calibration`, `necessity`, `truth_table`, `minimisation`,
`configurations`, `robustness`. Nothing here knows of Snakemake or opens a file.
"""

__version__ = "0.2.0"
