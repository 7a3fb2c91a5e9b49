"""Step 5: the solutions of the outcome and of its negation, at one consistency cutoff."""

import files


def draw(save, side, data, tables, labels):
    """Draw the first model: its chart of configurations, and an XY plot of each and of the whole."""
    first = {name: frame[frame["model"] == 1] for name, frame in tables.items() if "model" in frame}
    models = first["models"][first["models"]["solution"] == "intermediate"]
    named = first["paths"].set_index("configuration")
    solution = models.iloc[0].to_dict() if len(models) else {}
    chart = configurations_figure(
        first["configurations"], data.conditions, labels, named["path"].to_dict(), data.outcome, solution
    )
    save(f"configurations_{side}", chart)
    plots = [(f"configuration_{row.Index}", row.term) for row in named.itertuples()]
    plots += [("solution", solution["expression"])] if solution else []
    for stem, text in plots:
        expression = parse(text, data.conditions, data.levels)
        x = evaluate(expression, data.x)
        fit = sufficiency(x, data.y)
        plot = xy_figure(
            x,
            data.y,
            data.cases,
            stem,
            labels,
            fit.consistency,
            fit.coverage,
            expression=text,
            outcome=data.outcome,
        )
        save(f"xy_{side}_{stem}", plot)


with files.step(snakemake.log):
    import pandas as pd
    from drawing import in_each_language

    from equifinal.data import CalibratedData
    from equifinal.expressions import evaluate, parse
    from equifinal.figures.configurations import configurations_figure
    from equifinal.figures.xy import xy_figure
    from equifinal.fit import sufficiency
    from equifinal.minimisation import minimise
    from equifinal.tables import (
        configuration_table,
        model_table,
        solution_table,
        term_table,
        truth_table_of_frame,
    )

    settings = snakemake.params.settings
    memberships = files.read(snakemake.input.memberships, index="case")
    rows = files.read(snakemake.input.truth_table)
    outcome = CalibratedData.from_frame(memberships, settings["outcome"], settings["conditions"])
    paths = {
        name: min(parse(path["terms"], outcome.conditions, outcome.levels).terms)
        for name, path in snakemake.params.labels["paths"].items()
    }
    found = {name: [] for name in ("solutions", "models", "terms", "configurations", "paths")}
    for data, named in ((outcome, paths), (outcome.negated(), {})):
        table = truth_table_of_frame(rows, data)
        solutions = minimise(table, settings["directional_expectations"], settings["max_models"])
        found["solutions"].append(solution_table(table, solutions))
        found["models"].append(model_table(data, solutions))
        found["terms"].append(term_table(data, solutions))
        for name, frame in zip(
            ("configurations", "paths"), configuration_table(data, solutions, named), strict=True
        ):
            found[name].append(frame)
    for name, frames in found.items():
        files.write(pd.concat(frames), snakemake.output[name])

    cases = files.read(snakemake.input.cases, index="case")
    for labels, save in in_each_language(snakemake.output.figures, snakemake.params.labels, cases):
        for side, data, frames in zip(
            ("outcome", "negation"), (outcome, outcome.negated()), zip(*found.values())
        ):
            draw(save, side, data, dict(zip(found, frames)), labels)
