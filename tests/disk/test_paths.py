from pathlib import Path

import pytest

from equifinal.disk.paths import BELOW, LONGEST, check_capitals, check_length, longest_below
from equifinal.errors import InputError

RUN = "results/county27/incl0.80_pri0.70_n1_2d0ec380"


def test_windows_takes_paths_up_to_its_limit():
    room = LONGEST - 1 - longest_below(RUN)
    check_length(RUN, "x" * room, windows=True)
    with pytest.raises(
        InputError, match=r"would have 262 characters, and Windows takes 259\. Hint: move the folder x"
    ) as e:
        check_length(RUN, "x" * (room + 3), windows=True)
    assert "a place whose path is 3 characters shorter" in str(e.value)


def test_elsewhere_nothing_is_said():
    check_length(RUN, "x" * 1000, windows=False)


def test_snakemakes_notes_are_longer_than_the_results():
    result = len(RUN) + 1 + BELOW
    assert longest_below(RUN) == len(".snakemake/metadata/") + (result + 2) // 3 * 4 > result


def test_two_studies_that_differ_in_capitals_alone_are_refused(tmp_path):
    (tmp_path / "results/Mine").mkdir(parents=True)
    check_capitals(tmp_path / "results/Mine")
    check_capitals(tmp_path / "results/mine2")
    with pytest.raises(InputError, match=r"^study is mine, and .*results/Mine holds results\."):
        check_capitals(tmp_path / "results/mine")
    check_capitals(Path(tmp_path, "nowhere/mine"))
