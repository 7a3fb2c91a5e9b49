"""Every key of a study's configuration: type, default, meaning, and the source in the literature.

This is the one source: the defaults, the JSON schema for editors and the table in the documentation are made
from it.
"""

from typing import NamedTuple

from equifinal.steps.calibrate.check import SCHEMA as CALIBRATION

__all__ = ["KEYS", "REQUIRED", "ROBUSTNESS", "Key", "schema"]

REQUIRED = object()
NAME = {"type": "string", "pattern": r"^[^\W\d]\w*$"}
OUTCOME = {"type": "string", "pattern": r"^[^\W\d]\w*(\[\d+\])?$"}
TEXT = {"type": "string"}
BOTH = {"type": ["string", "object"]}
SHARE = {"type": "number", "minimum": 0, "maximum": 1}


class Key(NamedTuple):
    """One key of the configuration: JSON type, default, and what it means."""

    type: dict
    default: object
    meaning: str
    source: str = ""


ROBUSTNESS = {
    "plausible_consistency": Key(
        {"type": ["array", "null"]},
        None,
        "Consistency cutoffs of the test set; empty: the one in use and 0.05 to either side.",
    ),
    "plausible_pri": Key({"type": ["array", "null"]}, None, "PRI cutoffs of the test set, likewise."),
    "plausible_frequency": Key({"type": ["array", "null"]}, None, "Frequency cutoffs of it; empty: the one in use."),
    "multiverse_consistency": Key({"type": "array"}, [0.75, 0.95, 0.005], "Consistency cutoffs: start, stop and step."),
    "multiverse_pri": Key({"type": "array"}, [0.5, 0.85, 0.005], "PRI cutoffs: start, stop and step."),
    "multiverse_frequency": Key({"type": "array"}, [1, 2], "Frequency cutoffs."),
    "crossover_shifts": Key(
        {"type": "array"},
        [-0.1, 0.1],
        "How far each crossover (or threshold at which cases change sides) is moved, one at a time: a share of the way "
        "to the next anchor, or to the lowest or highest score where there is none.",
    ),
    "multiverse_chunks": Key({"type": "integer", "minimum": 1}, 4, "Jobs that long work is spread over."),
    "permutations": Key({"type": "integer", "minimum": 100}, 10000, "Permutations of the outcome."),
    "dropped_cases": Key({"type": "array"}, [1, 2, 3], "How many cases are left out together."),
    "recoded_shares": Key({"type": "array"}, [0.05, 0.1], "Shares of the memberships that are recoded at random."),
    "draws": Key({"type": "integer", "minimum": 10}, 1000, "Draws for each of the two above."),
    "seed": Key({"type": "integer", "minimum": 0}, 1, "Seed of all random numbers."),
}

