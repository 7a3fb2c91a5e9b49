"""What holds for every test: hypothesis draws the same examples at each call, and asks no clock."""

from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None)
settings.load_profile("same")
