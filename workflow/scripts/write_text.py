"""The results section in words, in one language."""

import files

with files.step(snakemake.log):
    from pathlib import Path

    from equifinal.labels import Labels
    from equifinal.paper.source import Source
    from equifinal.text.results import results_text

    cases = files.read(snakemake.input.cases, index="case")
    labels = Labels.of_study(snakemake.params.settings, snakemake.wildcards.language, cases)
    frames = {Path(path).stem: files.read(path) for path in snakemake.input.tables}
    source = Source(snakemake.params.settings, labels, frames)
    files.replace(snakemake.output.results, results_text(source).encode())
