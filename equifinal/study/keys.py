"""Every key of a study's configuration: type, range, default, meaning, and the source in the literature.

This is the one source: the check of a configuration, the JSON schema for editors, the table in the documentation and
the commented configuration of a new study are made from it.
"""

from typing import Annotated, Literal

from pydantic import Field

from .fields import (
    ByOutcome,
    Calibration,
    Clusters,
    OutcomeName,
    Positive,
    Rows,
    SetName,
    Share,
    Shares,
    default_of,
    described,
    source_of,
)
from .groups import GROUPS, Nca, Robustness, Sheet

__all__ = ["GROUPS", "KEYS", "Robustness", "Study", "default_of", "source_of"]


class Study(Sheet):
    """A study by Qualitative Comparative Analysis."""

    clusters: Clusters = described(
        {},
        "Columns by which cases stand together, each with what it is: `period` (a year), `unit` (what is observed in"
        " several periods) or `group` (such as a province): `clusters: {year: period, county: unit, province: group}`."
        " Whether the solutions hold in each of them is told in `08_panels/`.",
    )
    cluster_distance: Annotated[float, Field(ge=0)] = described(
        0.2,
        "Adjusted distance of the consistencies of periods, units or groups above which there is said to be an effect"
        " of them.",
    )
    cluster_frequency: Positive | None = described(
        None,
        "Cases that a row needs in the truth table of a single period, unit or group. Empty: as many as in that of all"
        " cases.",
    )
    outcome: OutcomeName = described(
        ...,
        "Column of the outcome; of a multi-value outcome with its value, `PB[1]`, or with several values that are "
        "explained together, `PB[1,2]`.",
    )
    conditions: list[SetName] = described(..., "Columns of the conditions, in model order.")
    outcomes: list[OutcomeName] | ByOutcome = described(
        [],
        "Several outcomes in the place of `outcome`, each a part of the study with tables of its own: a list, or for "
        "each outcome its conditions, `{MID: [A, B], OUT: [MID, C]}`.",
        "Schneider & Wagemann 2012, doi:10.1017/CBO9781139004244",
    )
    chain: bool = described(
        False, "Whether each of the `outcomes` is a condition of the next one, in the order in which they stand."
    )
    groups: str | ByOutcome = described(
        "",
        "Groups of cases, each analysed by itself, their solutions held against each other: a column of the data, or a "
        "condition for each name, `{small: beds < 200, large: beds >= 200}`.",
    )
    calibrate_groups: Literal["together", "apart"] = described(
        "together", "Whether anchors that the cases give, such as percentiles, are those of all groups or of each."
    )
    own: dict = described(
        {}, "Keys that are another in one part, by its outcome, group or folder: `OUT: {consistency_cutoff: 0.85}`."
    )
    calibration: Calibration = described(
        {},
        "For each set a `method` with its keys (below), and a `source` and a `rationale` for the record and for"
        " T1, one text or one a language. A set not named passes through.",
        "Ragin 2008, doi:10.7208/chicago/9780226702797.001.0001",
    )
    scale: Literal["exact", "fsqca"] = described(
        "exact",
        "Membership at the anchors of logistic calibration, for every set without a `scale` or `degree` of its own:"
        " `exact`, 0.95 and 0.05, as R's QCA; `fsqca`, log odds of 3, 0.952574 and 0.047426, as fs/QCA.",
        "Ragin 2008, doi:10.7208/chicago/9780226702797.001.0001",
    )
    cut_ends: bool = described(
        False,
        "Whether direct calibration makes memberships below 0.0001 0, and those above 0.9999 1, as R's QCA does; a set"
        " may say otherwise.",
        "Dușa 2019, doi:10.1007/978-3-319-75668-4",
    )
    half_membership: Share | None = described(
        None,
        "Where memberships of exactly 0.5 are moved to, such as 0.501; each shift is recorded. Empty: they "
        "stay, and the case belongs to no row.",
        "Fiss 2011, doi:10.5465/amj.2011.60263120",
    )
    labels: dict = described(
        {}, "`sets`: for each set a text a language. `cases`: for each language a column of the data, or a text a case."
    )
    language: str | list[str] = described(
        ["en"], "Languages of the figures, tables and texts: their codes, one or a list."
    )
    paths: dict = described(
        {}, "Named paths: for each name `terms`, the literals that its configurations share, and a text a language."
    )
    configuration_names: dict = described(
        {},
        "Names of single configurations, which stand above them in the table of configurations: for each term, such as "
        "`SYS*~INC`, a text a "
        "language.",
    )
    symbols: Literal["circles", "open", "ascii"] = described(
        "circles",
        "Symbols of the configuration tables: `circles` (● present, ⊗ absent), `open` (● present, ○ absent) or "
        "`ascii` (P present, A absent); a core condition has the large one or the capital.",
        "Fiss 2011, doi:10.5465/amj.2011.60263120",
    )
    table_cases: bool = described(
        False, "Whether the configuration tables name the cases that each configuration covers."
    )
    condition_groups: dict = described(
        {}, "Headings over conditions in the configuration tables: for each name `conditions` and a text a language."
    )
    necessity_cutoff: Share = described(
        0.9,
        "Consistency from which a condition is called necessary.",
        "Schneider & Wagemann 2012, doi:10.1017/CBO9781139004244",
    )
    necessity_coverage_cutoff: Share = described(
        0.6,
        "Coverage that a necessary combination of conditions must reach as well.",
        "Schneider & Wagemann 2012, doi:10.1017/CBO9781139004244",
    )
    necessity_ron_cutoff: Share = described(
        0.6,
        "Relevance (RoN) that a necessary combination of conditions must reach as well.",
        "Schneider & Wagemann 2012, doi:10.1017/CBO9781139004244",
    )
    necessity_depth: Positive = described(3, "Conditions in a necessary combination, at most.")
    nca: Nca = described(
        Nca(),
        "Necessary condition analysis, the necessity of degrees; its keys are below.",
        "Dul 2016, doi:10.1177/1094428115584005",
    )
    frequency_cutoff: Positive = described(
        1,
        "Cases that a row of the truth table needs; with fewer it is a remainder.",
        "Ragin 2008, doi:10.7208/chicago/9780226702797.001.0001",
    )
    consistency_cutoff: Share = described(
        0.8,
        "Consistency from which a row is coded 1.",
        "Ragin 2008, doi:10.7208/chicago/9780226702797.001.0001",
    )
    contradiction_cutoff: Share | None = described(
        None,
        "Second consistency cutoff, below the first: rows between the two are coded C, a contradiction, and are"
        " treated as 0. Empty: there is none.",
        "Rihoux & De Meur 2009, doi:10.4135/9781452226569.n3",
    )
    pri_cutoff: Share = described(
        0.0,
        "PRI that a row coded 1 must reach as well.",
        "Greckhamer et al. 2018, doi:10.1177/1476127018786487",
    )
    all_rows_up_to: Annotated[int, Field(ge=0, le=Rows)] = described(
        0, "The truth table lists its rows without cases as well where there are no more possible rows than this."
    )
    frequency_cutoff_negation: Positive | None = described(
        None, "Frequency cutoff for the negated outcome. Empty: that of the outcome."
    )
    consistency_cutoff_negation: Share | None = described(
        None,
        "Consistency cutoff for the negated outcome. Empty: that of the outcome. It rises as that does, by as much.",
    )
    pri_cutoff_negation: Share | None = described(
        None, "PRI cutoff for the negated outcome. Empty: that of the outcome."
    )
    row_outcomes: ByOutcome = described(
        {},
        "Rows coded by hand, whatever the cutoffs say, for the outcome or for its negation: `OUT: {12: {value: 0, "
        "reason: Its case is the pilot}}`. The `value` is 1, 0, C or ?; the `reason`, one text or one a language, "
        "stands in the note of the truth table.",
        "Rihoux & De Meur 2009, doi:10.4135/9781452226569.n3",
    )
    excluded_rows: list[Positive] | ByOutcome = described(
        [],
        "Numbers of rows that no solution may use: an observed one is coded 0, a remainder is no counterfactual. A list"
        " holds for the outcome and its negation; a list for each, `{OUT: [3, 9], ~OUT: [4]}`, for that one alone.",
        "Schneider & Wagemann 2013, doi:10.1177/1065912912468269",
    )
    impossible_combinations: list[str] | ByOutcome = described(
        [],
        "Expressions that no case can be in, such as `PREGNANT*~FEMALE`: excluded likewise; one list for both, or one "
        "for each.",
        "Schneider & Wagemann 2013, doi:10.1177/1065912912468269",
    )
    necessity_claims: ByOutcome = described(
        {},
        "Expressions that are claimed to be necessary, for the outcome or for its negation: `OUT: [SYS + ORG, INF]`. No"
        " solution of that one may use a row without them: an observed one is coded 0, a remainder is no counterfactual"
        " (enhanced standard analysis).",
        "Schneider & Wagemann 2012, doi:10.1017/CBO9781139004244",
    )
    exclude_simultaneous_rows: bool = described(
        False,
        "Exclude rows that are coded 1 for the outcome and for its negation alike.",
        "Schneider & Wagemann 2013, doi:10.1177/1065912912468269",
    )
    exclude_contradictory_assumptions: bool = described(
        False,
        "Exclude remainders that the parsimonious solutions of outcome and negation both rest on.",
        "Schneider & Wagemann 2013, doi:10.1177/1065912912468269",
    )
    directional_expectations: list[str] = described(
        [],
        "Literals or conjunctions under which the outcome is expected, such as `SYS`, `~INC`, `LEVEL[1,2]`; "
        "without any, the intermediate solution is the conservative one.",
        "Ragin & Sonnett 2005, doi:10.1007/978-3-322-80441-9_9",
    )
    directional_expectations_negation: list[str] | None = described(
        None,
        "The same for the negated outcome. Empty: each single literal above, negated.",
        "Schneider & Wagemann 2012, doi:10.1017/CBO9781139004244",
    )
    models: Literal["minimum", "irredundant"] = described(
        "minimum",
        "`minimum`: all models with the least number of terms; `irredundant`: all that can lose no term.",
        "Baumgartner & Thiem 2017, doi:10.1177/0049124115610351",
    )
    model: ByOutcome = described(
        {},
        "A model chosen among those that tie, by its number or its expression, for the outcome or for its negation: "
        "`OUT: 2`, of the intermediate solution, or `OUT: {intermediate: 2, parsimonious: A*B + C}`. It is listed "
        "first; the tables still list all, and say that it is one of so many.",
        "Baumgartner & Thiem 2017, doi:10.1177/0049124115610351",
    )
    max_models: Positive = described(1000, "How many tied models to list; all are counted.")
    max_seconds: Annotated[float, Field(ge=0)] = described(
        60.0, "Time for each solution; where it ends a search, the tables say what is proved until then."
    )
    theories: dict = described(
        {},
        "Expressions to hold against the solution, by name: which cases both, either or none of them cover.",
        "Schneider & Wagemann 2012, doi:10.1017/CBO9781139004244",
    )
    robustness_consistency_cutoff: Share | Shares | None = described(
        None,
        "Raised consistency cutoff, or a list of them, that the baseline is compared with. Empty: 0.05 above "
        "`consistency_cutoff`.",
        "Schneider & Wagemann 2012, doi:10.1017/CBO9781139004244",
    )
    robustness: Robustness = described(
        Robustness(),
        "What the solution is held against; its keys are below.",
        "Oana & Schneider 2024, doi:10.1177/00491241211036158",
    )


KEYS = Study.model_fields
