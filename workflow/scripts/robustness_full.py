"""Step 7: the parts summed up, drawn and put into words."""

import files

with files.step(snakemake.log):
    from pathlib import Path

    import pandas as pd
    from drawing import draw
    from folders import Drawing

    from equifinal.output.figures.exploration import exploration_figures
    from equifinal.output.report.exploration import exploration_captions
    from equifinal.output.text.exploration import exploration_text
    from equifinal.output.words.labels import Labels
    from equifinal.steps.robustness_full import step
    from equifinal.steps.sides import outcomes_of

    given = snakemake.params
    cases = files.read(snakemake.input.cases, index="case")
    parts = {name: pd.concat(map(files.read, snakemake.input[name]), ignore_index=True) for name in step.PARTS}
    found = step.run(parts, cases[given.sets], given.settings, given.consistency_cutoff)
    files.write_all(found, snakemake.output)
    texts = zip(files.translations(snakemake.input), files.translations(snakemake.output), strict=True)
    for (language, before), (_, after) in texts:
        text = Path(before).read_text("utf-8") + exploration_text(found, given.settings, language)
        files.replace(after, text.encode())
    every = [Labels.of_study(given.labels, language, cases) for language in given.labels["language"]]
    captions = exploration_captions(found["multiverse"], given.settings, every)
    files.replace(snakemake.output.captions, captions.encode())
    sides = outcomes_of(given.settings).values()
    published = {side: step.published(given.settings, given.consistency_cutoff, side) for side in sides}

    def figures(labels):
        """Yield the figures of the exploration."""
        return exploration_figures(found["multiverse"], given.settings, published, labels)

    draw(snakemake, [Drawing(snakemake.output.figures, figures)])
