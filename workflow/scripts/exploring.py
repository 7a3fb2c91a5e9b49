"""What the two steps of the exploration share: data, cutoffs and options of both outcomes."""

import files

from equifinal.sets.expectations import reversed_expectations
from equifinal.sets.expressions import parse
from equifinal.steps.robustness.variants import CONFIGURED, calibrations
from equifinal.steps.truth_table.cutoffs import Cutoffs


def sides(snakemake):
    """Yield for the outcome and its negation the calibrations, the cutoffs and the analyst's options."""
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
    data = datasets[CONFIGURED]
    combinations = [text for path in snakemake.input.excluded for text in files.read(path)["combination"]]
    options = {
        "limit": settings["max_models"],
        "irredundant": settings["models"] == "irredundant",
        "excluded": [min(parse(text, data.conditions, data.levels).terms) for text in combinations],
    }
    expected, opposed = settings["directional_expectations"], settings["directional_expectations_negation"]
    yield datasets, cutoffs, {**options, "expectations": expected}
    negated = {name: data.negated() for name, data in datasets.items()}
    opposed = reversed_expectations(expected) if opposed is None else opposed
    yield negated, cutoffs, {**options, "expectations": opposed}
