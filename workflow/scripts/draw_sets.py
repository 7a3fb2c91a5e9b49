"""The figures of calibration and necessity, labels in one language."""

import files

with files.step(snakemake.log):
    from drawing import draw
    from folders import Drawing

    from equifinal.output.figures.calibration import calibration_figure
    from equifinal.output.figures.nca.plots import nca_figures
    from equifinal.output.figures.necessity import necessity_figure
    from equifinal.steps.nca.questions import questions_of

    given, settings = snakemake.params, snakemake.params.settings
    cases, memberships = (files.read(snakemake.input[name], index="case") for name in ("cases", "memberships"))
    raw, sets = cases[given.sets], list(memberships)
    needed = {name: files.read(path) for name, path in snakemake.input.items() if name not in ("cases", "memberships")}

    def calibration(labels):
        """Yield the figure of the calibration."""
        methods, combined = settings["calibration"], settings["compute"]
        yield "calibration", calibration_figure(raw, memberships, sets, methods, labels, combined)

    def necessity(labels):
        """Yield the figure of necessity."""
        yield "necessity", necessity_figure(needed["necessity"], labels, settings["necessity_cutoff"])

    def nca(labels):
        """Yield the figures of necessity in degree, of both outcomes."""
        questions = questions_of(memberships, raw, settings)
        return nca_figures(questions, needed, list(memberships.index), settings, labels)

    figures = {"calibration": calibration, "necessity": necessity, "nca": nca}
    drawings = [Drawing(folder, figures[name]) for name, folder in snakemake.output.items()]
    draw(snakemake, drawings, cases, given.announce)
