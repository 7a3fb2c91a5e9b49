"""Robustness in full, last step: how its files came about, and their checksums."""

import files

with files.step(snakemake.log):
    import json
    from pathlib import Path

    from equifinal.identity import digest_of, sums
    from equifinal.runs.provenance import record

    study, run, jobs = (snakemake.params[name] for name in ("study", "run", "jobs"))
    sources = {
        name: digest_of(Path(path).read_bytes())
        for name, path in zip(snakemake.params.sources, snakemake.input.sources, strict=True)
    }
    text = json.dumps(record(study, run, jobs, sources), ensure_ascii=False, indent=1)
    files.replace(snakemake.output.jobs, f"{text}\n".encode())
    target = Path(snakemake.output.sums)
    found = [file for file in target.parent.rglob("*") if file.is_file() and not file.name.startswith(".")]
    digests = {
        file.relative_to(target.parent).as_posix(): digest_of(file.read_bytes()) for file in found if file != target
    }
    files.replace(target, sums(digests).encode())
