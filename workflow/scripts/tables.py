"""The tables of the paper, in every format, with labels in one language."""

import files

with files.step(snakemake.log):
    from pathlib import Path

    from equifinal.labels import Labels
    from equifinal.paper.formats import FORMATS
    from equifinal.paper.source import Source
    from equifinal.paper.tables import TABLES

    settings, (baseline, *raised) = snakemake.params.settings, snakemake.params.cutoffs
    labels = Labels.of_study(settings, snakemake.wildcards.language, files.read(snakemake.input.cases, index="case"))
    found = {name: path for name, path in snakemake.input.items() if name not in ("cases", "engine")}
    frames = {name: files.read(path) for name, path in found.items() if isinstance(path, str)}
    solutions = {name: [files.read(p) for p in paths] for name, paths in found.items() if not isinstance(paths, str)}
    source = Source(
        settings,
        labels,
        frames | {name: first for name, (first, *_) in solutions.items()},
        {cutoff: {name: tables[i] for name, tables in solutions.items()} for i, cutoff in enumerate(raised, 1)},
    )
    made = {name: build(source) for name, build in TABLES.items()}
    for path in map(Path, snakemake.output.tables):
        files.replace(path, FORMATS[path.suffix](made[path.stem]))
