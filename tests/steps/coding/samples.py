"""A small codebook and sheets for the tests."""

import textwrap

from equifinal import reading
from equifinal.steps.coding.codebook import read_codebook
from equifinal.steps.coding.sheet import read_codings

BOOK = """
sets:
  SYS:
    en: System integration
    zh: 体系整合
    contents:
      plan: {en: A plan, zh: 实施方案}
      unit: {en: One unit, zh: 统一规划}
  ORG:
    rule: mean
    contents: {board: , centre: {zh: 公卫中心}}
"""
# Lines 2 to 9: the cases in reading order C2, C1.
SHEET = """
case,content,evidence,quote
C2,plan,shown,it fell to 3%
C2,unit,Shown with data,
C2,board,mentioned,
C2,centre,未提及,
C1,实施方案,shown,p. 4
C1,unit,measures,
C1,board,none,
C1,公卫中心,SHOWN,
"""
# Two coders on case C1; they differ on unit and centre.
TWO = """
case,coder,content,evidence
C1,A,plan,shown
C1,A,unit,shown
C1,A,board,none
C1,A,centre,mentioned
C1,B,plan,shown
C1,B,unit,mentioned
C1,B,board,none
C1,B,centre,none
"""


def book(text=BOOK, **keys):
    """Return the codebook of a text, with more keys on top."""
    more = "".join(f"{key}: {value}\n" for key, value in keys.items())
    return read_codebook((textwrap.dedent(text) + more).encode(), "book.yaml")


def sheet(text, codebook):
    """Return the checked sheet of a text; its header is line 1."""
    return read_codings(reading.read_sheet(text.strip().encode(), "sheet.csv"), codebook)
