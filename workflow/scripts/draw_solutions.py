"""The figures of truth tables, solutions and robustness, labels in one language."""

import files

with files.step(snakemake.log):
    from drawing import draw
    from folders import Drawing

    from equifinal.output.figures.robustness import robustness_figures
    from equifinal.output.figures.solutions import not_drawn, solution_figures
    from equifinal.output.figures.truth_table import truth_table_figures

    given, found, settings = snakemake.params, snakemake.input, snakemake.params.settings
    cases, memberships = (files.read(found[name], index="case") for name in ("cases", "memberships"))
    folders = snakemake.output

    def truth_table(i):
        """Return the drawing of the truth tables at a cutoff."""

        def figures(labels):
            return truth_table_figures(files.read(path), settings, cutoff, labels)

        path, cutoff = found.truth_tables[i], given.cutoffs[i]
        return Drawing(folders.truth_tables[i], figures, [path], [settings, cutoff])

    def solutions(i):
        """Return the drawing of the first models at a cutoff; XY plots are for the cutoff in use."""

        def figures(labels):
            return solution_figures(memberships, *tables, settings, labels, xy=i == 0)

        paths = [found[name][i] for name in ("models", "configurations", "paths")]
        tables = [files.read(path) for path in paths]
        files.say(not_drawn(tables[1]), aloud=given.announce)
        return Drawing(folders.solutions[i], figures, [found.memberships, *paths], [settings, i == 0])

    def robustness(labels):
        """Yield the figures of robustness."""
        comparison, sweep = files.read(found.comparison), files.read(found.sweep)
        return robustness_figures(comparison, sweep, settings, given.cutoffs[0], labels)

    drawings = [truth_table(i) for i in range(len(folders.truth_tables))]
    drawings += [solutions(i) for i in range(len(folders.solutions))]
    draw(snakemake, [*drawings, Drawing(folders.robustness, robustness)], cases)
