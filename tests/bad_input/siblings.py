"""Inputs of the kinds that broke something once, in other places: a sentence, or taken as they were meant."""

from tests.runs.archive.building import FOLDER

from .study import CONFIG, CONFIG_FILE, DATA, DATA_FILE, cell, config, data, keys

__all__ = ["FINE", "FORGED", "REFUSED", "WORDS"]

DEEP = "(" * 500 + "SYS" + ")" * 500
BOMB = "\n".join(
    [
        "a: &a [x,x,x,x,x,x,x,x,x]",
        *(f"{n}: &{n} [{','.join([f'*{m}'] * 9)}]" for m, n in zip("abcdefgh", "bcdefghi", strict=True)),
    ]
)
CODED = "study: s\ncase_id: case\noutcome: SYS\nconditions: [ORG]\ncoding: {sheet: sheet.csv, codebook: book.yaml}\n"
SHEET = "case,set,coder,level\nAsh,SYS,Li,1\n"

# A configuration or data: refused, and nothing else.
REFUSED = {
    "a form feed in a note": keys('data_note: "x" #\x0c'),
    "an escaped control character in a label": keys('labels: {sets: {GDP: {en: "a\\x07b"}}}'),
    "a date as a case's label": keys("labels: {cases: {en: {Ash: 2026-02-30}}}"),
    "a time as a cutoff": keys("consistency_cutoff: 2026-01-01 25:00:00"),
    "a tag on a list": keys("conditions: !!set [SYS, ORG, GDP]"),
    "a tag of Python": keys("title: !!python/object/apply:os.system [ls]"),
    "a binary": keys("title: !!binary ////"),
    "a float of 5,000 digits": keys(f"consistency_cutoff: 0.{'9' * 5000}"),
    "mappings within each other": keys(f"labels: {'{a: ' * 300}1{'}' * 300}"),
    "aliases as a key of the study": config(CONFIG + BOMB + "\nlabels: *i\n"),
    "an anchor within itself": config(CONFIG + "labels: &a {sets: *a}\n"),
    "a key of 400 digits": keys(f"calibration: {{{'9' * 400}: {{method: crisp, threshold: 1}}}}"),
    "an infinite threshold": keys("calibration: {GDP: {method: crisp, threshold: .inf}}"),
    "a cutoff of 400 digits": keys(f"frequency_cutoff: {'9' * 400}"),
    "a seed of 400 digits": keys(f"robustness: {{seed: {'9' * 400}}}"),
    "a step of nothing": keys("robustness: {multiverse_pri: [0, 1, 1.0e-12]}"),
    "permutations without end": keys("robustness: {permutations: 1000000000000}"),
    "draws without end": keys("robustness: {draws: 1000000000000}"),
    "crossovers without end": keys("robustness: {crossover_shifts: 5}"),
    "chunks without end": keys("robustness: {multiverse_chunks: 1000000000}"),
    "a label that is a list": keys("labels: {sets: {GDP: {en: [Wealth]}}}"),
    "a label of a number": keys("labels: {sets: {GDP: {en: {}}}}"),
    "a path with a number in the place of a text": keys("paths: {p: {terms: [1, 2]}}"),
    "groups that are a text": keys("condition_groups: money"),
    "an expectation that is a mapping": keys("directional_expectations: [{SYS: 1}]"),
    "rows that are texts": keys("excluded_rows: [one]"),
    "missing texts that are mappings": keys("missing_texts: [{a: 1}]"),
    "a language that is a number": keys("language: [3]"),
    "a name of the study that is a device": keys("study: con"),
    "a name of the study with a blank line": keys('study: "a\\n\\nb"'),
    "a name of the study that leads out": keys("study: ../mine"),
    "a path with a control character": keys('data: "data/raw/\\x00.csv"'),
    "a file of the system": keys("data: /dev/zero"),
    "a folder": keys("data: data/raw"),
    "a path of 300 folders": keys(f"data: {'a/' * 3000}x.csv"),
    "a theory of brackets": keys(f"theories: {{t: '{DEEP}'}}"),
    "a path of brackets": keys(f"paths: {{p: {{terms: '{DEEP}'}}}}"),
    "an impossible combination of brackets": keys(f"impossible_combinations: ['{DEEP}']"),
    "an expectation of brackets": keys(f"directional_expectations: ['{DEEP}']"),
    "a level of 5,000 digits in an expectation": keys(f"directional_expectations: ['GDP[{'9' * 5000}]']"),
    "a condition that is a column of the tables": {
        **keys("conditions: [expression, ORG, GDP]"),
        **data(DATA.replace("SYS", "expression")),
    },
    "an outcome that is a column of the tables": {**keys("outcome: cases"), **data(DATA.replace("OUT", "cases"))},
    "a column that is a list": keys("columns: {GDP: [GDP]}"),
    "tildes": keys(f"paths: {{p: {{terms: '{'~' * 300}SYS', en: Path}}}}"),
    "blanks without end in a cell": data(DATA.replace("Ash", "Ash" + " " * 500_000)),
    "a case of a joiner": cell("Elm", "\u200d"),
    "a case of a tag": cell("Elm", "\U000e0041"),
    "twins but for a joiner": cell("Elm", "A\u200bsh"),
    "twins but for a mark of direction": cell("Elm", "\u202aAsh\u202c"),
    "twins but for an accent's place": data(DATA.replace("Ash", "\u00c9sh").replace("Elm", "E\u0301sh")),
    "headers but for a soft hyphen": data(DATA.replace("ORG", "SY\u00adS")),
    "a score of 400 digits": cell("410", "9" * 400),
    "a score without end": cell("410", "1e999"),
    "30,000 columns": data(DATA.replace("OUT", ",".join(["OUT", *(f"x{i}" for i in range(30_000))]), 1)),
    "zeros": data(bytes(1000)),
    "a codebook of a date": {CONFIG_FILE: CODED.encode(), "sheet.csv": SHEET.encode(), "book.yaml": b"2026-02-30"},
    "levels that are a date": {
        CONFIG_FILE: CODED.encode(),
        "sheet.csv": SHEET.encode(),
        "book.yaml": b"sets: {SYS: {levels: 2026-01-01}, ORG: {levels: 3}}\ncoders: [Li]\n",
    },
    "coders that are mappings": {
        CONFIG_FILE: CODED.encode(),
        "sheet.csv": SHEET.encode(),
        "book.yaml": b"sets: {SYS: {levels: {0: a, 1: b}}}\ncoders: [{a: b}]\n",
    },
}

