from equifinal.languages.docstrings import description_in, examples_in, passages_of_command

SOURCE = '''
"""A module."""

def command(path, /, *, row=None):
    """Say it.

    Told in two
    lines.

    Parameters
    ----------
    path
        A file
        of a run.
    row
        Number.

    Examples
    --------
    ::

        equifinal it a.csv
        equifinal it a.csv --row 3
    """
'''


def test_all_that_a_command_says_is_taken_passage_by_passage():
    assert passages_of_command(SOURCE) == ["Say it.", "Told in two lines.", "A file of a run.", "Number."]
    assert passages_of_command("def other():\n    pass\n") == []


def test_help_takes_the_same_passages():
    text = "Say it.\n\nTold.\n\nExamples\n--------\n::\n\n    equifinal it\n    equifinal it b\n"
    assert description_in(text) == ["Say it.", "Told."]
    assert examples_in(text) == ["equifinal it", "equifinal it b"]
