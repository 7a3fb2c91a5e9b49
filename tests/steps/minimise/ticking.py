"""A clock that goes by looks, so that a search whose time ends does so at the same step every time."""

import contextlib
import itertools
from types import SimpleNamespace

import pytest

__all__ = ["ticking"]


@contextlib.contextmanager
def ticking():
    """Let one second pass with every look of a budget at the clock."""
    with pytest.MonkeyPatch.context() as patch:
        clock = SimpleNamespace(monotonic=itertools.count().__next__)
        patch.setattr("equifinal.steps.minimise.budget.time", clock)
        yield
