"""Step 5, figures: the first intermediate model's chart, and an XY plot of each configuration and of the whole."""

import files

with files.step(snakemake.log):
    from pathlib import Path

    from drawing import in_each_language

    from equifinal.output.figures.configurations import configurations_figure
    from equifinal.output.figures.xy import xy_figure
    from equifinal.output.words.naming import name_configurations
    from equifinal.output.words.vocabulary import say
    from equifinal.sets.data import CalibratedData
    from equifinal.sets.expressions import evaluate, parse
    from equifinal.sets.fit import sufficiency
    from equifinal.steps.minimise.frames import intermediate

    settings = snakemake.params.settings
    cases = files.read(snakemake.input.cases, index="case")
    memberships = files.read(snakemake.input.memberships, index="case")
    models, configurations, paths = (
        files.read(snakemake.input[name]) for name in ("models", "configurations", "paths")
    )
    outcome = CalibratedData.from_frame(memberships, settings["outcome"], settings["conditions"])

    def first(table, data):
        """Return the lines of the first model of an outcome."""
        return table[(table["outcome"] == data.outcome) & (table["model"] == 1)]

    folder = Path(snakemake.output.figures).parent
    for labels, save in in_each_language(folder, snakemake.params.labels, cases):
        for side, data in (("outcome", outcome), ("negation", outcome.negated())):
            solution = intermediate(first(models, data), data.outcome)
            named = name_configurations(first(configurations, data), first(paths, data), data.conditions)
            chart = configurations_figure(
                named.assign(configuration=named["name"]),
                data.conditions,
                labels,
                {name: path or None for name, path in zip(named["name"], named["path"], strict=True)},
                data.outcome,
                {key: solution[key].max() for key in ("consistency", "coverage")},
            )
            save(f"configurations_{side}", chart)
            plots = [(line.name, f"configuration_{line.name}", line.term) for line in named.itertuples()]
            plots += [(None, "solution", text) for text in solution["expression"]]
            for name, file, text in plots if snakemake.params.xy else []:
                x = evaluate(parse(text, data.conditions, data.levels), data.x)
                fit = sufficiency(x, data.y)
                title = say("configuration" if name else "solution", labels.language)
                plot = xy_figure(
                    x,
                    data.y,
                    data.cases,
                    f"{title} {name}" if name else title,
                    labels,
                    fit.consistency,
                    fit.coverage,
                    expression=text,
                    outcome=data.outcome,
                )
                save(f"xy_{side}_{file}", plot)
