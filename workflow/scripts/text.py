"""The results section in words, and the appendix for reviewers, in one language."""

import files

with files.step(snakemake.log):
    from pathlib import Path

    from equifinal.output.formats.catalogue import FORMATS
    from equifinal.output.tables.appendix import appendix_tables
    from equifinal.output.tables.source import Source
    from equifinal.output.text.results import results_text
    from equifinal.output.words.labels import Labels

    cases = files.read(snakemake.input.cases, index="case")
    labels = Labels.of_study(snakemake.params.settings, snakemake.wildcards.language, cases)
    frames = {Path(path).stem: files.read(path) for path in snakemake.input.tables}
    source = Source(snakemake.params.settings, labels, frames)
    files.replace(snakemake.output.results, results_text(source).encode())
    tables = appendix_tables(source)
    for path in map(Path, snakemake.output.appendix):
        files.replace(path, FORMATS[path.suffix](tables))
