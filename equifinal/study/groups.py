"""The keys that stand together: those under one name, `robustness` and `nca`, and the first ones, of the sheet."""

from typing import Annotated, Literal

from pydantic import Field

from equifinal.nca.bottlenecks import UNITS
from equifinal.nca.ceilings import CEILINGS

from .fields import Draws, Keys, Natural, Positive, Share, Shares, StudyName, Texts, Wide, described

__all__ = ["GROUPS", "Nca", "Robustness", "Sheet"]

# Dul 2016; the second compares NCA with fsQCA.
DUL = "Dul 2016, doi:10.1177/1094428115584005"
DUL_QCA = "Dul 2016, doi:10.1016/j.jbusres.2015.10.134"


class Robustness(Keys):
    """What the solution is held against."""

    plausible_consistency: Shares | None = described(
        None, "Consistency cutoffs of the test set; empty: the one in use and 0.05 to either side."
    )
    plausible_pri: Shares | None = described(None, "PRI cutoffs of the test set, likewise.")
    plausible_frequency: list[Positive] | None = described(None, "Frequency cutoffs of it; empty: the one in use.")
    multiverse_consistency: Shares = described([0.75, 0.95, 0.005], "Consistency cutoffs: start, stop and step.")
    multiverse_pri: Shares = described([0.5, 0.85, 0.005], "PRI cutoffs: start, stop and step.")
    multiverse_frequency: list[Positive] = described([1, 2], "Frequency cutoffs.")
    crossover_shifts: list[Annotated[float, Field(ge=-0.9, le=0.9)]] = described(
        [-0.1, 0.1],
        "How far each crossover (or threshold at which cases change sides) is moved, one at a time: a share of "
        "the way to the next anchor, or to the lowest or highest score where there is none.",
    )
    multiverse_chunks: Annotated[int, Field(ge=1, le=1000)] = described(4, "Jobs that long work is spread over.")
    permutations: Annotated[int, Field(ge=100, le=Draws)] = described(10000, "Permutations of the outcome.")
    dropped_cases: list[Positive] = described([1, 2, 3], "How many cases are left out together.")
    recoded_shares: Shares = described([0.05, 0.1], "Shares of the memberships that are recoded at random.")
    draws: Annotated[int, Field(ge=10, le=Draws)] = described(1000, "Draws for each of the two above.")
    seed: Natural = described(1, "Seed of all random numbers.")


class Nca(Keys):
    """Necessary condition analysis: which level of a condition a level of the outcome needs."""

    run: bool | None = described(
        None,
        "Whether it is done. Empty: where the outcome and a condition are fuzzy sets; of crisp sets it can say no more "
        "than the necessity of QCA.",
        "Vis & Dul 2018, doi:10.1177/0049124115626179",
    )
    scores: Literal["memberships", "raw"] = described(
        "memberships",
        "What is analysed: the calibrated `memberships`, or the `raw` scores (where a set falls with its score, a low "
        "one stands for the set; values of a multi-value set stay crisp sets).",
        DUL_QCA,
    )
    scope: Literal["theoretical", "observed"] = described(
        "theoretical",
        "The rectangle of which the effect size is a share: `theoretical`, memberships from 0 to 1 (raw scores as "
        "`raw_scopes` says, else as observed), or `observed`, from the lowest to the highest case, the default of R's "
        "NCA.",
        DUL,
    )
    raw_scopes: dict = described(
        {},
        "The least and the greatest raw score that a set could have, such as `BEDS: [0, 100]`; else the cases' own.",
        DUL,
    )
    ceilings: list[Literal[CEILINGS]] = described(
        ["cr_fdh", "ce_fdh"],
        "Ceilings, the first for the bottleneck table: `ce_fdh`, steps over all cases; `cr_fdh`, the regression line "
        "through their corners; `ce_vrs`, the concave hull; `cr_vrs`, the regression line through its corners; `c_lp`, "
        "the line over all cases that is nearest to them. Where a set has two values, `ce_fdh` alone.",
        DUL,
    )
    effect_cutoff: Share = described(
        0.1, "Effect size d from which a condition can be necessary in degree: below, the effect is small.", DUL
    )
    p_cutoff: Share = described(
        0.05,
        "p value below which it can be.",
        "Dul, van der Laan & Kuik 2020, doi:10.1177/1094428118795272",
    )
    permutations: Annotated[int, Field(ge=100, le=Draws)] = described(
        10000,
        "Random orders of the outcome behind a p value; of eight cases or fewer, and of crisp sets, it is exact.",
        "Dul, van der Laan & Kuik 2020, doi:10.1177/1094428118795272",
    )
    seed: Natural = described(1, "Seed of the random orders.")
    bottleneck_steps: Annotated[int, Field(ge=1, le=100)] = described(
        10, "Steps of the bottleneck table from the lowest level of the outcome to the highest.", DUL
    )
    bottleneck_outcome: Literal[UNITS] = described(
        "percentage.range",
        "Unit of the outcome in it: % of the scope, % of the highest score, the score itself, or the percentile of the "
        "cases.",
        DUL,
    )
    bottleneck_condition: Literal[UNITS] = described(
        "percentage.range",
        "Unit of the conditions in it, likewise; `percentile` is the % of cases that do not reach what is needed.",
        DUL,
    )


