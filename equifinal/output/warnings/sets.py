"""Warnings about sets: skewed ones, those that divide no cases, and conditions that repeat each other."""

import itertools

import numpy as np

from .warning import Warned, shortened

__all__ = ["one_sided_sets", "repeated_conditions", "skewed_sets"]

MOST_ON_A_SIDE = 0.8


def skewed_sets(source):
    """Yield a warning where more than four fifths of the cases are on one side of a set [1]_.

    References
    ----------
    .. [1] Schneider, C. Q., & Wagemann, C. (2012). Set-Theoretic Methods for the Social Sciences. Cambridge
       University Press. doi:10.1017/CBO9781139004244
    """
    words = []
    for name, sides in _sides(source):
        _, counts = np.unique(sides[~np.isnan(sides)], return_counts=True)
        if len(counts) > 1 and counts.max() > MOST_ON_A_SIDE * len(sides):
            share = f"{100 * counts.max() / len(sides):.0f}"
            words.append(source.say("{set} ({share} %)", set=source.labels.literal(name), share=share))
    if words:
        found = source.say_many(
            "{n} set is skewed, more than 80 % of the cases on one side of it: {sets}.",
            "{n} sets are skewed, more than 80 % of the cases on one side of them: {sets}.",
            len(words),
            n=len(words),
            sets=shortened(source, words),
        )
        advice = source.say(
            "Look at the calibration; read necessity with RoN, and sufficiency with PRI and for both sides (Schneider "
            "& Wagemann 2012, doi:10.1017/CBO9781139004244)."
        )
        yield Warned(found, advice)


def one_sided_sets(source):
    """Yield a warning where a set has no case above 0.5, or none below: it divides no cases."""
    words = []
    for name, values in _fuzzy(source):
        label = source.labels.literal(name)
        if not (values > 0.5).any():
            words.append(source.say("{set} is never above 0.5", set=label))
        elif not (values < 0.5).any():
            words.append(source.say("{set} is never below 0.5", set=label))
    if words:
        found = source.say(
            "Sets that do not divide the cases: {sets}.",
            sets=shortened(source, words),
        )
        yield Warned(found, source.say("Look at their calibration first; a condition of this kind is better left out."))


def repeated_conditions(source):
    """Yield a warning where two conditions divide the cases in the same way, or one has the outcome's memberships."""
    data, words = source.data, []
    sides = dict(itertools.islice(_sides(source), len(data.conditions)))
    for (first, a), (second, b) in itertools.combinations(sides.items(), 2):
        if _divides(a) and _alike(a, b):
            pair = source.labels.set(first), source.labels.set(second)
            words.append(source.say("{first} and {second}", first=pair[0], second=pair[1]))
    for name, x, levels in zip(data.conditions, data.x.T, data.levels, strict=True):
        fuzzy = levels == 2 and (x != x.round()).any()
        if fuzzy and (np.allclose(x, data.y) or np.allclose(x, 1 - data.y)):
            pair = source.labels.set(name), source.labels.literal(data.outcome)
            words.append(source.say("{first} and {second}", first=pair[0], second=pair[1]))
    if words:
        found = source.say(
            "Sets that repeat each other, for they divide the cases in the same way: {pairs}.",
            pairs=shortened(source, words),
        )
        advice = source.say("Keep one of each pair, or join them: rows that tell them apart have no case.")
        yield Warned(found, advice)


def _fuzzy(source):
    """Yield each condition of two values and the outcome with its memberships."""
    data = source.data
    for name, x, levels in zip(data.conditions, data.x.T, data.levels, strict=True):
        if levels == 2:
            yield name, x
    yield data.outcome, data.y


def _sides(source):
    """Yield each set with the side of 0.5 that each case is on, not a number at 0.5, or with its level."""
    data = source.data
    for name, x, levels in zip(data.conditions, data.x.T, data.levels, strict=True):
        yield name, x if levels > 2 else np.where(x == 0.5, np.nan, (x > 0.5).astype(float))
    yield data.outcome, np.where(data.y == 0.5, np.nan, (data.y > 0.5).astype(float))


def _divides(sides):
    return len(np.unique(sides[~np.isnan(sides)])) > 1


def _alike(a, b):
    """Whether two sets divide the cases in the same way, under whatever names of the sides."""
    if np.isnan(a).any() or np.isnan(b).any():
        return False
    pairs = len(np.unique(np.column_stack([a, b]), axis=0))
    return pairs == len(np.unique(a)) == len(np.unique(b))
