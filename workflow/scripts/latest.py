"""What a reader looks for, in each language: copies in a folder of their own."""

import files

with files.step(snakemake.log):
    from pathlib import Path

    from equifinal.disk.latest import show
    from equifinal.output.paper.files import NOTE, names_of, note
    from equifinal.runs.manifest import resolved

    given, found = snakemake.params, snakemake.input
    languages, made = given.settings["language"], []
    for copies in zip(found.papers, found.results, found.appendix, found.pages, strict=True):
        paper, results, appendix, page = (Path(path).read_bytes() for path in copies)
        made += [paper, results, appendix, page.replace(b'"../../', f'"{given.way}'.encode())]
    table = b"\xef\xbb\xbf" + Path(found.truth_table).read_bytes()  # so that Excel takes it for UTF-8
    named = dict(zip(names_of(languages), [*made, table, resolved(given.settings)], strict=True))
    if given.part:  # its study shows it, in a folder of its name
        for name, content in named.items():
            files.replace(Path(snakemake.output.shown, name), content)
    else:
        named[NOTE] = note(given.study, given.run, languages).encode()
        files.say(show(Path(given.results).parent, given.run, named))
        files.replace(snakemake.output.shown, "".join(f"{name}\n" for name in named).encode())