class Sheet(Keys):
    """Where the cases of a study come from: the first of its keys."""

    study: StudyName = described(..., "Short name of the study; its results go to `results/<study>/`.")
    title: Texts = described("", "Title of the study, one text or one a language.")
    data_note: Texts = described("", "What a reader must know of the data; shown at the top of the report.")
    data: str = described(
        "",
        "The coded cases, a file inside the project: a workbook (.xlsx, .xls, .ods), data of SPSS or Stata, or CSV"
        " with comma, semicolon or tab; a header row, then one row a case. May be left out where `coding` gives the"
        " cases.",
    )
    coding: dict = described(
        {},
        "Where the sets are coded from texts: `sheet`, the coding sheet (one row for each case and content; CSV"
        " or .xlsx), and `codebook`, a YAML file with the contents and the rule of each set. The scores are "
        "joined to `data`, where there is one.",
        "Basurto & Speer 2012, doi:10.1177/1525822X11433998",
    )
    sheet: str | None = described(None, "Sheet of the workbook. Empty: its first visible one.")
    header_row: Positive = described(
        1, "Row of the sheet, or line of the text, that holds the header; titles above it are not read."
    )
    encoding: str | None = described(
        None,
        "Encoding of a text file, such as `gb18030`, `big5`, `shift_jis`, `euc_kr`, `koi8_r` or `cp1252`. Empty: it is"
        " told by the content, and asked where that leaves a doubt.",
    )
    columns: dict = described(
        {},
        "Short names for columns whose header is long or holds spaces or other letters than a to z, such as "
        "`SYS: 体系整合`; everywhere else the short name is used.",
    )
    missing: Literal["stop", "drop"] = described(
        "stop",
        "A case without a score: `stop` names it and stops; `drop` leaves it out, and records it in "
        "`01_ingest/dropped.csv` and the summary.",
    )
    missing_texts: list[str | int | float] = described(
        ["", "NA", "N/A", "#N/A", "NaN", "null", ".", "-", "缺失"],
        "Texts (or numbers, such as -9) that stand for a missing score; width and case of letters do not matter.",
    )
    case_id: str | list[str] = described(
        ...,
        "Column that names the cases; or a list of columns that name them together, such as `[county, year]`; or an"
        " empty list, `[]`: each case is named by the number of its row.",
    )
    where: str = described(
        "",
        'Which rows are analysed: a condition on the columns, such as `year == 2022 and region != "East"`. Empty: all.',
    )
    frequency: str | None = described(
        None,
        "Column with the number of cases that a row stands for, as in a table of combinations and their frequency."
        " Empty: each row is one case.",
    )
    compute: dict = described(
        {},
        "Sets made from several columns: raw scores by `mean`, `sum`, `min`, `max`, `z` (the standardised score) and"
        " `+ - * /`, such as `SUPPORT: mean(q1, q2, 8 - q3)`, with Cronbach's alpha where they are items; or a"
        " higher-order set of calibrated sets by `*` (and), `+` (or), `~` (not), such as `CARE: HOME*~WARD + CLINIC`.",
        "Cronbach 1951, doi:10.1007/BF02310555",
    )
    wide: Wide = described(
        {},
        "Of a wide sheet, with a row a unit and a column for each period: for each score the name of its columns, the"
        ' period in braces: `wide: {DOC: "DOC_{year}", PAY: "{year} PAY"}`. The run then sees a row for each unit and'
        " period; `case_id` names both, such as `[county, year]`.",
    )


GROUPS = {"robustness": Robustness, "nca": Nca}
