"""Step 7: one part of the multiverse, the resampling and the permutations."""

import files

with files.step(snakemake.log):
    import pandas as pd

    from equifinal.languages import said
    from equifinal.steps.robustness.limits import notes
    from equifinal.steps.robustness_full import step
    from equifinal.steps.robustness_full.counts import analyses, note, short
    from equifinal.terminal.paced import paced

    given = snakemake.params
    part = int(snakemake.wildcards.chunk), given.chunks
    raw = files.read(snakemake.input.cases, index="case")[given.sets]
    counted = analyses(raw, given.settings, given.consistency_cutoff)
    files.say([note(counted, part, given.settings["max_seconds"])])
    excluded = pd.concat(map(files.read, snakemake.input.excluded))

    def reached(outcome, n):
        """Tell how far it is."""
        sentence = said("robustness of {outcome}: {n} truth tables minimised so far.", outcome=outcome, n=n)
        files.say([sentence])

    def ended(searches, lines):
        """Tell what the time did not suffice for."""
        files.say([*notes(searches), *short(lines)])

    told = paced(reached), ended
    found = step.run_part(raw, excluded, given.settings, given.consistency_cutoff, part, *told)
    files.write_all(found, snakemake.output)
