"""The parts of a study, its outcomes or groups, side by side."""

import files

with files.step(snakemake.log):
    from pathlib import Path

    from parts_found import found_in

    from equifinal.output.formats.catalogue import FORMATS
    from equifinal.output.report.page import tables_alone
    from equifinal.output.tables.parts import parts_tables
    from equifinal.output.tables.source import Source
    from equifinal.output.text.parts import parts_text
    from equifinal.output.words.labels import Labels
    from equifinal.steps.parts import step

    settings, parts = snakemake.params.settings, found_in(snakemake)
    found = step.run(parts)
    files.write_all(found, snakemake.output)
    files.say(step.notes(found))
    for language, text in zip(settings["language"], snakemake.output.texts, strict=True):
        source = Source(settings, Labels.of_study(settings, language), found)
        files.replace(text, parts_text(source).encode())
        tables = parts_tables(source, parts)
        for path in map(Path, snakemake.output.tables):
            if path.parent.name == language:
                files.replace(path, FORMATS[path.suffix](tables))
        page = Path(text).with_name("T7_parts.html")
        files.replace(page, tables_alone(tables, language).encode())
