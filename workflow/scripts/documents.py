"""All tables and figures in one Word document, and the results section in another, in each language."""

import files

with files.step(snakemake.log):
    from pathlib import Path

    from PIL import Image
    from sources import drawn_in, source_of

    from equifinal.output.paper.document import document_of
    from equifinal.output.paper.prose import prose
    from equifinal.output.report.captions import caption
    from equifinal.output.tables.catalogue import tables_of

    given, outputs = snakemake.params, zip(snakemake.output.papers, snakemake.output.results, strict=True)
    for language, text, (paper, results) in zip(
        given.settings["language"], snakemake.input.texts, outputs, strict=True
    ):
        source, shown = source_of(snakemake, language), []
        for drawn, path in drawn_in(snakemake, Path(given.results), language):
            if drawn.cut in (None, given.baseline) and not drawn.tabled:
                with Image.open(path) as picture:
                    shown.append((path.read_bytes(), *picture.size, caption(source, drawn)))
        tables = {name: entry.build(source) for name, entry in tables_of(given.settings).items()}
        files.replace(paper, document_of(source, tables, shown, given.record))
        files.replace(results, prose(Path(text).read_text("utf-8")))