KEYS = {
    "study": Key(
        {"type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]*$"},
        REQUIRED,
        "Short name of the study; its results go to `results/<study>/`.",
    ),
    "title": Key(BOTH, "", "Title of the study, one text or one a language."),
    "data_note": Key(BOTH, "", "What a reader must know of the data; shown at the top of the report."),
    "data": Key(
        TEXT,
        "",
        "The coded cases, a file inside the project: an Excel workbook (.xlsx), or CSV with comma, semicolon or tab; "
        "a header row, then one row a case. May be left out where `coding` gives the cases.",
    ),
    "coding": Key(
        {"type": "object"},
        {},
        "Where the sets are coded from texts: `sheet`, the coding sheet (one row for each case and content; CSV or "
        ".xlsx), and `codebook`, a YAML file with the contents and the rule of each set. The scores are joined to "
        "`data`, where there is one.",
        "Basurto & Speer 2012, doi:10.1177/1525822X11433998",
    ),
    "sheet": Key({"type": ["string", "null"]}, None, "Sheet of the workbook. Empty: its first visible one."),
    "header_row": Key(
        {"type": "integer", "minimum": 1},
        1,
        "Row of the sheet, or line of the text, that holds the header; titles above it are not read.",
    ),
    "columns": Key(
        {"type": "object"},
        {},
        "Short names for columns whose header is long, holds spaces or is Chinese, such as `SYS: 体系整合`; "
        "everywhere else the short name is used.",
    ),
    "missing": Key(
        {"type": "string", "enum": ["stop", "drop"]},
        "stop",
        "A case without a score: `stop` names it and stops; `drop` leaves it out, and records it in "
        "`01_ingest/dropped.csv` and the summary.",
    ),
    "missing_texts": Key(
        {"type": "array"},
        ["", "NA", "N/A", "#N/A", "NaN", "null", ".", "-", "缺失"],
        "Texts (or numbers, such as -9) that stand for a missing score; width and case of letters do not matter.",
    ),
    "case_id": Key(TEXT, REQUIRED, "Column that names the cases."),
    "outcome": Key(OUTCOME, REQUIRED, "Column of the outcome; of a multi-value outcome with its value, `PB[1]`."),
    "conditions": Key({"type": "array", "items": NAME}, REQUIRED, "Columns of the conditions, in model order."),
    "calibration": Key(
        CALIBRATION,
        {},
        "For each set a `method` with its keys (below), and a `source` and a `rationale` for the record and for T1, "
        "one text or one a language. A set not named passes through.",
        "Ragin 2008, doi:10.7208/chicago/9780226702797.001.0001",
    ),
    "half_membership": Key(
        {"type": ["number", "null"], "minimum": 0, "maximum": 1},
        None,
        "Where memberships of exactly 0.5 are moved to, such as 0.501; each shift is recorded. "
        "Empty: they stay, and the case belongs to no row.",
        "Fiss 2011, doi:10.5465/amj.2011.60263120",
    ),
    "labels": Key(
        {"type": "object"},
        {},
        "`sets`: for each set a text a language. `cases`: for each language a column of the data, or a text a case.",
    ),
    "language": Key(
        {"type": ["string", "array"]},
        ["en"],
        "Languages of the figures: `en`, `zh`, or both as a list.",
    ),
    "paths": Key(
        {"type": "object"},
        {},
        "Named paths: for each name `terms`, the literals that its configurations share, and a text a language.",
    ),
    "symbols": Key(
        {"type": "string", "enum": ["circles", "open", "ascii"]},
        "circles",
        "Symbols of the configuration tables: `circles` (● present, ⊗ absent), `open` (● present, ○ absent) or `ascii` "
        "(P present, A absent); a core condition has the large one or the capital.",
        "Fiss 2011, doi:10.5465/amj.2011.60263120",
    ),
    "table_cases": Key(
        {"type": "boolean"},
        False,
        "Whether the configuration tables name the cases that each configuration covers.",
    ),
    "condition_groups": Key(
        {"type": "object"},
        {},
        "Headings over conditions in the configuration tables: for each name `conditions` and a text a language.",
    ),
    "necessity_cutoff": Key(
        SHARE,
        0.9,
        "Consistency from which a condition is called necessary.",
        "Schneider & Wagemann 2012, doi:10.1017/CBO9781139004244",
    ),
    "necessity_coverage_cutoff": Key(
        SHARE,
        0.6,
        "Coverage that a necessary combination of conditions must reach as well.",
        "Schneider & Wagemann 2012, doi:10.1017/CBO9781139004244",
    ),
    "necessity_ron_cutoff": Key(
        SHARE,
        0.6,
        "Relevance (RoN) that a necessary combination of conditions must reach as well.",
        "Schneider & Wagemann 2012, doi:10.1017/CBO9781139004244",
    ),
    "necessity_depth": Key(
        {"type": "integer", "minimum": 1},
        3,
        "Conditions in a necessary combination, at most.",
    ),
    "frequency_cutoff": Key(
        {"type": "integer", "minimum": 1},
        1,
        "Cases that a row of the truth table needs; with fewer it is a remainder.",
        "Ragin 2008, doi:10.7208/chicago/9780226702797.001.0001",
    ),
    "consistency_cutoff": Key(
        SHARE,
        0.8,
        "Consistency from which a row is coded 1.",
        "Ragin 2008, doi:10.7208/chicago/9780226702797.001.0001",
    ),
    "contradiction_cutoff": Key(
        {"type": ["number", "null"], "minimum": 0, "maximum": 1},
        None,
        "Second consistency cutoff, below the first: rows between the two are coded C, a contradiction, and are "
        "treated as 0. Empty: there is none.",
        "Rihoux & De Meur 2009, doi:10.4135/9781452226569.n3",
    ),
    "pri_cutoff": Key(
        SHARE,
        0.0,
        "PRI that a row coded 1 must reach as well.",
        "Greckhamer et al. 2018, doi:10.1177/1476127018786487",
    ),
    "all_rows_up_to": Key(
        {"type": "integer", "minimum": 0},
        0,
        "The truth table lists its rows without cases as well where there are no more possible rows than this.",
    ),
    "excluded_rows": Key(
        {"type": "array"},
        [],
        "Numbers of rows that no solution may use: an observed one is coded 0, a remainder is no counterfactual.",
        "Schneider & Wagemann 2013, doi:10.1177/1065912912468269",
    ),
    "impossible_combinations": Key(
        {"type": "array", "items": TEXT},
        [],
        "Expressions that no case can be in, such as `PREGNANT*~FEMALE`: excluded likewise.",
        "Schneider & Wagemann 2013, doi:10.1177/1065912912468269",
    ),
    "exclude_simultaneous_rows": Key(
        {"type": "boolean"},
        False,
        "Exclude rows that are coded 1 for the outcome and for its negation alike.",
        "Schneider & Wagemann 2013, doi:10.1177/1065912912468269",
    ),
    "exclude_contradictory_assumptions": Key(
        {"type": "boolean"},
        False,
        "Exclude remainders that the parsimonious solutions of outcome and negation both rest on.",
        "Schneider & Wagemann 2013, doi:10.1177/1065912912468269",
    ),
    "directional_expectations": Key(
        {"type": "array", "items": TEXT},
        [],
        "Literals or conjunctions under which the outcome is expected, such as `SYS`, `~INC`, `LEVEL[1,2]`; "
        "without any, the intermediate solution is the conservative one.",
        "Ragin & Sonnett 2005, doi:10.1007/978-3-322-80441-9_9",
    ),
    "directional_expectations_negation": Key(
        {"type": ["array", "null"], "items": TEXT},
        None,
        "The same for the negated outcome. Empty: each single literal above, negated.",
        "Schneider & Wagemann 2012, doi:10.1017/CBO9781139004244",
    ),
    "models": Key(
        {"type": "string", "enum": ["minimum", "irredundant"]},
        "minimum",
        "`minimum`: all models with the least number of terms; `irredundant`: all that can lose no term.",
        "Baumgartner & Thiem 2017, doi:10.1177/0049124115610351",
    ),
    "max_models": Key({"type": "integer", "minimum": 1}, 1000, "How many tied models to list; all are counted."),
    "max_seconds": Key(
        {"type": "number", "minimum": 0},
        60.0,
        "Time for each solution; where it ends a search, the tables say what is proved until then.",
    ),
    "theories": Key(
        {"type": "object"},
        {},
        "Expressions to hold against the solution, by name: which cases both, either or none of them cover.",
        "Schneider & Wagemann 2012, doi:10.1017/CBO9781139004244",
    ),
    "robustness_consistency_cutoff": Key(
        {"type": ["number", "array", "null"], "minimum": 0, "maximum": 1},
        None,
        "Raised consistency cutoff, or a list of them, that the baseline is compared with. "
        "Empty: 0.05 above `consistency_cutoff`.",
        "Schneider & Wagemann 2012, doi:10.1017/CBO9781139004244",
    ),
    "robustness": Key(
        {"type": "object"},
        {},
        "What the solution is held against; its keys are below.",
        "Oana & Schneider 2024, doi:10.1177/00491241211036158",
    ),
}


def schema():
    """Return the JSON schema of a configuration, for editors."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A study by Qualitative Comparative Analysis",
        "type": "object",
        "additionalProperties": False,
        "required": [name for name, key in KEYS.items() if key.default is REQUIRED],
        "anyOf": [{"required": ["data"]}, {"required": ["coding"]}],
        "properties": {
            name: {**key.type, "description": key.meaning}
            | ({} if key.default is REQUIRED else {"default": key.default})
            for name, key in KEYS.items()
        },
    }
