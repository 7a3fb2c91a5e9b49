"""The report: one page in each language, and the captions of all figures."""

import files

with files.step(snakemake.log):
    from pathlib import Path

    from sources import drawn_in, source_of

    from equifinal.output.report.captions import caption, caption_of_tables
    from equifinal.output.report.page import page, tables_alone
    from equifinal.output.report.preview import preview
    from equifinal.output.report.template import key, template
    from equifinal.output.tables.catalogue import tables_of

    folder = Path(snakemake.output.captions).parents[1]
    languages = snakemake.params.settings["language"]
    captions = {cut: {} for cut in (None, *snakemake.params.cuts)}
    for language, text, output in zip(languages, snakemake.input.texts, snakemake.output.pages, strict=True):
        source = source_of(snakemake, language)
        shown = []
        for drawn, path in drawn_in(snakemake, folder, language):
            words = captions[drawn.cut][key(drawn.name, language)] = caption(source, drawn)
            if drawn.cut not in (None, snakemake.params.baseline):
                continue
            pdf = Path("../..") / path.relative_to(folder).with_suffix(".pdf")
            picture = (b"", 0) if drawn.tabled else preview(path.read_bytes())
            shown.append((drawn, *picture, words, pdf.as_posix()))
        tables = {name: entry.build(source) for name, entry in tables_of(source.settings).items()}
        for name, found in tables.items():
            captions[None][key(name, language)] = caption_of_tables(source, found)
            alone = Path(snakemake.output.tables, language, f"{name}.html")
            files.replace(alone, tables_alone(found, language).encode())
        written = page(source, Path(text).read_text("utf-8"), tables, shown, snakemake.params.record)
        files.replace(output, written.encode())
    written = [snakemake.output.captions, *snakemake.output.captions_of_cuts]
    for output, found in zip(written, captions.values(), strict=True):
        files.replace(output, template(found).encode())
