"""What the two steps of the exploration share: data, cutoffs and expectations of both outcomes."""

import files

from equifinal.intermediate import reversed_expectations
from equifinal.truth_table import Cutoffs
from equifinal.variants import calibrations


def sides(snakemake):
    """Yield for the outcome and its negation the calibrations, the cutoffs and the directional expectations."""
    settings = snakemake.params.settings
    raw = files.read(snakemake.input.cases, index="case")[snakemake.params.sets]
    cutoffs = Cutoffs(snakemake.params.consistency_cutoff, settings["pri_cutoff"], settings["frequency_cutoff"])
    datasets = calibrations(
        raw,
        settings["calibration"],
        settings["half_membership"],
        settings["outcome"],
        settings["conditions"],
        settings["robustness"]["crossover_shifts"],
    )
    expected, opposed = settings["directional_expectations"], settings["directional_expectations_negation"]
    yield datasets, cutoffs, expected
    negated = {name: data.negated() for name, data in datasets.items()}
    yield negated, cutoffs, reversed_expectations(expected) if opposed is None else opposed
