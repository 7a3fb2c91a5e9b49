"""What holds for every test: hypothesis draws the same examples at each call; messages are English."""

import os

import pytest
from hypothesis import settings

from equifinal.languages import here

settings.register_profile("same", derandomize=True, deadline=None)
settings.load_profile("same")


@pytest.fixture(autouse=True)
def _language_as_before(monkeypatch):
    """Undo what a test made the language of messages."""
    monkeypatch.setattr(here, "CHOSEN", {})
    before = os.environ.get(here.VARIABLE)
    yield
    os.environ.pop(here.VARIABLE, None)
    if before is not None:
        os.environ[here.VARIABLE] = before
