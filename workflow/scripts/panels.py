"""Step 8: the solutions in each period, unit and group."""

import files

with files.step(snakemake.log):
    import pandas as pd

    from equifinal.output.text.panels import panel_texts
    from equifinal.steps.panels import step

    given, settings = snakemake.input, snakemake.params.settings
    names = ("combinations", "truth_table", "models", "configurations", "paths")
    before = {name: files.read(given[name]) for name in names}
    before["excluded"] = pd.concat(map(files.read, given.excluded))
    memberships = files.read(given.memberships, index="case")
    found = step.run(memberships, files.read(given.clusters), before, settings)
    files.write_all(found, snakemake.output)
    for language, path in files.translations(snakemake.output):
        files.replace(path, panel_texts(found, settings, language).encode())
    files.say(step.notes(found))
