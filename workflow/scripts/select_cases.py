"""Step 5, cases: the kind of each case for each configuration, and which to look at next."""

import files

with files.step(snakemake.log):
    import pandas as pd

    from equifinal.sets.data import CalibratedData
    from equifinal.steps.cases.kinds import case_kind_table, models_of
    from equifinal.steps.cases.selection import case_selection_table

    settings = snakemake.params.settings
    memberships = files.read(snakemake.input.memberships, index="case")
    paths, table = (files.read(snakemake.input[name]) for name in ("paths", "truth_table"))
    outcome = CalibratedData.from_frame(memberships, settings["outcome"], settings["conditions"])
    held = table[table["outcome"] == outcome.outcome]
    rows = {
        case: row for row, cases in zip(held["row"], held["cases"], strict=True) for case in cases.split(";") if case
    }
    kinds, chosen = [], []
    for data in (outcome, outcome.negated()):
        models = models_of(data, paths)
        kinds.append(case_kind_table(data, models, rows))
        chosen.append(case_selection_table(data, models, rows))
    files.write(pd.concat(kinds), snakemake.output.kinds)
    files.write(pd.concat(chosen), snakemake.output.selection)
