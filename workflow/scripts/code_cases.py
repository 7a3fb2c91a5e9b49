"""Step 0, where a study is coded from texts: scores of the sets, their trail, the coders' agreement, saturation."""

import files

with files.step(snakemake.log):
    from pathlib import Path

    from drawing import in_each_language

    from equifinal.output.figures.saturation import saturation_figure
    from equifinal.steps.coding.agreement import agreement_table
    from equifinal.steps.coding.frequencies import category_table, frequency_table, saturation_table
    from equifinal.steps.coding.merging import disagreements
    from equifinal.study.settle import code

    contents = {name: Path(snakemake.input[name]).read_bytes() for name in ("sheet", "codebook")}
    data = b"".join(Path(path).read_bytes() for path in snakemake.input.data)
    coded = code(snakemake.params.settings, data, contents)
    frequencies = frequency_table(coded.merged, coded.book)
    saturation = saturation_table(coded.merged, coded.book)
    files.replace(snakemake.output.scores, coded.table)
    files.write(coded.audit, snakemake.output.audit)
    files.write(agreement_table(coded.codings, coded.book), snakemake.output.agreement)
    files.write(disagreements(coded.codings, coded.merged), snakemake.output.disagreements)
    files.write(frequencies, snakemake.output.frequencies)
    files.write(category_table(frequencies, coded.book.labels["sets"]), snakemake.output.categories)
    files.write(saturation, snakemake.output.saturation)
    for labels, save in in_each_language(snakemake.output.figures, snakemake.params.labels):
        save("saturation", saturation_figure(saturation, labels))
