"""Step 5: the solutions of the outcome and of its negation, at one consistency cutoff."""

import files

with files.step(snakemake.log):
    import sys

    import pandas as pd

    from equifinal.sets.data import CalibratedData
    from equifinal.sets.expectations import reversed_expectations
    from equifinal.sets.expressions import parse
    from equifinal.steps.minimise.counterfactuals import counterfactual_tables
    from equifinal.steps.minimise.enhanced import minimise_both
    from equifinal.steps.minimise.frames import configuration_table, model_table, solution_table, term_table
    from equifinal.steps.minimise.theory import theory_table
    from equifinal.steps.truth_table.frames import excluded_table, truth_table_of_frame

    settings = snakemake.params.settings
    memberships = files.read(snakemake.input.memberships, index="case")
    rows, excluded = (files.read(snakemake.input[name]) for name in ("truth_table", "excluded"))
    outcome = CalibratedData.from_frame(memberships, settings["outcome"], settings["conditions"])
    both = (outcome, outcome.negated())

    def terms(text):
        """Read an expression over the study's conditions."""
        return parse(text, outcome.conditions, outcome.levels).terms

    taken_out = [min(terms(text)) for text in excluded["combination"]]
    both_tables = [truth_table_of_frame(rows, data).exclude(taken_out) for data in both]
    expected, opposed = settings["directional_expectations"], settings["directional_expectations_negation"]
    expectations = (expected, reversed_expectations(expected) if opposed is None else opposed)
    both_tables, solutions, contradictory = minimise_both(
        both_tables,
        expectations,
        untangle=settings["exclude_contradictory_assumptions"],
        limit=settings["max_models"],
        seconds=settings["max_seconds"],
        irredundant=settings["models"] == "irredundant",
    )
    paths = {name: min(terms(path["terms"])) for name, path in settings["paths"].items()}
    found = {name: [] for name in ("solutions", "models", "terms", "configurations", "paths", "theories")}
    for data, table, solved, named in zip(both, both_tables, solutions, (paths, {}), strict=True):
        found["solutions"].append(solution_table(table, solved))
        found["models"].append(model_table(data, solved))
        found["terms"].append(term_table(data, solved))
        configurations, members = configuration_table(data, solved, named)
        found["configurations"].append(configurations)
        found["paths"].append(members)
        found["theories"].append(theory_table(data, solved, settings["theories"]))
    for frame in found["configurations"] if snakemake.params.announce else ():
        core = frame[list(outcome.conditions)].map(lambda word: word.startswith("core")).any(axis=1)
        for row in frame[~core.astype(bool)].itertuples():
            named = f"configuration {row.configuration} of {row.outcome}, model {row.model}"
            print(f"Note: {named}, lies in no parsimonious term: all its conditions are peripheral.", file=sys.stderr)
    for name, frames in found.items():
        files.write(pd.concat(frames), snakemake.output[name])
    counts, counterfactuals = counterfactual_tables(both_tables, solutions, expectations)
    files.write(counts, snakemake.output.assumptions)
    files.write(counterfactuals, snakemake.output.counterfactuals)
    files.write(excluded_table({"contradictory assumption": contradictory}, outcome), snakemake.output.excluded)
