"""The solutions in the layout of the fs/QCA program's output."""

import files

with files.step(snakemake.log):
    from equifinal.config.resolve import table_name
    from equifinal.fsqca import fsqca_text
    from equifinal.intermediate import reversed_expectations

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
