"""The figures of truth tables, solutions and robustness, labels in one language."""

import files

with files.step(snakemake.log):
    from pathlib import Path

    from drawing import draw

    from equifinal.output.figures.robustness import robustness_figures
    from equifinal.output.figures.solutions import not_drawn, solution_figures
    from equifinal.output.figures.truth_table import truth_table_figures

    given, found, settings = snakemake.params, snakemake.input, snakemake.params.settings
    cases, memberships = (files.read(found[name], index="case") for name in ("cases", "memberships"))

    def truth_table(i):
        """Return what draws the truth tables at a cutoff."""
        table = files.read(found.truth_tables[i])
        return lambda labels: truth_table_figures(table, settings, given.cutoffs[i], labels)

    def solutions(i):
        """Return what draws the first models at a cutoff; XY plots are for the cutoff in use."""
        tables = [files.read(found[name][i]) for name in ("models", "configurations", "paths")]
        if given.announce:
            files.say(not_drawn(tables[1]))
        return lambda labels: solution_figures(memberships, *tables, settings, labels, xy=i == 0)

    def robustness(labels):
        """Yield the figures of robustness."""
        comparison, sweep = files.read(found.comparison), files.read(found.sweep)
        return robustness_figures(comparison, sweep, settings, given.cutoffs[0], labels)

    folders = snakemake.output
    drawn = [(Path(folder).parent, truth_table(i)) for i, folder in enumerate(folders.truth_tables)]
    drawn += [(Path(folder).parent, solutions(i)) for i, folder in enumerate(folders.solutions)]
    draw([*drawn, (Path(folders.robustness).parent, robustness)], given.labels, cases)
