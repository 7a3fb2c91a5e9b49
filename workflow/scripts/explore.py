"""Robustness in full: one part of the multiverse, the resampling and the permutations."""

import files

with files.step(snakemake.log):
    import pandas as pd
    from exploring import sides

    from equifinal.steps.robustness.variants import CONFIGURED
    from equifinal.steps.robustness_full.exploration import explore

    settings = snakemake.params.settings
    part = (int(snakemake.wildcards.chunk), snakemake.params.chunks)
    found = {}
    for datasets, cutoffs, options in sides(snakemake):
        tables = explore(datasets, cutoffs, settings["robustness"], part, **options)
        for name, frame in tables.items():
            frame.insert(0, "outcome", datasets[CONFIGURED].outcome)
            found.setdefault(name, []).append(frame)
    for name, frames in found.items():
        files.write(pd.concat(frames), snakemake.output[name])
