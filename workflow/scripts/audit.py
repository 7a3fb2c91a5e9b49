"""What came out for each paper whose printed tables were audited."""

import files

with files.step(snakemake.log):
    from pathlib import Path

    from equifinal.commands.audit import verdicts
    from equifinal.errors import InputError
    from equifinal.languages import said, told
    from equifinal.terminal.printed import tell

    if not snakemake.input.answers:
        raise InputError(said("config/papers holds no YAML file."), said("a file for each paper, as in docs/audit.md"))
    for line in verdicts(map(Path, snakemake.input.answers)):
        tell(told(line))
