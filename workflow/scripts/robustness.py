"""Step 6: how robust the solutions are."""

import files

with files.step(snakemake.log):
    import pandas as pd

    from equifinal.languages import said, spoken
    from equifinal.output.text.verdict import verdicts_text
    from equifinal.steps.robustness import step
    from equifinal.steps.robustness.limits import notes
    from equifinal.terminal.paced import paced

    given = snakemake.params
    raw = files.read(snakemake.input.cases, index="case")[given.sets]
    memberships = files.read(snakemake.input.memberships, index="case")
    models = dict(zip(given.cutoffs, map(files.read, snakemake.input.models), strict=True))
    excluded = pd.concat(map(files.read, snakemake.input.excluded))

    def reached(outcome, n):
        """Tell how far it is."""
        sentence = said("robustness of {outcome}: {n} truth tables minimised so far.", outcome=outcome, n=n)
        files.say([sentence])

    found = step.run(raw, memberships, models, excluded, given.settings, paced(reached))
    told = list(notes(found["limits"]))
    files.say(told)
    files.write_all(found, snakemake.output)
    for language, path in files.translations(snakemake.output):
        sentences = [f"\n{spoken(note, language)}\n" for note in told]
        files.replace(path, "".join([verdicts_text(found, given.settings, language), *sentences]).encode())
