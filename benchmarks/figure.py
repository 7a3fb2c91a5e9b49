"""How the cost of each step grows with the conditions and the cases, beside the peers."""

from benchmarks.run import ENGINES, MODELS, Row, measure, written
from equifinal.output.figures.style import BLUE, GREY, INK, ORANGE, RED, WIDE, blank, rc

__all__ = ["draw", "sweep"]

CONDITIONS = (4, 6, 8, 10, 12, 15, 20, 25)
CASES = (30, 100, 300, 1000, 10_000, 100_000, 1_000_000)
LINES = {
    "truth table": {"color": ORANGE, "marker": "o"},
    "primes": {"color": RED, "marker": "s"},
    "least terms": {"color": BLUE, "marker": "D", "label": "least terms, proved"},
    "models": {"color": BLUE, "marker": "d", "ls": "--", "mfc": "none", "label": "all tied models"},
    "ours": {"color": INK, "marker": "", "lw": 1.6, "label": "equifinal, to the least terms"},
    "pyqca": {"color": GREY, "marker": "^", "ls": "--"},
    "setqca": {"color": GREY, "marker": "v", "ls": ":"},
    "R": {"color": GREY, "marker": "x", "ls": "-."},
    "stopped": {"color": INK, "marker": "o", "mfc": "none", "ms": 6, "ls": "", "label": "stopped at the limit"},
}


def sweep(limit, python):
    """Measure the parsimonious solution as conditions and cases grow; an engine over the limit stops there.

    Returns
    -------
    list of dict
        For each of the two panels the line names, each with its (size, seconds) pairs.
    """
    models = [Row(f"k = {k}", "model", k, 100, "parsimonious") for k in CONDITIONS]
    fuzzy = [Row(f"n = {n}", "fuzzy", 8, n, "parsimonious", pri=0.5) for n in CASES]
    return [_points(models, "k", limit, python), _points(fuzzy, "n", limit, python)]


def _points(rows, size, limit, python):
    lines, done = {name: [] for name in LINES}, {}
    for row, path in written(rows):
        results = measure(row, path, limit, python, done)
        for engine in ENGINES:
            result = results[engine]
            if "seconds" in result:
                lines[engine].append((getattr(row, size), result["seconds"]))
            elif "over" in result:
                lines["stopped"].append((getattr(row, size), result["over"]))
        steps = results[MODELS].get("steps", {}) | results["ours"].get("steps", {})
        for step, seconds in steps.items():
            lines[step].append((getattr(row, size), seconds))
        if "seconds" not in results["ours"]:
            break
    return lines


def draw(panels):
    """Draw what `sweep` returned.

    Returns
    -------
    matplotlib.figure.Figure
    """
    titles = ("Conditions (100 cases, planted model)", "Cases (8 conditions, fuzzy)")
    with rc():
        figure = blank(WIDE, 80)
        grid = figure.subplots(1, 2, sharey=True, gridspec_kw={"left": 0.1, "right": 0.985, "bottom": 0.3, "top": 0.97})
        for axes, lines, title in zip(grid, panels, titles, strict=True):
            for name, points in lines.items():
                if points:
                    axes.plot(*zip(*points, strict=True), **{"lw": 0.9, "ms": 3, "label": name, **LINES[name]})
            axes.set(xscale="log", yscale="log", xlabel=title)
            axes.grid(axis="y")
            for axis in (axes.xaxis, axes.yaxis):
                axis.set_major_formatter("{x:,g}")  # powers would be formulas, which the house style does not set
        grid[0].set_xticks(CONDITIONS, CONDITIONS)
        grid[0].minorticks_off()
        grid[1].minorticks_off()
        grid[0].set_ylabel("Seconds")
        entries = {
            label: handle for axes in grid for handle, label in zip(*axes.get_legend_handles_labels(), strict=True)
        }
        figure.legend(entries.values(), entries.keys(), loc="lower center", ncols=4, handlelength=3)
    return figure
