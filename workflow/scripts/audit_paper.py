"""The printed tables of one paper, audited."""

import files

with files.step(snakemake.log):
    from pathlib import Path

    from equifinal.commands.audit import write_audit

    write_audit(Path(snakemake.input.form), Path(snakemake.output.answer).parent)
