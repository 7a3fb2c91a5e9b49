import pytest

from equifinal.output.formats.catalogue import FORMATS


def test_the_formats_that_the_documentation_names():
    assert list(FORMATS) == [".docx", ".xlsx", ".tex", ".md", ".csv"]


@pytest.mark.parametrize("ending", FORMATS)
def test_every_format_stands_what_is_hostile_and_gives_the_same_bytes_twice(ending, nasty):
    written = FORMATS[ending]([nasty, nasty])
    assert isinstance(written, bytes)
    assert FORMATS[ending]([nasty, nasty]) == written
    assert FORMATS[ending]([nasty]) != written
