"""The kinds, in the order of the documentation: part, what is wrong, how the study is spoilt, what the user reads."""

import datetime

from .study import CONFIG, DATA, WORKBOOK, archive, bomb, cell, config, data, keys, put, repeated, workbook

LONG = "a" * 61
PRODUCT = "*".join(f"(A{i} + B{i})" for i in range(20))
BOMB = "title: &a0 [x]\n" + "".join(f"k{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]\n" for i in range(1, 7))
DIRECT = "calibration: {GDP: {method: direct, exclusion: %s, crossover: %s, inclusion: %s}}"


def with_column(name, cells):
    """The data with another column."""
    rows = zip(DATA.splitlines(), [name, *cells], strict=True)
    return "".join(f"{row},{cell}\n" for row, cell in rows)


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


KINDS = {
    "The data file": {
        "is not there": keys("data: data/raw/mien.csv"),
        "is a folder": keys("data: data/raw"),
        "is outside the project": keys("data: ../../etc/passwd"),
        "has an absolute path": keys("data: /etc/passwd"),
        "is on another computer": keys("data: s3://bucket/mine.csv"),
        "has a path with backslashes": keys(r"data: data\raw\mine.csv"),
        "is empty": data(""),
        "has a header only": data("case,SYS,ORG,GDP,OUT\n"),
        "is binary": data(b"case\0\x01\x02\xff\n"),
        "is a PDF": data(b"%PDF-1.7\n\xe2\xe3\xcf\xd3"),
        "is a damaged old workbook (.xls), or locked by a password": data(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 8
        ),
        "is a damaged OpenDocument sheet (.ods)": archive("mimetype", "content.xml"),
        "would unpack to far more than it is worth": bomb(),
        "stands for more cells than are read (.ods)": repeated(),
        "has more lines than are read": data(DATA + "\n" * 2_000_001),
        "is a Word document": archive("word/document.xml"),
        "is a damaged workbook": archive("xl/workbook.xml"),
        "may be in one of two encodings": data(DATA.replace("Elm", "교육").encode("cp949")),
        "has a damaged character (UTF-8)": data(DATA.replace("Elm", "中国").encode().replace(b"\xad", b"")),
        "breaks off inside a character (UTF-16)": data(DATA.encode("utf-16")[:-1]),
        "has a quotation mark that is never closed": cell("Elm,", '"Elm,'),
        "has a row that is too long (decimal commas between commas)": cell("Elm,0.9", "Elm,0,9"),
        "has a row that is too short": cell("Elm,0.9,0,", "Elm,0.9,"),
    },
    "The header": {
        "names two columns alike": cell("ORG,GDP", "SYS,GDP"),
        "names two columns alike but for width": cell("ORG,GDP", "ＳＹＳ,GDP"),
        "has a name of which nothing is seen": cell("ORG,GDP", "\u3164,GDP"),
        "leaves a column without a name": cell("ORG,GDP", ",GDP"),
        "stands below a title": data("Table 1: our cases,,,,\n" + DATA),
        "stands below a title in a single cell": data("Table 1: our cases\n" + DATA),
    },
    "Workbooks": {
        "the sheet is not there": {**workbook(), **keys(f"data: {WORKBOOK}", "sheet: Fälle")},
        "a sheet is named, but the file is CSV": keys("sheet: Cases"),
        "the sheet is empty": workbook(rows=[]),
        "merged cells in a column in use": workbook(lambda page: page.merge_cells("C3:C4")),
        "merged names of cases": workbook(lambda page: page.merge_cells("A2:A3")),
        "a formula that was never calculated": put("D4", "=D3*2"),
        "an error": put("D4", "#DIV/0!"),
        "an error in the name of a case": put("A4", "#REF!"),
        "a date in the place of a number": put("B4", datetime.date(2026, 5, 1)),
        "TRUE in the place of 1": put("C4", True),
    },
    "Cases": {
        "one stands twice": cell("Elm", "Ash"),
        "two names differ in a space only": cell("Elm", "A sh"),
        "two names differ in width only": cell("Elm", "Ａｓｈ"),
        "two names differ in what is not seen": cell("Elm", "As\u00adh"),
        "one has no name": cell("Elm", ""),
        "one has a name of which nothing is seen": cell("Elm", "\u200f"),
        "one is a row of averages": cell("Yew", "平均"),
        "a name holds a semicolon": cell("Elm", "Elm;Fir"),
    },
    "Scores": {
        "a text": cell("0.9,0", "high,0"),
        "a missing value": cell("0.9,0", ",0"),
        "several missing values": data(DATA.replace("0.9,0", "NA,0").replace("1300", "缺失").replace("0.6", ".")),
        "no case without a missing value": {
            **data("case,SYS,ORG,GDP,OUT\nAsh,,1,410,0.1\nElm,0.9,,520,0.8\n"),
            **keys("missing: drop"),
        },
        "a comma between thousands": cell("1300", '"1,300"'),
        "a point between thousands, beside decimal commas": data(
            DATA.replace(",", ";").replace("0.", "0,").replace("1300", "1.300")
        ),
        "a percent sign": cell("0.9,0", "90%,0"),
        "a unit": cell("1300", "1300 yuan"),
        "an estimate": cell("1300", ">1000"),
        "infinity": cell("1300", "inf"),
        "a number too large for a computer": cell("1300", "1e999"),
        "yes in the place of 1": cell("1,1300", "是,1300"),
        "a membership above 1": cell("0.9,0", "1.2,0"),
        "a membership below 0": cell("0.9,0", "-0.1,0"),
    },
    "Sets": {
        "a condition that never varies": data(DATA.replace(",0,520", ",1,520").replace(",0,350", ",1,350")),
        "a condition that never varies once calibrated": keys("calibration: {GDP: {method: crisp, threshold: 100}}"),
        "an outcome that never varies": data(
            "case,SYS,ORG,GDP,OUT\nAsh,0.2,1,410,1\nElm,0.9,0,520,1\nFir,1,1,1300,1\n"
        ),
        "an outcome of several levels, none named": data(
            "case,SYS,ORG,GDP,OUT\nAsh,0.2,1,410,2\nElm,0.9,0,520,1\nFir,1,1,1300,0\n"
        ),
        "a level of the outcome that no case has": keys("outcome: OUT[3]"),
        "an outcome that the data do not have": keys("outcome: OUTCOME"),
        "a condition that the data do not have": keys("conditions: [SYS, ORGA, GDP]"),
        "a column of cases that the data do not have": keys("case_id: Case"),
        "an outcome among the conditions": keys("conditions: [SYS, OUT]"),
        "a condition twice": keys("conditions: [SYS, ORG, SYS]"),
        "no condition": keys("conditions: []"),
        "a name with a space": keys("conditions: [SYS, GDP per head]"),
        "a name that the results use": keys("conditions: [SYS, value]"),
        "a name that begins like a column of labels": keys("conditions: [SYS, label_x]"),
        "a name that YAML takes for true": keys("conditions: [SYS, ON]"),
        "conditions as one text": keys("conditions: SYS, ORG"),
        "conditions with commas of full width": keys("conditions: [SYS，ORG]"),
    },
    "Columns under short names": {
        "a header that is not there": keys("columns: {TXZH: 体系整合}"),
        "a name that another column has": keys("columns: {SYS: ORG}"),
        "a short name that is a number": keys("columns: {2020: GDP}"),
        "a header that YAML takes for true": keys("columns: {A: yes}"),
        "two names for one column": keys("columns: {A: ORG, B: ORG}"),
    },
    "The configuration file": {
        "is not there": {"config/mine.yaml": None},
        "is empty": config("# nothing yet\n"),
        "is a list": config("- study: mine\n- data: x.csv\n"),
        "is in another encoding (GB18030)": config((CONFIG + "title: 医防融合\n").encode("gb18030")),
        "has a tab": config(CONFIG.replace("  GDP", "\tGDP")),
        "has a key twice": config(CONFIG + "outcome: SYS\n"),
        "has a set twice under calibration": config(CONFIG + "  GDP: {method: pass_through}\n"),
        "has a bracket that is never closed": config(CONFIG.replace("GDP]", "GDP")),
        "has no space after a colon": config(CONFIG.replace("outcome: OUT", "outcome:OUT")),
        "has a colon of full width": config(CONFIG.replace("outcome: OUT", "outcome： OUT")),
        "has a colon of full width inside brackets": config(CONFIG.replace("method: direct, ", "method：direct, ")),
        "has a comma of full width inside brackets": config(CONFIG.replace("direct, ex", "direct，ex")),
        "is indented with a space of full width": config(CONFIG.replace("  GDP:", "\u3000GDP:")),
        "has a control character, as some programs leave in what is copied": config(CONFIG + "title: one\vtwo\n"),
        "has a date that is none": config(CONFIG + "title: 2026-02-30\n"),
        "has a text that begins with *": config(CONFIG.replace("outcome: OUT", "outcome: *OUT")),
        "has a time that is none": config(CONFIG + "title: 2026-02-03 25:00:00\n"),
        "has a number of thousands of digits": config(CONFIG + "max_models: " + "9" * 5000 + "\n"),
        "has brackets within brackets without end": config(CONFIG + "title: " + "[" * 3000 + "\n"),
        "grows without end by aliases": config(CONFIG + BOMB),
        "has an alias within itself": config(CONFIG + "title: &a [*a]\n"),
        "has a character that no file can hold": config(CONFIG + 'title: "a\\ud800b"\n'),
        "is larger than any study needs": config(CONFIG + "# " + "x" * (2 << 20)),
        "would run code": config(CONFIG + "title: !!python/object/apply:os.system [ls]\n"),
    },
    "Keys": {
        "a mistyped key": keys("consistancy_cutoff: 0.8"),
        "several things at once": keys("pri_cutoff: 70", "language: fr", "paths: {rich: {en: Rich towns}}"),
        "an unknown key": keys("colour: red"),
        "a mistyped key under robustness": keys("robustness: {permutation: 100}"),
        "a required key left out": keys(without=["outcome"]),
        "a name of the study that would leave the results folder": keys("study: ../elsewhere"),
        "a name of the study that Windows keeps for itself": keys("study: con"),
        "a name of the study that is too long": keys(f"study: {LONG}"),
        "a name of the study that is a number": keys("study: 2026"),
        "a name of the study that ends with a line break": keys('study: "mine\\n"'),
        "a path that is too long": keys("data: data/" + "a" * 5000),
        "a date in the place of a text": keys("title: 2026-05-01"),
        "a title that is no text": keys("title: {en: [1]}"),
        "a title in a language that is not there": keys("title: {fr: Titre}"),
        "a whole number that is too large": keys("frequency_cutoff: 10000000000000000"),
        "a multiverse without end": keys("robustness: {multiverse_consistency: [0, 1, 1.0e-9]}"),
        "a cutoff above 1": keys("consistency_cutoff: 1.2"),
        "a cutoff in per cent": keys("pri_cutoff: 70%"),
        "a cutoff with a digit of full width": keys("pri_cutoff: ０.7"),
        "a cutoff that is no number": keys("consistency_cutoff: .nan"),
        "true in the place of a cutoff": keys("consistency_cutoff: yes"),
        "a frequency cutoff of 0": keys("frequency_cutoff: 0"),
        "a frequency cutoff of 1.5": keys("frequency_cutoff: 1.5"),
        "a raised cutoff below the cutoff": keys("robustness_consistency_cutoff: 0.7"),
        "a second cutoff above the first": keys("contradiction_cutoff: 0.9"),
        "a language that is not there": keys("language: fr"),
        "a choice that is not there": keys("models: all"),
        "a list that holds a text": keys("robustness: {dropped_cases: [one]}"),
    },
    "Necessary condition analysis": {
        "a mistyped key under nca": keys("nca: {scop: observed}"),
        "a ceiling that is not there": keys("nca: {ceilings: [ce_fdh, ols]}"),
        "no ceiling": keys("nca: {ceilings: []}"),
        "too few permutations": keys("nca: {permutations: 10}"),
        "a scope of a set that is not there": keys("nca: {raw_scopes: {GPD: [0, 2000]}}"),
        "a scope that is no pair": keys("nca: {raw_scopes: {GDP: 2000}}"),
        "a scope smaller than the data": keys("nca: {scores: raw, raw_scopes: {GDP: [400, 2000]}}"),
        "fewer than three cases": {
            **data("case,SYS,ORG,GDP,OUT\nAsh,0.2,1,410,0.1\nElm,0.9,0,520,0.8\n"),
            **keys("nca: {run: true}"),
        },
    },
    "Clusters": {
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
        "a cell that stands for missing": {
            **keys("clusters: {side: group}"),
            **data(with_column("side", ["N", "N", "NA", "S", "S"])),
        },
    },
    "Wide sheets": {
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
    },
    "Calibration": {
        "of a set that is not there": keys("calibration: {GPD: {method: pass_through}}"),
        "no method": keys("calibration: {GDP: {crossover: 700}}"),
        "a method that is not there": keys("calibration: {GDP: {method: fuzzy}}"),
        "a method without its anchors": keys("calibration: {GDP: {method: direct, crossover: 700}}"),
        "anchors out of order": keys(DIRECT % (300, 1200, 700)),
        "anchors that are equal": keys(DIRECT % (300, 700, 700)),
        "an anchor that is a text": keys(DIRECT % (300, "'700 yuan'", 1200)),
        "a key that the method does not take": keys("calibration: {GDP: {method: pass_through, crossover: 7}}"),
        "no mapping": keys("calibration: {GDP: direct}"),
        "a scale that is not there": keys("scale: fs/QCA"),
        "a scale of a set that is not there": keys(DIRECT.replace("%s}", "%s, scale: r}") % (300, 700, 1200)),
        "a scale beside a degree": keys(DIRECT.replace("%s}", "%s, scale: fsqca, degree: 0.9}") % (300, 700, 1200)),
        "ends that are neither cut nor kept": keys("cut_ends: 0.0001"),
        "a threshold at a place that is not there": keys("calibration: {GDP: {method: crisp, threshold: mode}}"),
        "a direction that is not there": keys("calibration: {GDP: {method: crisp, threshold: 700, direction: down}}"),
        "a text that is no code": {
            **cell("0.9,0", "high,0"),
            **keys("calibration: {SYS: {method: codes, memberships: {'0.2': 0, '0.4': 0, '1': 1}}}"),
        },
        "texts that differ in case only": keys("calibration: {SYS: {method: codes, memberships: {low: 0, LOW: 1}}}"),
    },
    "Labels, paths, expressions": {
        "a label of a set that is not there": keys("labels: {sets: {GPD: {en: Wealth}}}"),
        "a label of a case that is not there": keys("labels: {cases: {en: {Ashe: Ash town}}}"),
        "labels of cases in a column that is not there": keys("labels: {cases: {zh: 县}}"),
        "a label that is a number": keys("labels: {sets: {GDP: {en: 2020}}}"),
        "a path without terms": keys("paths: {rich: {en: Rich towns}}"),
        "an expectation of a set that is not there": keys("directional_expectations: [SYS, ~INC]"),
        "an expression that cannot be read": keys("impossible_combinations: ['SYS*']"),
        "an expression with too many parentheses": keys("theories: {t: '" + "(" * 3000 + "SYS'}"),
        "an expression with a value of thousands of digits": keys("theories: {t: 'SYS[" + "9" * 5000 + "]'}"),
        "an expression that would multiply out without end": keys("theories: {t: '" + PRODUCT + "'}"),
        "a theory that is a number": keys("theories: {t: 1}"),
        "a group with a text that is none": keys("condition_groups: {money: {conditions: [GDP], en: [1]}}"),
        "a theory about a set that is not there": keys("theories: {money: GDP + AID}"),
        "a condition on rows that cannot be read": keys("where: SYS = 1"),
        "a condition on a column that is not there": keys("where: GPD > 1"),
        "a condition that no row meets": keys('where: case == "Oaks"'),
        "groups by a column that is not there": keys("groups: region"),
        "groups by a column with a value for each case": keys("groups: OUT", "where: OUT < 0.2"),
        "a single group": keys("groups: {all: SYS >= 0}"),
        "a group whose condition cannot be read": keys("groups: {low: SYS <, high: SYS > 0.5}"),
        "an outcome that stands twice": keys("outcomes: [OUT, OUT]"),
        "a chain without outcomes": keys("chain: true"),
        "a part with groups of its own": keys("own: {OUT: {groups: SYS}}"),
        "a row that is no number": keys("excluded_rows: [first]"),
        "rows of an outcome that there is not": keys("excluded_rows: {~OUTCOME: [1]}"),
        "rows of an outcome that are no list": keys("excluded_rows: {~OUT: 3}"),
        "a row coded by hand without a reason": keys("row_outcomes: {OUT: {1: {value: 1}}}"),
        "a row coded by hand as what there is not": keys("row_outcomes: {OUT: {1: {value: 2, reason: a pilot}}}"),
        "a model of a kind that there is not": keys("model: {OUT: {complex: 1}}"),
        "a model that cannot be read": keys("model: {OUT: 'SYS + '}"),
        "a name of a configuration that is no text": keys("configuration_names: {SYS*ORG: 1}"),
        "a name of two configurations": keys("configuration_names: {SYS + ORG: Both}"),
        "claims of necessity without their outcome": keys("necessity_claims: [SYS + ORG]"),
        "a claim of necessity that cannot be read": keys("necessity_claims: {OUT: ['SYS +']}"),
    },
    "Sets made from several columns": {
        "a formula that is no text": keys("compute: {BOTH: [SYS, ORG]}"),
        "a formula under a name with a space": keys("compute: {SYS AND ORG: 'mean(SYS, ORG)'}"),
        "a formula that ends too early": keys("compute: {BOTH: 'mean(SYS, ORG'}"),
        "a function that is not there": keys("compute: {BOTH: 'average(SYS, ORG)'}"),
        "a formula with a column that is not there": keys("compute: {BOTH: 'mean(SYS, ORGA)'}"),
        "a formula that calls the system": keys("compute: {BOTH: \"__import__('os').system('true')\"}"),
        "a formula that divides by 0": keys("compute: {BOTH: SYS / ORG}"),
        "a formula under the name of a column": keys("compute: {SYS: 'mean(SYS, ORG)'}"),
        "a formula with too many parentheses": keys("compute: {BOTH: 'mean" + "(" * 3000 + "SYS'}"),
        "a set of sets that are not there": keys("compute: {BOTH: SYS*AID}"),
        "a set made of itself": keys("compute: {BOTH: SYS + BOTH}"),
        "a set made of others and calibrated besides": keys(
            "conditions: [SYS, BOTH]",
            "compute: {BOTH: ORG*GDP}",
            "calibration: {BOTH: {method: crisp, threshold: 1}}",
        ),
    },
    "What nothing could come of": {
        "a consistency cutoff that every row reaches": keys("consistency_cutoff: 0.0"),
        "a second cutoff that every row reaches": keys("contradiction_cutoff: 0"),
        "a necessity cutoff that every condition reaches": keys("necessity_cutoff: 0"),
        "no time for a search": keys("max_seconds: 0"),
        "memberships of 0.5 moved to full membership": keys("half_membership: 1.0"),
        "memberships of 0.5 moved to 0.5": keys("half_membership: 0.5"),
        "more conditions in a necessary combination than there are": keys("necessity_depth: 4"),
        "changes that change nothing": keys("robustness: {recoded_shares: [0, 0.1], crossover_shifts: [0]}"),
        "a frequency cutoff that leaves no row": keys("frequency_cutoff: 5"),
        "such a cutoff in the test set": keys("robustness: {plausible_frequency: [1, 4]}"),
        "as many cases left out as there are": keys("robustness: {dropped_cases: [1, 5]}"),
        "a row beyond the table": keys("excluded_rows: [3, 9]"),
        "a frequency cutoff for the negation that leaves no row": keys("frequency_cutoff_negation: 5"),
        "a row coded by hand that has no case": keys("row_outcomes: {OUT: {6: {value: 1, reason: a pilot}}}"),
        "a row both coded by hand and excluded": keys(
            "row_outcomes: {OUT: {1: {value: 1, reason: a pilot}}}", "excluded_rows: [1]"
        ),
        "a claim of necessity that is always true": keys("necessity_claims: {OUT: ['SYS + ~SYS']}"),
        "a combination that every case holds": keys("impossible_combinations: ['SYS + ~SYS']"),
        "a combination that no case can hold": keys("impossible_combinations: ['GDP + SYS*~SYS']"),
        "exclusions that leave no row": keys("impossible_combinations: [SYS]", "excluded_rows: [1, 2, 3, 4]"),
        "a theory that contradicts itself": keys("theories: {money: GDP*~GDP}"),
        "a path that every configuration holds": keys("paths: {all: {terms: '1'}}"),
        "expectations of both signs": keys("directional_expectations: [SYS, ~SYS]"),
        "an expectation that every value meets": keys("directional_expectations: ['SYS[0,1]']"),
    },
}
