from equifinal.steps.parts import step

from .small import groups


def test_the_tables_and_what_is_told():
    found = step.run(groups())
    assert list(found) == ["parts", "terms", "crossed", "chain"]
    assert [note.partition(":")[0] for note in step.notes(found)] == [
        "the solution of first in second",
        "the solution of second in first",
    ]
