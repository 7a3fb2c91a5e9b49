"""One zip of the run: sources, data, configuration, results, versions, licences, checksums, and an RO-Crate."""

import files

with files.step(snakemake.log):
    from pathlib import Path

    from equifinal.errors import InputError
    from equifinal.identity import digest_of, read_sums
    from equifinal.languages import said, told
    from equifinal.runs.archive.check import MANIFEST, ON_REQUEST, SUMS, check_run, parsed
    from equifinal.runs.archive.contents import contents
    from equifinal.runs.archive.software import changed, installed
    from equifinal.terminal.printed import tell
    from equifinal.zips import pack

    given, folder = snakemake.params, Path(snakemake.params.results)
    names = {SUMS, *read_sums((folder / SUMS).read_text("utf-8"))}
    if snakemake.input.full:
        names |= {ON_REQUEST + name for name in (SUMS, *read_sums((folder / ON_REQUEST / SUMS).read_text("utf-8")))}
    results = {name: path.read_bytes() for name in sorted(names) if (path := folder / name).is_file()}
    sources = {name: Path(path).read_bytes() for name, path in zip(given.sources, snakemake.input.sources, strict=True)}
    again = said("snakemake --forceall makes the run anew")
    for finding in check_run(results, folder.name, sources):
        raise InputError(
            said("{results} is not as it was made: {finding}.", results=given.results, finding=finding), again
        )
    record = {name: given[name] for name in ("study", "run", "source")} | given.written
    record["results"] = given.by_itself
    if given.by_itself != given.results:
        record["part"] = given.results
    software = installed(given.requirements)
    for problem in changed(software, parsed(results, MANIFEST)["software"]):
        raise InputError(problem, again)
    content = pack(contents(sources, results, record | {"software": software}))
    target = Path(snakemake.output.archive)
    files.replace(target, content)
    files.replace(snakemake.output.sha256, f"{digest_of(content)}  {target.name}\n".encode())
    if given.source["differs"]:
        differs = ", ".join(given.source["differs"])
        tell(told(said("Note: not as committed: {files}. Hint: commit, then archive.", files=differs)))
    made = said(
        "Archive: {file}, {size:.1f} MB, SHA-256 {sum}", file=target, size=len(content) / 1e6, sum=digest_of(content)
    )
    tell(told(made))
