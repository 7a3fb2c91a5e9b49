"""Calibration: how raw values become memberships, one panel a set."""

import math

from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from equifinal.steps.calibrate.choice import anchors, codes, settled
from equifinal.steps.calibrate.methods import METHODS, PASS_THROUGH

from .cells import legend_shape
from .labelling.lettering import fit
from .sets.coded import BAR, HALF, draw_coded
from .sets.curve import ANCHORS, CODE, POINT, draw_curve
from .style import GREY, INK, MM, SMALL, WIDE, blank, rc, settle

__all__ = ["calibration_figure"]

COLUMNS, BESIDE = 4, 11  # panels in a row; mm that names and ticks of an axis take beside one


def calibration_figure(raw, memberships, conditions_and_outcome, methods, labels, computed=None):
    """Draw the calibration of every set, with its cases.

    Parameters
    ----------
    raw, memberships : pandas.DataFrame
        Indexed by case, one column a set: raw values and memberships.
    conditions_and_outcome : sequence of str
        Sets in the order of the panels.
    methods : mapping of str to mapping
        As for `calibration.calibrate`; a set not named passes through.
    labels : Labels
    computed : mapping of str to str, optional
        What raw scores are computed of, or sets made of, by set: it stands below the panel. A set that is made of
        others has no raw scores, and shows its memberships in their place.

    Returns
    -------
    matplotlib.figure.Figure
        175 mm wide; the cases as points on the curve and as a rug below it. Of a set that was coded as it is, how many
        cases have which membership.
    """
    sets, computed = list(conditions_and_outcome), computed or {}
    raw = raw.assign(**{name: memberships[name] for name in sets if name not in raw})
    how = {name: settled(methods.get(name, PASS_THROUGH), raw[name].to_numpy(float)) for name in sets}
    with rc(labels.language):
        handles = _handles(how.values(), labels)
        columns = min(COLUMNS, len(sets))
        lines = math.ceil(len(sets) / columns)
        figure = blank(WIDE, 100)
        beside, _ = legend_shape(figure, handles)
        legend = 3 + 3.5 * math.ceil(len(handles) / beside)
        height = 47 * lines + 4.5 + legend
        figure.set_size_inches(WIDE * MM, height * MM)
        figure.set_layout_engine(
            "constrained", w_pad=0.8 * MM, h_pad=0.8 * MM, wspace=0.05, hspace=0.06,
            rect=(0, legend / height, 0.995, 1 - (legend + 1) / height),
        )  # fmt: skip
        panels = figure.subplots(lines, columns, squeeze=False).ravel()
        for axes in panels[len(sets) :]:
            axes.remove()
        for i, (axes, name) in enumerate(zip(panels, sets, strict=False)):
            coded = _coded(how[name])
            if i % columns == 0 or _coded(how[sets[i - 1]]) != coded:
                axes.set_ylabel(labels.say("Cases") if coded else labels.say("Calibrated membership"))
            if name in computed:
                axes.set_xlabel(fit(figure, computed[name], WIDE / columns - 8, SMALL), size=SMALL)
            elif i + columns >= len(sets):
                axes.set_xlabel(labels.say("Membership") if coded else labels.say("Raw value"))
            if coded:
                draw_coded(axes, memberships[name].to_numpy(float))
            else:
                draw_curve(axes, raw[name].to_numpy(float), memberships[name].to_numpy(float), how[name])
            _titles(axes, name, memberships[name], how[name], labels, WIDE / columns - BESIDE)
        figure.legend(
            handles=handles,
            loc="lower center",
            ncols=beside,
            handletextpad=0.5,
            columnspacing=1.4,
        )
        settle(figure)
    return figure


def _titles(axes, name, membership, how, labels, width):
    axes.set_title(fit(axes.figure, labels.set(name), width), loc="left", pad=11)
    if membership.max() <= 1 and not METHODS[how["method"]].levels:
        share = labels.say(
            "{above} of {cases} cases above 0.5",
            above=int((membership > 0.5).sum()),
            cases=int(membership.count()),
        )
        axes.annotate(
            share,
            (0, 1),
            xytext=(0, 3),
            xycoords="axes fraction",
            textcoords="offset points",
            size=SMALL,
            color=GREY,
        )


def _coded(how):
    """Return whether a set was taken as it was coded."""
    return METHODS[how["method"]].drawn == "as coded"


def _handles(methods, labels):
    """Return what the legend explains: what is drawn, and no more."""
    methods = list(methods)
    plain = [how for how in methods if not _coded(how)]
    handles = [Line2D([], [], label=labels.say("Case"), **POINT)] if plain else []
    if len(plain) < len(methods):
        handles.append(Patch(label=labels.say("Cases by membership, as coded"), **BAR))
        handles.append(Line2D([], [], label=labels.say("Membership of 0.5"), **HALF))
    if any(not codes(how) for how in plain):
        handles.append(Line2D([], [], color=INK, lw=1, label=labels.say("Calibration curve")))
    if any(codes(how) for how in plain):
        handles.append(Line2D([], [], label=labels.say("Membership of a code"), **CODE))
    drawn = {name.split("_")[0] for how in plain for name in anchors(how)}
    handles += [Line2D([], [], label=labels.term(key), **style) for key, style in ANCHORS.items() if key in drawn]
    return handles
