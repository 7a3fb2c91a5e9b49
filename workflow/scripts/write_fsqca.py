"""The solutions in the layout of the fs/QCA program's output."""

import files

with files.step(snakemake.log):
    from equifinal.output.text.fsqca import fsqca_text
    from equifinal.sets.expectations import reversed_expectations
    from equifinal.study.resolve import table_name

    settings = snakemake.params.settings
    frames = {
        "memberships": files.read(snakemake.input.memberships),
        **{name: files.read(snakemake.input[name][0]) for name in ("truth_table", "models", "terms")},
    }
    outcomes = (settings["outcome"], f"~{settings['outcome']}")
    expected, opposed = settings["directional_expectations"], settings["directional_expectations_negation"]
    expectations = (expected, reversed_expectations(expected) if opposed is None else opposed)
    text = fsqca_text(frames, outcomes, settings["conditions"], expectations, table_name(settings))
    files.replace(snakemake.output.text, text.encode())
