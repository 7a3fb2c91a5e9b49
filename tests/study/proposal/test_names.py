import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.steps.columns import RESERVED
from equifinal.study.proposal.names import LONGEST, short_names


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("SYS", "SYS"),
        ("Urbanisation rate", "URBANISATION_RATE"),
        ("GDP per head (2020)", "GDP_HEAD_2020"),
        ("HIGH_UNEMPLOYMENT", "HIGH_UNEMPLOYMENT"),
        ("体系整合", "TiXiZhengHe"),
        ("體系", "TiXi"),
        ("体系整合（SYS）", "SYS"),
        ("ＳＹＳ", "SYS"),
        ("доходы", "Dokhody"),
        ("경제력", "GyeongJeLyeog"),
        ("Bildung & Einkommen", "BILDUNG_EINKOMMEN"),
        ("value", "value_SET"),
        ("2020", "SET_2020"),
        ("~A*B", "A_B"),
        ("***", "SET"),
    ],
)
def test_a_name_that_a_reader_recognises(header, name):
    found = short_names([header])[header]
    assert found.upper() == name.upper()


@pytest.mark.parametrize(
    ("headers", "names"),
    [
        (["dev", "DEV"], ["dev", "DEV_2"]),
        (["DEV rate", "DEV_RATE"], ["DEV_RATE_2", "DEV_RATE"]),
        (["Share of all households with water", "Share of all households with light"], ["WATER", "LIGHT"]),
    ],
)
def test_names_that_are_alike_are_told_apart_by_what_differs(headers, names):
    assert list(short_names(headers).values()) == names


@given(st.lists(st.text(min_size=1, max_size=40), max_size=8))
def test_names_are_short_different_and_free(headers):
    names = list(short_names(headers, ["A", "B"]).values())
    assert all(re.fullmatch(r"[A-Za-z]\w*", name, re.ASCII) and len(name) <= LONGEST + 4 for name in names)
    assert len({name.upper() for name in ["A", "B", *names]}) == len(names) + 2
    assert not {name.lower() for name in names} & {name.lower() for name in RESERVED}
