"""Kinds of bad input in panels: columns of periods, units and groups, and wide sheets."""

from .study import DATA, data, keys


def with_column(name, cells):
    """The data with another column."""
    rows = zip(DATA.splitlines(), [name, *cells], strict=True)
    return "".join(f"{row},{cell}\n" for row, cell in rows)


CLUSTERS = {
    "a column that is not there": keys("clusters: {year: period}"),
    "a kind that is not there": keys("clusters: {SYS: year}"),
    "a list": keys("clusters: [SYS]"),
    "two columns of periods": keys("clusters: {SYS: period, ORG: period}"),
    "the column that names the cases": keys("clusters: {case: unit}"),
    "each case on its own": keys("clusters: {GDP: unit}"),
    "all cases in one": {**keys("clusters: {year: period}"), **data(with_column("year", [2020] * 5))},
    "an empty cell": {
        **keys("clusters: {year: period}"),
        **data(with_column("year", [2020, 2021, "", 2020, 2021])),
    },
    "two that differ in width only": {
        **keys("clusters: {side: group}"),
        **data(with_column("side", ["N", "N", "Ｎ", "S", "S"])),
    },
    "a year under two names": {
        **keys("clusters: {year: period}"),
        **data(with_column("year", [2020, "2020年", 2021, 2020, 2021])),
    },
    "a year alone and the day that ends it": {
        **keys("clusters: {year: period}"),
        **data(with_column("year", ["2020", "2020-12-31", "2021-12-31", "2020", "2021"])),
    },
    "a year behind an apostrophe": {
        **keys("clusters: {year: period}"),
        **data(with_column("year", ["2020", "'2020", "2021", "2020", "2021"])),
    },
    "units in several years that are named without the year": {
        **keys("clusters: {case: unit, year: period}"),
        **data(with_column("year", [2020, 2021, 2020, 2020, 2021])),
    },
    "a unit that stands twice in a year": {
        **keys("case_id: [town, year]", "clusters: {town: unit, year: period}", without=["case_id"]),
        **data(with_column("town,year", ["T,2020", "T,2021", "U,2020", "U,2021", "T,2021"])),
    },
    "a number of each case in the place of its unit": {
        **keys("clusters: {id: unit, year: period}"),
        **data(with_column("id,year", ["1,2020", "2,2020", "3,2020", "4,2021", "5,2021"])),
    },
    "a cell that stands for missing": {
        **keys("clusters: {side: group}"),
        **data(with_column("side", ["N", "N", "NA", "S", "S"])),
    },
}

WIDE = """\
case,SYS_2019,SYS_2020,ORG_2019,ORG_2020,OUT_2019,OUT_2020
Ash,0.2,0.4,1,0,0.1,0.3
Elm,0.9,0.8,0,1,0.8,0.7
Fir,1,0.7,0,1,0.6,0.9
"""


def wide(patterns='{SYS: "SYS_{year}", ORG: "ORG_{year}", OUT: "OUT_{year}"}', case_id="[case, year]", text=WIDE):
    """A wide sheet of two years, and the key that says so."""
    lines = [f"wide: {patterns}", f"case_id: {case_id}", "conditions: [SYS, ORG]"]
    return {**keys(*lines, without=["calibration"]), **data(text)}


WIDE_SHEETS = {
    "a pattern without its period": wide('{SYS: "SYS_2019"}'),
    "a pattern without quotation marks": wide("{SYS: {year}}"),
    "two names of the period": wide('{SYS: "SYS_{year}", ORG: "ORG_{wave}"}'),
    "a case that is named without the period": wide(case_id="case"),
    "a pattern like no column": wide('{SYS: "sys_{year}", OUT: "OUT_{year}"}'),
    "a column like two patterns": wide('{SYS: "SYS_{year}", ORG: "SYS_{year}", OUT: "OUT_{year}"}'),
    "a name that a column has": wide(
        text=WIDE.replace("case", "case,year").replace("Ash", "Ash,").replace("Elm", "Elm,").replace("Fir", "Fir,")
    ),
    "no two periods of all sets": wide(text=WIDE.replace("OUT_2020", "OUT_2021")),
    "a unit that stands twice": wide(text=WIDE.replace("Elm", "Ash")),
    "a row of totals": wide(text=WIDE + "Total,2.1,2.5,1,2,1.8,2.2\n"),
    "a score that is missing": wide(text=WIDE.replace("0.9", "")),
    "scores that are coded": {
        **keys(
            "coding: {sheet: c.csv, codebook: b.yaml}",
            'wide: {SYS: "SYS_{year}"}',
            "case_id: case",
            "conditions: [SYS]",
            without=["calibration", "data"],
        ),
    },
}
