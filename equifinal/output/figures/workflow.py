"""The workflow as a graph: which rule takes from which."""

from itertools import pairwise

from matplotlib.patches import FancyBboxPatch, PathPatch
from matplotlib.path import Path

from equifinal.runs.provenance import layers, made, rule_graph

from .labelling.lettering import measure
from .style import BLUE, GREY, INK, MM, SMALL, THIN, TINY, WIDE, blank, rc

__all__ = ["workflow_figure"]

LEVEL, BOX, GAP, LANE = 17, 8.4, 3, 4
SWEEPS = 8


def workflow_figure(jobs):
    """Draw the rules from the data down, with the folder each one fills; arrows that others imply are left out.

    Parameters
    ----------
    jobs : list of dict
        The jobs of `provenance.record`.

    Returns
    -------
    matplotlib.figure.Figure
        At least 175 mm wide. Names are those of the code, so it is the same in every language.

    Notes
    -----
    Layers, lanes for arrows that pass a layer, and an order of each layer by the mean place of its neighbours, as in
    Sugiyama, Tagawa & Toda 1981, doi:10.1109/TSMC.1981.4308636.
    """
    with rc():
        return _draw(jobs)


def _draw(jobs):
    graph = rule_graph(jobs)
    figure = blank(WIDE, 100)
    words = {name: _words(name, jobs) for name in graph}
    size = {
        name: max(measure(figure, line, size)[0] for line, size in zip(lines, (SMALL, TINY), strict=True)) + 4
        for name, lines in words.items()
    }
    levels, ways = _with_lanes(graph)
    _untangle(levels, ways)
    room = {node: size.get(node, LANE) for level in levels for node in level}
    width = max(WIDE, max(sum(room[n] + GAP for n in level) for level in levels) + 4)
    height = LEVEL * len(levels)
    place = {}
    for depth, level in enumerate(levels):
        spare = (width - sum(room[node] for node in level)) / (len(level) + 1)
        x = spare
        for node in level:
            place[node] = (x + room[node] / 2, LEVEL * (depth + 0.5))
            x += room[node] + spare
    figure.set_size_inches(width * MM, height * MM)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set(xlim=(0, width), ylim=(height, 0), xticks=[], yticks=[])
    for way in ways:
        _arrow(axes, [place[node] for node in way])
    for name, lines in words.items():
        _box(axes, place[name], size[name], lines, data=not graph[name])
    return figure


def _words(name, jobs):
    """Return a rule's name and the folder it fills, or a data file's; no folder where a rule fills several."""
    own = [job for job in jobs if job["rule"] == name]
    if not own:
        folder, _, file = name.rpartition("/")
        return file, f"{folder}/"
    depth = len(made(own[0])[0].split("/")) - 1
    while depth and len({tuple(path.split("/")[:depth]) for job in own for path in made(job)}) > 1:
        depth -= 1
    folder = "/".join(made(own[0])[0].split("/")[3:depth])
    jobs_ = f" × {len(own)}" if len(own) > 1 else ""
    return name + jobs_, f"{folder}/" if folder else ""


def _with_lanes(graph):
    """Return the layers with a lane wherever an arrow passes one, and each arrow as the nodes it runs through."""
    levels = layers(graph)
    depth = {name: i for i, level in enumerate(levels) for name in level}
    ways = []
    for name in graph:
        for origin in sorted(graph[name]):
            lanes = [(origin, name, level) for level in range(depth[origin] + 1, depth[name])]
            for lane in lanes:
                levels[lane[2]].append(lane)
            ways.append([origin, *lanes, name])
    return levels, ways


def _untangle(levels, ways):
    """Order each layer by the mean place of its neighbours, sweeping down and up."""
    above, below = {}, {}
    for way in ways:
        for one, other in pairwise(way):
            below.setdefault(one, []).append(other)
            above.setdefault(other, []).append(one)
    for sweep in range(SWEEPS):
        down = sweep % 2 == 0
        for i in range(1, len(levels)) if down else range(len(levels) - 2, -1, -1):
            fixed = levels[i - 1] if down else levels[i + 1]
            share = {node: (j + 0.5) / len(fixed) for j, node in enumerate(fixed)}
            near = above if down else below
            own = {node: (j + 0.5) / len(levels[i]) for j, node in enumerate(levels[i])}
            mean = {
                node: sum(share[n] for n in near[node]) / len(near[node]) if near.get(node) else own[node]
                for node in levels[i]
            }
            levels[i].sort(key=mean.get)


def _arrow(axes, points):
    (x, y), *rest = points
    vertices, codes = [(x, y + BOX / 2)], [Path.MOVETO]
    for i, (to, down) in enumerate(rest):
        start, last = vertices[-1], i == len(rest) - 1
        end = (to, down - BOX / 2) if last else (to, down)
        bend = (end[1] - start[1]) / 2
        vertices += [(start[0], start[1] + bend), (to, end[1] - bend), end]
        codes += [Path.CURVE4] * 3
    axes.add_patch(PathPatch(Path(vertices, codes), fc="none", ec=GREY, lw=0.7, zorder=1))
    x, y = vertices[-1]
    axes.fill([x, x - 0.9, x + 0.9], [y, y - 2, y - 2], color=GREY, lw=0, zorder=1)


def _box(axes, centre, width, lines, data):
    x, y = centre
    style = "square,pad=0" if data else "round,pad=0,rounding_size=1.2"
    axes.add_patch(
        FancyBboxPatch(
            (x - width / 2, y - BOX / 2),
            width,
            BOX,
            boxstyle=style,
            fc="#eef3f8" if not data else "#f4f4f4",
            ec=BLUE if not data else GREY,
            lw=THIN,
            zorder=2,
        )
    )
    name, folder = lines
    axes.text(x, y - 1.7 * bool(folder), name, ha="center", va="center", size=SMALL, color=INK, zorder=3)
    if folder:
        axes.text(x, y + 2, folder, ha="center", va="center", size=TINY, color=GREY, zorder=3)
