import numpy as np

from equifinal.reading.kinds import READERS, Values


def test_each_reader_reads_its_kind_and_names_the_cells_of_others():
    cells = ["5", "45%", "$520", "3 km", "yes", "low", "high", "2026-05-01"]
    read = {found.kind: found for found in (reader(cells, "", False) for reader in READERS)}
    assert list(read) == ["numbers", "percents", "money", "units", "levels", "dates"]
    for found in read.values():
        numbers = np.isfinite(found.numbers)
        assert not numbers[list(found.wrong)].any()
        assert found.kind == "dates" or numbers.sum() + len(found.wrong) == len(cells)


def test_values_stand_for_themselves():
    assert Values("empty", np.array([])).levels == {}
