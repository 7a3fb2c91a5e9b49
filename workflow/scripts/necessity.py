"""Step 3: necessary conditions, single and in combination."""

import files

with files.step(snakemake.log):
    from drawing import in_each_language

    from equifinal.output.figures.necessity import necessity_figure
    from equifinal.sets.data import CalibratedData
    from equifinal.steps.necessity.combinations import necessary_combinations
    from equifinal.steps.necessity.conditions import necessity_table

    settings = snakemake.params.settings
    memberships = files.read(snakemake.input.memberships, index="case")
    data = CalibratedData.from_frame(memberships, settings["outcome"], settings["conditions"])
    table = necessity_table(data, settings["necessity_cutoff"])
    files.write(table, snakemake.output.necessity)
    keys = ("necessity_cutoff", "necessity_coverage_cutoff", "necessity_ron_cutoff", "necessity_depth")
    files.write(necessary_combinations(data, *(settings[key] for key in keys)), snakemake.output.combinations)
    for labels, save in in_each_language(snakemake.output.figures, snakemake.params.labels):
        save("necessity", necessity_figure(table, labels, settings["necessity_cutoff"]))