# The configuration or the data: taken as it was meant.
FINE = {
    "a threshold of 0.1 + 0.2": {
        **keys("calibration: {GDP: {method: crisp, threshold: 0.3}}"),
        **data(DATA.replace("410", "0.30000000000000004").replace("980", "0.1").replace("1300", "0.29999999999999998")),
    },
    "levels by rounding": {
        **keys("calibration: {GDP: {method: multi_value, thresholds: [500, 1000]}}"),
        **cell("1300", "1000.0000000000001"),
    },
    "a membership above 1 by rounding": cell("0.9,0,520", "1.0000000000000002,0,520"),
    "a membership below 0 by rounding": cell("0.2,1,410", "-5.551115123125783e-17,1,410"),
    "a theory of 60 factors": keys("theories: {t: '" + "*".join(["(SYS+ORG+GDP)*~(SYS*ORG*GDP)"] * 60) + "'}"),
    "a score of 100,000 digits": cell("410", "0." + "1" * 100_000),
    "blanks at the end of a cell": cell("Ash", "Ash" + " " * 100_000),
    "a rule without end": cell("Ash", "-" * 100_000),
    "strokes without end": cell("Ash", "| " * 50_000),
    "10,000 blank lines": data(DATA.replace("Oak", "\r\n" * 10_000 + "Oak")),
}

# Records of an archive and what is put into them in another place, as `changed_record` does.
FORGED = {
    "a crate that is a list": ("ro-crate-metadata.json", (), []),
    "a graph of texts": ("ro-crate-metadata.json", ("@graph",), ["a", "b"]),
    "a graph that is a number": ("ro-crate-metadata.json", ("@graph",), 10**400),
    "a description that is a text": ("archive.json", (), "archive"),
    "results that lead out": ("archive.json", ("results",), "../.."),
    "results that are a mapping": ("archive.json", ("results",), {"a": 1}),
    "a commit of escape sequences": (
        "archive.json",
        ("source",),
        {"commit": "\x1b[2J\x1b]0;Verified\x07", "differs": [1]},
    ),
    "a source that is a list": ("archive.json", ("source",), [[]]),
    "code that is a mapping": ("archive.json", ("code",), {"sha256": []}),
    "a version of a surrogate": (f"{FOLDER}/manifest.json", ("version",), "\ud800"),
    "a configuration that is a list": (f"{FOLDER}/manifest.json", ("config",), [1]),
    "data that are a text": (f"{FOLDER}/manifest.json", ("data",), "data.csv"),
    "sources of texts": (f"{FOLDER}/manifest.json", ("sources",), ["a", None]),
    "a file without checksum": (f"{FOLDER}/manifest.json", ("files",), {"a\x1b[31m": None}),
    "jobs that are numbers": (f"{FOLDER}/provenance/jobs.json", (), 7),
    "jobs without end": (f"{FOLDER}/provenance/jobs.json", ("jobs",), [[[[[[]]]]]]),
}

# Words of a command line: refused in a sentence.
WORDS = {
    "cases that are the outcome": ["new", "ok", DATA_FILE, "--case", "OUT", "--outcome", "OUT"],
    "an outcome among the conditions": ["new", "ok", DATA_FILE, "--outcome", "OUT", "--conditions", "OUT", "SYS"],
    "a condition that is not there": ["new", "ok", DATA_FILE, "--outcome", "OUT", "--conditions", "\u202eSYS"],
    "a carriage return": ["new", "ok\r", DATA_FILE],
    "a study called as a device": ["new", "aux", DATA_FILE],
    "a study of 5,000 characters": ["new", "a" * 5000, DATA_FILE],
    "a file of 5,000 characters": ["new", "ok", "a" * 5000],
    "a header of 400 digits": ["new", "ok", DATA_FILE, "--header", "9" * 400],
    "a header below all": ["new", "ok", DATA_FILE, "--header", "900"],
    "a run of 5,000 characters": ["trace", "a" * 5000],
    "runs that are not there": ["compare", "a" * 5000, "b\udcff"],
    "an archive of 5,000 characters": ["verify", "a" * 5000],
    "a checksum of other digits": ["verify", CONFIG_FILE, "--sha256", "１" * 64],
    "a checksum twice as long": ["verify", CONFIG_FILE, "--sha256", "a" * 128],
    "a paper of 5,000 characters": ["audit", "a" * 5000],
    "a device": ["check", "/dev/full"],
}
