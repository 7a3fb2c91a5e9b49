"""Last step: the record of the run."""

import files

with files.step(snakemake.log):
    import json
    import platform
    from importlib.metadata import version
    from pathlib import Path

    from equifinal.disk.history import update_index
    from equifinal.identity import digest_of, sums
    from equifinal.output.text.summary import summary
    from equifinal.output.warnings.catalogue import warnings_in
    from equifinal.runs.manifest import manifest, resolved
    from equifinal.steps.ingest.cases import left_out

    settings, run = snakemake.params.settings, snakemake.params.run
    folder = Path(snakemake.output.manifest).parent
    models, solutions = (files.read(snakemake.input[name][0]) for name in ("models", "solutions"))
    comparison, dropped = (files.read(snakemake.input[name]) for name in ("comparison", "dropped"))
    tables, away = {Path(path).stem: files.read(path) for path in snakemake.input.warned}, left_out(dropped)
    for language, path in files.translations(snakemake.output, "summary"):
        warnings = warnings_in(tables, settings, language)
        text = summary(folder, settings, models, solutions, comparison, away, warnings, language)
        files.replace(path, f"{text}\n".encode())
    files.replace(snakemake.output.config, resolved(settings))

    digests = {}
    last = (snakemake.output.manifest, snakemake.output.sums)
    for path in sorted(map(Path, {*snakemake.input.made, *snakemake.output} - {*last})):
        for file in sorted(path.rglob("[!.]*.*")) if path.is_dir() else [path]:
            digests[file.relative_to(folder).as_posix()] = digest_of(file.read_bytes())
    versions = {"python": platform.python_version()}
    versions |= {name: version(name) for name in ("snakemake", "numpy", "pandas", "scipy", "matplotlib")}
    sources = {path: Path(path).read_bytes() for path in snakemake.input.sources}
    found = manifest(settings, run, sources, versions, digests, snakemake.params.code, snakemake.params.part)
    record = json.dumps(found, ensure_ascii=False, indent=2)
    files.replace(snakemake.output.manifest, f"{record}\n".encode())
    digests["manifest.json"] = digest_of(Path(snakemake.output.manifest).read_bytes())
    files.replace(snakemake.output.sums, sums(digests).encode())

    if not snakemake.params.part:
        update_index(folder.parent, newest=run)
