"""Step 6: the solutions at raised consistency cutoffs beside the baseline's."""

import files

with files.step(snakemake.log):
    from drawing import in_each_language

    from equifinal.data import CalibratedData
    from equifinal.figures.robustness import robustness_figure
    from equifinal.robustness import comparison_table

    settings = snakemake.params.settings
    memberships = files.read(snakemake.input.memberships, index="case")
    data = CalibratedData.from_frame(memberships, settings["outcome"], settings["conditions"])
    models = [files.read(path) for path in snakemake.input.models]
    models = dict(zip(snakemake.params.cutoffs, models, strict=True))
    sides = {"outcome": data.outcome, "negation": data.negated().outcome}
    table = comparison_table(models, data.conditions, data.levels, sides.values())
    files.write(table, snakemake.output.comparison)
    for labels, save in in_each_language(snakemake.output.figures, snakemake.params.labels):
        for side, outcome in sides.items():
            save(f"robustness_{side}", robustness_figure(table, labels, outcome, "intermediate"))
