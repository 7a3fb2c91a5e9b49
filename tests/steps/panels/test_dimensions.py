import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.steps.panels.dimensions import dimensions_of, in_order
from tests.strategies import exact

from .drawn import cases_of, panels


@pytest.mark.parametrize(
    ("given_", "wanted"),
    [
        ("10 8 9", "8 9 10"),
        ("2020 2019.5 -1", "-1 2019.5 2020"),
        ("2020年 2019年", "2019年 2020年"),
        ("2019-10 2019-9 2018-12", "2018-12 2019-9 2019-10"),
        ("第10期 第9期", "第9期 第10期"),
        ("t10 t2", "t2 t10"),
        ("after before", "after before"),
        ("2019 later", "2019 later"),
        ("12.2019 1.2020 11.2019", "11.2019 12.2019 1.2020"),
        ("3/12/2019 4/1/2019", "3/12/2019 4/1/2019"),
    ],
)
def test_periods_are_in_time_where_that_can_be_read(given_, wanted):
    assert in_order(given_.split()) == tuple(wanted.split())


@exact
@given(st.lists(st.integers(-50, 3000), min_size=1))
def test_years_are_sorted_and_stand_once(years):
    assert in_order(map(str, years)) == tuple(map(str, sorted(set(years))))


@exact
@given(panels())
def test_members_are_the_cases_of_each_partition(panel):
    _, dimension = panel
    for k, members in enumerate(dimension.members):
        assert members.tolist() == cases_of(dimension, k)
    assert dimension.sizes.tolist() == [len(members) for members in dimension.members]


def test_several_dimensions_each_with_its_own_order():
    lines = [
        *[(case, "year", "period", year) for case, year in zip("pqr", ["10", "9", "9"], strict=True)],
        *[(case, "town", "unit", town) for case, town in zip("pqr", ["Oak", "Elm", "Oak"], strict=True)],
    ]
    table = pd.DataFrame(lines, columns=["case", "dimension", "kind", "partition"])
    years, towns = dimensions_of(table, ["r", "q", "p"])
    assert (years.partitions, towns.partitions) == (("9", "10"), ("Oak", "Elm"))
    assert np.array_equal(years.codes, [0, 0, 1])
    assert np.array_equal(towns.codes, [0, 1, 0])
