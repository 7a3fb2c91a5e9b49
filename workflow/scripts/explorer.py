"""The explorer: the run on one page, to look at and select in."""

import files

with files.step(snakemake.log):
    from equifinal.output.explorer.page import explorer_page

    frames = {name: files.read(path) for name, path in snakemake.input.items()}
    page = explorer_page(frames, snakemake.params.settings, snakemake.params.record)
    files.replace(snakemake.output.explorer, page.encode())
