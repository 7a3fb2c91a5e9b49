import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.steps.columns import RESERVED
from equifinal.study.short_names import initials, short_name

# Where a letter begins among the common characters of GB2312.
READINGS = {
    "阿": "A",
    "八": "B",
    "从": "C",
    "导": "D",
    "二": "E",
    "服": "F",
    "管": "G",
    "合": "H",
    "绩": "J",
    "可": "K",
}
READINGS |= {
    "理": "L",
    "慢": "M",
    "能": "N",
    "培": "P",
    "全": "Q",
    "人": "R",
    "体": "T",
    "务": "W",
    "系": "X",
    "医": "Y",
}
READINGS |= {"座": "Z", "做": "Z", "匝": "Z", "压": "Y", "昔": "X", "a": "", "镕": "", "。": "", "丐": "G"}


@pytest.mark.parametrize("character", READINGS)
def test_initials(character):
    assert initials(character) == READINGS[character] or character in "丐"


@pytest.mark.parametrize(
    ("header", "taken", "name"),
    [
        ("SYS", (), "SYS"),
        ("Urbanisation", (), "Urbanisation"),
        ("Urbanisation rate", (), "URBANISATION"),
        ("GDP per head (2020)", (), "GDP_HEAD"),
        ("体系整合", (), "TXZH"),
        ("体系整合（SYS）", (), "SYS"),
        ("ＳＹＳ", (), "SYS"),
        ("体系整合", ("TXZH", "TXZH2"), "TXZH3"),
        ("value", (), "value_SET"),
        ("2020", (), "SET"),
        ("2021", ("SET",), "SET2"),
        ("Å", (), "SET"),
    ],
)
def test_short_name(header, taken, name):
    assert short_name(header, taken) == name


@given(st.lists(st.text(min_size=1, max_size=20), max_size=8))
def test_names_are_short_different_and_free(headers):
    names = []
    for header in headers:
        names.append(short_name(header, names))
    assert all(re.fullmatch(r"[A-Za-z]\w{0,16}", name, re.ASCII) for name in names)
    assert len({name.upper() for name in names}) == len(names)
    assert not set(names) & RESERVED
