"""Step 5: the solutions of the outcome and of its negation, at one consistency cutoff."""

import files

with files.step(snakemake.log):
    import pandas as pd

    from equifinal import tables
    from equifinal.data import CalibratedData
    from equifinal.expressions import parse
    from equifinal.minimisation import minimise

    settings = snakemake.params.settings
    memberships = files.read(snakemake.input.memberships, index="case")
    rows = files.read(snakemake.input.truth_table)
    outcome = CalibratedData.from_frame(memberships, settings["outcome"], settings["conditions"])
    paths = {
        name: min(parse(path["terms"], outcome.conditions, outcome.levels).terms)
        for name, path in settings["paths"].items()
    }
    found = {name: [] for name in ("solutions", "models", "terms", "configurations", "paths")}
    for data, named in ((outcome, paths), (outcome.negated(), {})):
        table = tables.truth_table_of_frame(rows, data)
        solutions = minimise(table, settings["directional_expectations"], settings["max_models"])
        found["solutions"].append(tables.solution_table(table, solutions))
        found["models"].append(tables.model_table(data, solutions))
        found["terms"].append(tables.term_table(data, solutions))
        configurations, members = tables.configuration_table(data, solutions, named)
        found["configurations"].append(configurations)
        found["paths"].append(members)
    for name, frames in found.items():
        files.write(pd.concat(frames), snakemake.output[name])
