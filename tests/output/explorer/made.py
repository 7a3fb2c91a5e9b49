"""Explorers of small studies, made without a run."""

import functools

import numpy as np
import pandas as pd

from equifinal.output.explorer.data import explorer_data
from equifinal.output.explorer.page import explorer_page
from tests.output.small import study

RECORD = {"run": "incl0.80_r1", "study": "small"}
HOSTILE = '</script><img src=x onerror="document.title=1">'


def fuzzy(cases=30, conditions="ABC", seed=5):
    """Fuzzy cases whose outcome follows A*B, with noise; one of them is at exactly 0.5 in A."""
    draw = np.random.default_rng(seed)
    x = draw.uniform(size=(cases, len(conditions))).round(3)
    x[0, 0] = 0.5
    y = np.clip(np.minimum(x[:, 0], x[:, 1]) + draw.uniform(-0.1, 0.4, cases), 0, 1).round(3)
    frame = pd.DataFrame(x, columns=list(conditions)).assign(Y=y)
    return frame.set_axis([f"c{i:02}" for i in range(cases)])


def levels():
    """Cases with a multi-value condition L."""
    frame = fuzzy(20)
    frame["L"] = [float(i % 3) for i in range(20)]
    return frame[["A", "L", "Y"]]


@functools.cache
def source_of(name):
    """Return the source of a small study: `fuzzy`, `levels`, or `hostile`, whose first case has such a name."""
    if name == "levels":
        return study(levels(), expectations=["A", "L[2]"])
    frame = fuzzy()
    if name == "hostile":
        frame = frame.set_axis([HOSTILE, *frame.index[1:]])
    return study(frame, expectations=["A", "B"], paths={"first": (1, -1, -1)})


def inputs(name):
    """Return the frames and settings of a study as the page takes them."""
    source = source_of(name)
    frames = dict(source.frames) | {"cases": source.frames["memberships"]}
    return frames, source.settings | {"title": "A study", "data_note": {"en": "Made up.", "zh": "虚构。"}}


def data_of(name, **changed):
    frames, settings = inputs(name)
    return explorer_data(frames, settings | changed, RECORD)


@functools.cache
def page_of(name):
    return str(explorer_page(*inputs(name), RECORD))
