"""The run's own tables and figures, as the builders of tables, text and report see them."""

from pathlib import Path

import files

from equifinal.output.report.drawn import Drawn
from equifinal.output.tables.source import Source
from equifinal.output.words.labels import Labels

NO_TABLES = ("appendix", "cases", "figures", "pages", "texts")


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


def drawn_in(snakemake, folder, language):
    """Return the figures of a step's inputs in one language, in their order, each with its picture (PNG)."""
    drawn = {path for made in snakemake.input.figures for path in Path(made).rglob("*.png")}
    pictures = [path for path in drawn if path.parent.name == language]
    found = [(Drawn(path.parents[1].relative_to(folder).as_posix(), path.stem), path) for path in pictures]
    return sorted(found, key=lambda figure: (figure[0].order, figure[0].folder))
