"""What a reader looks for, in each language: copies in a folder of their own, tables and figures in one document."""

import files

with files.step(snakemake.log):
    from pathlib import Path

    from PIL import Image
    from sources import drawn_in, source_of

    from equifinal.disk.latest import show
    from equifinal.output.paper.document import document_of
    from equifinal.output.paper.files import NOTE, names_of, note
    from equifinal.output.paper.prose import prose
    from equifinal.output.report.captions import caption
    from equifinal.output.tables.catalogue import tables_of
    from equifinal.runs.manifest import resolved

    record = {name: snakemake.params[name] for name in ("study", "run")}
    settings, languages = snakemake.params.settings, snakemake.params.settings["language"]
    folder = Path(snakemake.params.results)
    made = []
    for i, language in enumerate(languages):
        source, shown = source_of(snakemake, language), []
        for drawn, path in drawn_in(snakemake, folder, language):
            if drawn.cut in (None, snakemake.params.baseline) and not drawn.tabled:
                with Image.open(path) as picture:
                    shown.append((path.read_bytes(), *picture.size, caption(source, drawn)))
        tables = {name: entry.build(source) for name, entry in tables_of(settings).items()}
        made += [
            document_of(source, tables, shown, record),
            prose(Path(snakemake.input.texts[i]).read_text("utf-8")),
            Path(snakemake.input.appendix[i]).read_bytes(),
            Path(snakemake.input.pages[i]).read_bytes().replace(b'"../../', f'"{snakemake.params.way}'.encode()),
        ]
    table = b"\xef\xbb\xbf" + Path(snakemake.input.truth_table).read_bytes()  # so that Excel takes it for UTF-8
    made += [table, resolved(settings)]
    named = dict(zip(names_of(languages), made, strict=True))
    if snakemake.params.part:  # its study shows it, in a folder of its name
        for name, content in named.items():
            files.replace(Path(snakemake.output.shown, name), content)
    else:
        named[NOTE] = note(*record.values(), languages).encode()
        files.say(show(folder.parent, record["run"], named))
        files.replace(snakemake.output.shown, "".join(f"{name}\n" for name in named).encode())
