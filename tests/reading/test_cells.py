import datetime

import pytest

from equifinal.reading.cells import text_of


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("a", "a"),
        (1, "1"),
        (1.0, "1"),
        (-0.5, "-0.5"),
        (1e20, "1e+20"),
        (True, "TRUE"),
        (False, "FALSE"),
        (datetime.date(2026, 5, 1), "2026-05-01"),
        (datetime.datetime(2026, 5, 1), "2026-05-01"),
        (datetime.datetime(2026, 5, 1, 8, 30), "2026-05-01 08:30:00"),
    ],
)
def test_a_value_as_text(value, text):
    assert text_of(value) == text
