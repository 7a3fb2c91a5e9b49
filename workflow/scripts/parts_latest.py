"""What a reader of a study with several parts looks for: the parts side by side, and each in a folder of its own."""

import files

with files.step(snakemake.log):
    from pathlib import Path

    from parts_found import found_in
    from PIL import Image

    from equifinal.disk.latest import show
    from equifinal.output.paper.files import NOTE, note_of_parts
    from equifinal.output.paper.parts import paper_of_parts
    from equifinal.output.paper.prose import prose
    from equifinal.output.tables.parts import parts_tables
    from equifinal.output.tables.source import Source
    from equifinal.output.words.labels import Labels
    from equifinal.runs.manifest import resolved
    from equifinal.steps.parts import step
    from equifinal.steps.parts.found import SIDES

    given, params = snakemake.input, snakemake.params
    record, settings, parts = {"study": params.study, "run": params.run}, params.settings, found_in(snakemake)
    named, frames = {}, step.run(parts)
    for language, text, figures in zip(settings["language"], given.texts, given.figures, strict=True):
        source, shown = Source(settings, Labels.of_study(settings, language), frames), []
        for side in SIDES:
            path = Path(figures, f"crossed_{side}.png")
            if path.exists():
                with Image.open(path) as picture:
                    shown.append((side, path.read_bytes(), *picture.size))
        named[f"paper_{language}.docx"] = paper_of_parts(source, parts, parts_tables(source, parts), shown, record)
        named[f"results_{language}.docx"] = prose(Path(text).read_text("utf-8"))
    for part, folder in zip(parts, given.shown, strict=True):
        named |= {f"{part.name}/{path.name}": path.read_bytes() for path in sorted(Path(folder).glob("[!.]*"))}
    named["config.yaml"] = resolved(settings)
    named[NOTE] = note_of_parts(*record.values(), settings["language"], [part.name for part in parts]).encode()
    files.say(show(Path("results") / params.study, params.run, named))
    files.replace(snakemake.output.shown, "".join(f"{name}\n" for name in named).encode())
