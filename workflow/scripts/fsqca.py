"""The solutions in the layout of the fs/QCA program's output."""

import files

with files.step(snakemake.log):
    from equifinal.output.text.fsqca import fsqca_text
    from equifinal.steps.sides import expectations_of, outcomes_of
    from equifinal.study.resolve import table_name

    settings = snakemake.params.settings
    frames = {
        "memberships": files.read(snakemake.input.memberships),
        **{name: files.read(snakemake.input[name][0]) for name in ("truth_table", "models", "terms")},
    }
    outcomes, expectations = tuple(outcomes_of(settings).values()), expectations_of(settings)
    text = fsqca_text(frames, outcomes, settings["conditions"], expectations, table_name(settings))
    files.replace(snakemake.output.text, text.encode())
