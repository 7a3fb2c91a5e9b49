"""The record of a study with several parts: its configuration, and the checksums of all that the parts made."""

import files

with files.step(snakemake.log):
    from pathlib import Path

    import yaml

    from equifinal.identity import digest_of, read_sums, sums
    from equifinal.languages import say

    given, folder = snakemake.params, Path(snakemake.output.sums).parent
    config = yaml.safe_dump(given.settings, allow_unicode=True, sort_keys=False, width=110)
    files.replace(snakemake.output.config, config.encode())
    for language, path in files.translations(snakemake.output, "summary"):
        parts = [Path(one).read_text("utf-8") for one in snakemake.input.summaries if Path(one).name == Path(path).name]
        beside = say("Parts side by side: {folder}", language, folder=f"{folder}/09_parts/")
        files.replace(path, "".join([f"{beside}\n", *parts]).encode())
    digests, own = {}, {*snakemake.output} - {snakemake.output.sums}
    drawn = [path for made in snakemake.input.figures for path in sorted(Path(made).glob("[!.]*.*"))]
    for path in map(Path, [*snakemake.input.made, *drawn, *sorted(own), *snakemake.input.sums]):
        digests[path.relative_to(folder).as_posix()] = digest_of(path.read_bytes())
    for path in map(Path, snakemake.input.sums):
        part = path.parent.relative_to(folder).as_posix()
        digests |= {f"{part}/{name}": digest for name, digest in read_sums(path.read_text("utf-8")).items()}
    files.replace(snakemake.output.sums, sums(digests).encode())
