"""The kinds, in the order of the documentation: part, what is wrong, how the study is spoilt, what the user reads."""

import datetime

from .study import CONFIG, DATA, WORKBOOK, archive, cell, config, data, keys, put, workbook

LONG = "a" * 61
DIRECT = "calibration: {GDP: {method: direct, exclusion: %s, crossover: %s, inclusion: %s}}"


def with_column(name, cells):
    """The data with another column."""
    rows = zip(DATA.splitlines(), [name, *cells], strict=True)
    return "".join(f"{row},{cell}\n" for row, cell in rows)


KINDS = {
    "The data file": {
        "is not there": keys("data: data/raw/mien.csv"),
        "is a folder": keys("data: data/raw"),
        "is outside the project": keys("data: ../../etc/passwd"),
        "has an absolute path": keys("data: /etc/passwd"),
        "has a path with backslashes": keys(r"data: data\raw\mine.csv"),
        "is empty": data(""),
        "has a header only": data("case,SYS,ORG,GDP,OUT\n"),
        "is binary": data(b"case\0\x01\x02\xff\n"),
        "is a PDF": data(b"%PDF-1.7\n\xe2\xe3\xcf\xd3"),
        "is a damaged old workbook (.xls), or locked by a password": data(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 8
        ),
        "is a damaged OpenDocument sheet (.ods)": archive("mimetype", "content.xml"),
        "is a Word document": archive("word/document.xml"),
        "is a damaged workbook": archive("xl/workbook.xml"),
        "is in another encoding (Latin-1)": data(DATA.replace("Elm", "Orléans").encode("latin-1")),
        "breaks off inside a character (UTF-16)": data(DATA.encode("utf-16")[:-1]),
        "has a quotation mark that is never closed": cell("Elm,", '"Elm,'),
        "has a row that is too long (decimal commas between commas)": cell("Elm,0.9", "Elm,0,9"),
        "has a row that is too short": cell("Elm,0.9,0,", "Elm,0.9,"),
    },
    "The header": {
        "names two columns alike": cell("ORG,GDP", "SYS,GDP"),
        "names two columns alike but for width": cell("ORG,GDP", "ＳＹＳ,GDP"),
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
        "one has no name": cell("Elm", ""),
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
        "a name that YAML takes for true": keys("conditions: [SYS, ON]"),
        "conditions as one text": keys("conditions: SYS, ORG"),
        "conditions with commas of full width": keys("conditions: [SYS，ORG]"),
    },
    "Columns under short names": {
        "a header that is not there": keys("columns: {TXZH: 体系整合}"),
        "a name that another column has": keys("columns: {SYS: ORG}"),
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
    },
    "Labels, paths, expressions": {
        "a label of a set that is not there": keys("labels: {sets: {GPD: {en: Wealth}}}"),
        "a label of a case that is not there": keys("labels: {cases: {en: {Ashe: Ash town}}}"),
        "labels of cases in a column that is not there": keys("labels: {cases: {zh: 县}}"),
        "a label that is a number": keys("labels: {sets: {GDP: {en: 2020}}}"),
        "a path without terms": keys("paths: {rich: {en: Rich towns}}"),
        "an expectation of a set that is not there": keys("directional_expectations: [SYS, ~INC]"),
        "an expression that cannot be read": keys("impossible_combinations: ['SYS*']"),
        "a theory about a set that is not there": keys("theories: {money: GDP + AID}"),
        "a row that is no number": keys("excluded_rows: [first]"),
    },
}
