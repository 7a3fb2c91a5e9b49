"""How each file of the run comes about: its job, script, parameters and inputs; the rules drawn as a graph."""

import files

with files.step(snakemake.log):
    import json
    from pathlib import Path

    import pandas as pd

    from equifinal.identity import digest_of
    from equifinal.output.figures.saving import save
    from equifinal.output.figures.workflow import workflow_figure
    from equifinal.runs.provenance import listing, record

    study, run, jobs = (snakemake.params[name] for name in ("study", "run", "jobs"))
    digests = {
        name: digest_of(Path(path).read_bytes())
        for name, path in zip(snakemake.params.sources, snakemake.input.sources, strict=True)
    }
    text = json.dumps(record(study, run, jobs, digests), ensure_ascii=False, indent=1)
    files.replace(snakemake.output.jobs, f"{text}\n".encode())
    files.write(pd.DataFrame(listing(jobs)), snakemake.output.files)
    save(workflow_figure(jobs), Path(snakemake.output.figure[0]).with_suffix(""))
