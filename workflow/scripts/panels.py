"""Step 8: the solutions in each period, unit and group."""

import files

with files.step(snakemake.log):
    import pandas as pd

    from equifinal.steps.panels import step

    given = snakemake.input
    names = ("combinations", "truth_table", "models", "configurations", "paths")
    before = {name: files.read(given[name]) for name in names}
    before["excluded"] = pd.concat(map(files.read, given.excluded))
    memberships = files.read(given.memberships, index="case")
    found = step.run(memberships, files.read(given.clusters), before, snakemake.params.settings)
    files.write_all(found, snakemake.output)
    files.say(step.notes(found))
