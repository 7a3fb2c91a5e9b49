import numpy as np
import pytest

from equifinal.reading import read_sheet
from equifinal.study.proposal.facts import columns_of_sheet
from equifinal.study.proposal.kin import families_of, sums_of, twins_of


def columns(**given):
    rows = zip(*given.values(), strict=True)
    text = "\n".join([",".join(given), *(",".join(map(str, row)) for row in rows)])
    return columns_of_sheet(read_sheet(text.encode(), "d.csv"))


def test_twins_are_of_one_name_and_one_order():
    raw, fuzzy = [52, 8, 19, 31], [0.9, 0.1, 0.4, 0.6]
    assert twins_of(columns(gdp=raw, gdp_fz=fuzzy)) == {"gdp_fz": "gdp"}
    assert twins_of(columns(gdp_raw=raw, gdp=fuzzy)) == {"gdp": "gdp_raw"}
    assert twins_of(columns(gdp=raw, gdp_fz=[0.1, 0.9, 0.6, 0.4])) == {"gdp_fz": "gdp"}  # reversed
    assert twins_of(columns(gdp=raw, gdp_fz=[0.9, 0.6, 0.4, 0.1])) == {}
    assert twins_of(columns(gdp=raw, trust=fuzzy)) == {}


def test_without_a_common_name_many_cases_in_one_strict_order_tell():
    raw = np.array([5, 1, 9, 14, 2, 30, 22, 7, 11])
    found = twins_of(columns(wealth=raw * 100, rich=np.round(raw / 31, 3)))
    assert found == {"rich": "wealth"}
    assert twins_of(columns(wealth=raw * 100, rich=(raw > 8).astype(int))) == {}


def test_items_share_a_stem_and_a_scale():
    found = columns(t1=[1, 5, 3], t2=[2, 4, 4], t3=[0.5, 1, 2], u1=[1, 2, 3], size1=[900, 20, 30], size2=[1, 2, 3])
    assert families_of(found) == {"t": ["t1", "t2"]}


@pytest.mark.parametrize("how", [np.sum, np.mean])
def test_sums_and_means_of_others_are_known(how):
    q1, q2, q3 = np.array([[1, 5, 3, 2], [2, 4, 4, 1], [5, 1, 2, 2]])
    total = np.round(how([q1, q2, q3], axis=0), 2)
    found = columns(q1=q1, q2=q2, q3=q3, TOTAL=total)
    assert sums_of(found, families_of(found)) == {"TOTAL": ["q1", "q2", "q3"]}
    other = columns(q1=q1, q2=q2, q3=q3, TOTAL=total[::-1])
    assert sums_of(other, families_of(other)) == {}
