"""Step 7: one part of the multiverse, the resampling and the permutations."""

import files

with files.step(snakemake.log):
    import pandas as pd

    from equifinal.steps.robustness_full import step
    from equifinal.steps.robustness_full.counts import analyses, note

    given, part = snakemake.params, int(snakemake.wildcards.chunk)
    raw = files.read(snakemake.input.cases, index="case")[given.sets]
    if part == 1:
        files.say([note(analyses(raw, given.settings, given.consistency_cutoff), given.chunks)])
    excluded = pd.concat(map(files.read, snakemake.input.excluded))
    found = step.run_part(raw, excluded, given.settings, given.consistency_cutoff, (part, given.chunks))
    files.write_all(found, snakemake.output)
