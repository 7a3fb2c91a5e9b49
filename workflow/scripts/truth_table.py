"""Step 4: the truth tables of the outcome and of its negation, at one consistency cutoff."""

import files

with files.step(snakemake.log):
    import sys

    import pandas as pd
    from drawing import in_each_language

    from equifinal.output.figures.truth_table import truth_table_figure
    from equifinal.sets.data import CalibratedData
    from equifinal.steps.truth_table.cutoffs import Cutoffs
    from equifinal.steps.truth_table.exclusions import excluded_by_rule
    from equifinal.steps.truth_table.frames import (
        deviant_table,
        excluded_table,
        truth_table_frame,
        truth_table_overview,
    )
    from equifinal.steps.truth_table.table import truth_table

    settings = snakemake.params.settings
    cutoffs = Cutoffs(
        snakemake.params.consistency_cutoff,
        settings["pri_cutoff"],
        settings["frequency_cutoff"],
        settings["contradiction_cutoff"],
    )
    memberships = files.read(snakemake.input.memberships, index="case")
    outcome = CalibratedData.from_frame(memberships, settings["outcome"], settings["conditions"])
    both = (outcome, outcome.negated())
    found = [truth_table(data, cutoffs, settings["all_rows_up_to"]) for data in both]
    excluded = excluded_by_rule(
        found,
        settings["impossible_combinations"],
        settings["excluded_rows"],
        settings["exclude_simultaneous_rows"],
    )
    found = [table.exclude(c for rule in excluded.values() for c in rule) for table in found]
    if snakemake.params.announce and found[0].half:
        cases = ", ".join(found[0].half)
        print(f"Note: at exactly 0.5 and so in no row: {cases}. Hint: half_membership moves them.", file=sys.stderr)
    frames = [truth_table_frame(table) for table in found]
    files.write(pd.concat(frames), snakemake.output.truth_table)
    files.write(truth_table_overview(found), snakemake.output.overview)
    files.write(excluded_table(excluded, outcome), snakemake.output.excluded)
    deviant = [deviant_table(data, table) for data, table in zip(both, found, strict=True)]
    files.write(pd.concat(deviant), snakemake.output.deviant)
    for labels, save in in_each_language(snakemake.output.figures, snakemake.params.labels):
        for side, data, frame in zip(("outcome", "negation"), both, frames, strict=True):
            figure = truth_table_figure(frame, labels, data.outcome, cutoffs.consistency, cutoffs.pri)
            save(f"truth_table_{side}", figure)
