"""Step 4: the truth tables of the outcome and of its negation, at one consistency cutoff."""

import files

with files.step(snakemake.log):
    import pandas as pd
    from drawing import in_each_language

    from equifinal.data import CalibratedData
    from equifinal.figures.truth_table import truth_table_figure
    from equifinal.tables import truth_table_frame, truth_table_overview
    from equifinal.truth_table import Cutoffs, truth_table

    settings = snakemake.params.settings
    cutoffs = Cutoffs(snakemake.params.consistency_cutoff, settings["pri_cutoff"], settings["frequency_cutoff"])
    memberships = files.read(snakemake.input.memberships, index="case")
    data = CalibratedData.from_frame(memberships, settings["outcome"], settings["conditions"])
    tables = {"outcome": truth_table(data, cutoffs), "negation": truth_table(data.negated(), cutoffs)}
    frames = {side: truth_table_frame(table) for side, table in tables.items()}
    files.write(pd.concat(frames.values()), snakemake.output.truth_table)
    files.write(truth_table_overview(tables.values()), snakemake.output.overview)
    for labels, save in in_each_language(snakemake.output.figures, snakemake.params.labels):
        for side, table in tables.items():
            figure = truth_table_figure(frames[side], labels, table.outcome, cutoffs.consistency, cutoffs.pri)
            save(f"truth_table_{side}", figure)
