"""The run's own tables, as the builders of tables, text and report see them."""

import files

from equifinal.output.tables.source import Source
from equifinal.output.words.labels import Labels

NO_TABLES = ("cases", "engine", "figures", "texts")


def source_of(snakemake, language):
    """Return the source of a step whose inputs are named by table; those with one file a cutoff are lists."""
    settings, (_, *raised) = snakemake.params.settings, snakemake.params.cutoffs
    labels = Labels.of_study(settings, language, files.read(snakemake.input.cases, index="case"))
    found = {name: path for name, path in snakemake.input.items() if name not in NO_TABLES}
    frames = {name: files.read(path) for name, path in found.items() if isinstance(path, str)}
    by_cutoff = {name: [files.read(p) for p in paths] for name, paths in found.items() if not isinstance(paths, str)}
    return Source(
        settings,
        labels,
        frames | {name: first for name, (first, *_) in by_cutoff.items()},
        {cutoff: {name: tables[i] for name, tables in by_cutoff.items()} for i, cutoff in enumerate(raised, 1)},
    )
