"""Saturation: how many codes were new in each case, and how many had been found by then."""

from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.ticker import MaxNLocator

from .style import BLUE, GREY, MM, PALE, SMALL, TINY, WIDE, blank, rc, settle

__all__ = ["saturation_figure"]

LOW = "#9cb8d3"


def saturation_figure(saturation, labels):
    """Draw new codes as bars and all codes found so far as a line, cases in reading order.

    Parameters
    ----------
    saturation : pandas.DataFrame
        From `frequencies.saturation_table`.
    labels : Labels

    Returns
    -------
    matplotlib.figure.Figure
        175 mm wide. After the last case with a new code the ground is shaded.
    """
    with rc(labels.language):
        return _draw(saturation, labels)


def _draw(saturation, labels):
    cases = len(saturation)
    figure = blank(WIDE, 75)
    figure.set_layout_engine("constrained", w_pad=1.5 * MM, h_pad=1 * MM)
    axes = figure.subplots()
    orders, new, found = (saturation[column].to_numpy() for column in ("order", "new", "cumulative"))
    last = int(orders[new > 0].max(initial=0))
    if last < cases:
        axes.axvspan(last + 0.5, cases + 0.5, fc="#f1f1f1", lw=0, zorder=0)
    total = int(found.max(initial=0))
    axes.axhline(total, color=PALE, lw=0.6, zorder=1)
    axes.bar(orders, new, width=0.6, color=LOW, zorder=2)
    axes.plot(orders, found, color=BLUE, lw=1.2, marker="o", ms=3, zorder=3, clip_on=False)
    for order, count in zip(orders[new > 0], new[new > 0], strict=True):
        inside = count > 0.08 * total
        axes.text(
            order, count / 2 if inside else count, count, ha="center", va="center" if inside else "bottom", size=TINY
        )
    names = [labels.case(case) for case in saturation["case"]]
    upright = cases > 12 or max(map(len, names), default=0) * cases > 90
    axes.set_xticks(orders, names, rotation=90 * upright, size=SMALL if cases <= 40 else TINY)
    axes.set(xlim=(0.4, cases + 0.6), ylim=(0, max(1, total) * 1.08))
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    axes.set_xlabel(labels.say("Cases, in reading order"))
    axes.set_ylabel(labels.say("Codes"))
    axes.tick_params(axis="x", length=0)
    handles = [
        Line2D(
            [],
            [],
            color=BLUE,
            lw=1.2,
            marker="o",
            ms=3,
            label=labels.say("Codes found so far ({codes} in all)", codes=total),
        ),
        Patch(fc=LOW, label=labels.say("New codes")),
    ]
    if last < cases:
        handles.append(Patch(fc="#f1f1f1", ec=GREY, lw=0.3, label=labels.say("No new codes")))
    figure.legend(handles=handles, loc="outside upper left", ncols=3)
    settle(figure)
    return figure
