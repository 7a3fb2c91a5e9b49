"""The results section of a paper, sentence by sentence, every figure from the run's tables.

Greckhamer, Furnari, Fiss and Aguilera (2018) list what belongs there.

References
----------
Greckhamer, T., Furnari, S., Fiss, P. C., & Aguilera, R. V. (2018). Studying configurations with qualitative
comparative analysis: best practices in strategy and organization research. Strategic Organization, 16(4), 482-495.
doi:10.1177/1476127018786487
"""

import pandas as pd

from equifinal.identity import cutoff_name
from equifinal.output.formats.markdown import escape
from equifinal.output.tables.truth_table import claimed_rows
from equifinal.output.warnings.catalogue import WARNINGS, warnings_of
from equifinal.output.words.naming import name_configurations, name_of
from equifinal.output.words.numbers import figure
from equifinal.steps.asked import apart, asked_of, chosen_of, coded_by_hand, of_side
from equifinal.steps.sides import expectations_of

from .core import core_in_models
from .degrees import degrees_paragraphs
from .necessary import necessity_text
from .panels import TABLES as PANELS
from .panels import design_text, panel_text
from .section import Section
from .theory import theory_paragraphs
from .verdict import TABLES, verdict_text

__all__ = ["MOST_CASES", "results_text"]

MOST_CASES = 8  # cases that a sentence names; of more it says how many
MOST_FORMULAS = 3


def results_text(source):
    """Return the results section as Markdown, in the language of the labels.

    Parameters
    ----------
    source : Source
        With the tables `memberships`, `necessity`, `combinations`, `overview`, `truth_table`, `deviant_cases`,
        `models`, `solutions`, `configurations`, `paths`, `case_kinds`, `case_selection`, `theories`, `theory_cases`,
        and the `TABLES` of the verdict and of the warnings; `nca`, `bottlenecks` and `nca_robustness`, and the `TABLES`
        of `panels`, where the study has them. A sentence that names configurations speaks of the first model.

    Returns
    -------
    str
    """
    sentences = Section(source.labels)
    parts = [
        f"# {sentences.heading('title')}",
        f"## {sentences.heading('necessity')}",
        *(necessity_text(source, sentences, outcome) for outcome in source.sides),
        *degrees_paragraphs(source),
        f"## {sentences.heading('truth table')}",
        _rows(source, sentences),
        *(_coding(source, sentences, outcome) for outcome in source.sides),
    ]
    for outcome in source.sides:
        parts.append(f"## {sentences.heading('sufficiency', outcome)}")
        parts += _solution(source, sentences, outcome)
        parts += theory_paragraphs(source, outcome)
    parts.append(f"## {sentences.heading('robustness')}")
    parts += [_robustness(source, sentences, outcome) for outcome in source.sides]
    if source.settings.get("clusters"):
        parts.append(f"## {sentences.heading('panels')}")
        parts += _panels(source, sentences)
    parts += [f"## {sentences.heading('warnings')}", _warnings(source, sentences)]
    return "\n\n".join(parts) + "\n"


def _rows(source, sentences):
    """Return how the cases spread over the rows, and by what cutoffs rows are coded."""
    line, settings = source.lines("overview", source.sides[0]).iloc[0], source.settings
    text = [sentences.rows(len(source.frames["memberships"]), int(line["observed_rows"]), int(line["possible_rows"]))]
    if line["cases_in_no_row"] == line["cases_in_no_row"] and line["cases_in_no_row"]:
        text.append(sentences.half(*_shortened([(case,) for case in str(line["cases_in_no_row"]).split(";")])))
    text += _cutoffs(settings, sentences, source.crisp)
    if apart(settings):
        text += sentences.of_negation(
            source.sides[1], _cutoffs(asked_of(settings, source.sides[1]), sentences, source.crisp)
        )
    text += _excluded(source.frames["excluded"], "", sentences)
    return sentences.paragraph(text)


def _excluded(frame, outcome, sentences):
    """Return the sentence on what is excluded for a side alone, or where none is named for both."""
    sides = frame["outcome"].fillna("") if "outcome" in frame else pd.Series("", index=frame.index)
    found = list(dict.fromkeys(frame.loc[sides == outcome, "combination"].astype(str)))
    first, more = found[:MOST_FORMULAS], max(0, len(found) - MOST_FORMULAS)
    return [sentences.excluded(first, more, outcome)] if found else []


def _recoded(source, sentences, outcome):
    """Return the sentences on rows coded by hand, and on rows that claims of necessity recode."""
    hand, claimed = coded_by_hand(source.settings, outcome), claimed_rows(source, outcome)
    text = [sentences.by_hand(list(hand.items()))] if hand else []
    if claimed is not None:
        text.append(sentences.claims(of_side(source.settings["necessity_claims"], outcome), claimed))
    return text


def _cutoffs(settings, sentences, crisp):
    """Return by what cutoffs rows are coded; of crisp sets PRI is consistency, so the higher of the two holds alone."""
    pri, consistency = settings["pri_cutoff"], settings["consistency_cutoff"]
    if crisp:
        pri, consistency = 0, max(pri, consistency)
    second, text = settings["contradiction_cutoff"], []
    names = cutoff_name(consistency), cutoff_name(pri) if pri else ""
    text.append(sentences.cutoffs(settings["frequency_cutoff"], *names))
    if not pri and not crisp:
        text.append(sentences.no_pri())
    if second is not None:
        text.append(sentences.contradictions(cutoff_name(second), cutoff_name(settings["consistency_cutoff"])))
    return text


def _coding(source, sentences, outcome):
    """Return how the rows are coded for one outcome, and which cases go against it."""
    line, rows = source.lines("overview", outcome).iloc[0], source.lines("truth_table", outcome)
    ones = rows[rows["value"].astype(str) == "1"]
    lowest = figure(ones["consistency"].min()) if len(ones) else ""
    counts = [int(line[name]) for name in ("coded_1", "coded_0", "coded_C", "remainders")]
    text = [sentences.coding(outcome, *counts, lowest), *_recoded(source, sentences, outcome)]
    text += _excluded(source.frames["excluded"], outcome, sentences)
    if len(ones):
        against = source.lines("deviant_cases", outcome)
        against = against[against["deviant"] == "consistency"]
        text.append(sentences.against(outcome, *_shortened([(case,) for case in against["case"]])))
    return sentences.paragraph(text)


def _solution(source, sentences, outcome):
    """Return the paragraphs on one outcome's solution: the whole, each configuration, the uncovered cases."""
    models, proofs = (
        table[table["solution"] == "intermediate"]
        for table in (source.lines("models", outcome), source.lines("solutions", outcome))
    )
    if models.empty:
        return [sentences.no_solution(outcome)]
    first, proof = models.iloc[0], proofs.iloc[0]
    fit = (figure(first[name]) for name in ("consistency", "pri", "coverage"))
    text = [sentences.solution(outcome, int(first["terms"]), *fit), sentences.expectations(_expected(source, outcome))]
    if proof["models"] > 1 or not proof["exact"]:
        tell = sentences.chosen if "intermediate" in chosen_of(source.settings, outcome) else sentences.ties
        most = None if pd.isna(proof["at_most"]) else int(proof["at_most"])
        text.append(tell(int(proof["models"]), bool(proof["exact"]), most))
    if proof["proved"] < proof["terms"]:
        text.append(sentences.unproved(int(proof["terms"]), int(proof["proved"])))
    text.append(_parsimonious(source, sentences, outcome))
    named = _configurations(source, outcome)
    paths = {}
    for line in named:
        paths.setdefault(line["path"], []).append(line["name"])
    if any(paths) and len(named) > 1:
        others = paths.pop("", [])
        text.append(sentences.paths(list(paths.items()), others))
    if not source.crisp:
        text.append(sentences.parentheses())
    kinds = source.lines("case_kinds", outcome)
    kinds = kinds[kinds["model"] == 1]
    uncovered = kinds[(kinds["configuration"] == "solution") & (kinds["kind"] == "deviant in coverage")]
    return [
        sentences.paragraph(text),
        *(_configuration(source, sentences, line, kinds) for line in named),
        *_uncovered(source, sentences, outcome, named, uncovered["case"].tolist()),
    ]


def _uncovered(source, sentences, outcome, named, cases):
    """Return what is covered; of a configuration that holds of every case that is no news."""
    if not source.members(outcome):
        return [sentences.nothing_to_cover(outcome)]
    if not cases and any(line["term"] == "1" for line in named):
        return []
    return [sentences.uncovered(outcome, len(named), *_shortened([(case,) for case in cases]))]


def _parsimonious(source, sentences, outcome):
    """Return the parsimonious solution, from which the core conditions are read."""
    models, proofs = source.lines("models", outcome), source.lines("solutions", outcome)
    texts = models[models["solution"] == "parsimonious"]["expression"].tolist()
    count = int(proofs[proofs["solution"] == "parsimonious"]["models"].iloc[0])
    return sentences.parsimonious(outcome, texts[:MOST_FORMULAS], count)


def _expected(source, outcome):
    """Return the directional expectations for one outcome."""
    return list(dict(zip(source.sides, expectations_of(source.settings), strict=True))[outcome])


def _configurations(source, outcome):
    """Return the lines of the first model's configurations, with their names."""
    table, paths = source.lines("configurations", outcome), source.lines("paths", outcome)
    table, paths = (frame[frame["model"] == 1] for frame in (table, paths))
    conditions = list(source.settings["conditions"])
    # A condition that no configuration holds reads back as a column of missing numbers.
    table = table.assign(**table[conditions].astype(object).fillna(""))
    return name_configurations(table, paths, conditions).to_dict("records")


def _configuration(source, sentences, line, kinds):
    """Return the paragraph on one configuration."""
    literals = line["term"].split("*") if line["term"] != "1" else []
    core = [text for text in literals if line[text.removeprefix("~").partition("[")[0]].startswith("core")]
    short = source.lines("models", line["outcome"]).query("solution == 'parsimonious'")["expression"].tolist()
    if "parsimonious" in chosen_of(source.settings, line["outcome"]):
        short = short[:1]
    name = name_of(source, line["term"])
    text = [
        *([sentences.called(line["name"], name)] if name else []),
        sentences.configuration(line["name"], line["term"], literals, core, "1" in short),
        *([sentences.core_in_models(len(short), core_in_models(literals, core, short))] if core and short[1:] else []),
        sentences.fit(*(figure(line[name]) for name in ("consistency", "raw_coverage", "unique_coverage"))),
    ]
    kinds = kinds[kinds["configuration"] == line["configuration"]].set_index("case")
    text.append(sentences.typical(*_chosen(source, line, kinds, "typical")))
    by_degree = kinds[kinds["kind"] == "deviant in degree"]
    if len(by_degree):
        text.append(
            sentences.more_than_outcome(*_shortened([_placed(source, kinds, case) for case in by_degree.index]))
        )
    if (kinds["kind"] == "deviant in consistency").any():
        text.append(sentences.deviant(*_chosen(source, line, kinds, "deviant in consistency")))
    return sentences.paragraph(text)


def _chosen(source, line, kinds, kind):
    """Return the cases of one kind that come first in case selection, with their memberships, and how many follow."""
    table = source.lines("case_selection", line["outcome"])
    own = {"model": 1, "configuration": line["configuration"], "choice": kind, "conjunct": ""}
    for name, value in own.items():
        table = table[table[name] == value]
    cases = [_placed(source, kinds, case) for case in table["case"]]
    return cases, int((kinds["kind"] == kind).sum()) - len(cases)


def _placed(source, kinds, case):
    """Return a case with its memberships in the configuration and in the outcome, unless all of them are 1 or 0."""
    if source.crisp:
        return (case,)
    return case, *map(figure, kinds.loc[case, ["membership", "outcome_membership"]])


def _shortened(cases):
    """Return the cases that a sentence names, and how many it leaves out."""
    return (cases, 0) if len(cases) <= MOST_CASES + 1 else (cases[:MOST_CASES], len(cases) - MOST_CASES)


def _warnings(source, sentences):
    """Return what a reviewer would raise, a point each, or that there is nothing."""
    found = [escape(warned.text(source.language)) for warned in warnings_of(source)]
    return "\n".join(f"- {text}" for text in found) or sentences.no_warning(len(WARNINGS))


def _robustness(source, sentences, outcome):
    """Return the verdict on one outcome's robustness."""
    tables = {name: source.lines(name, outcome) for name in TABLES}
    return verdict_text(tables, source.language, sentences.outcome(outcome))


def _panels(source, sentences):
    """Return what the solutions are in periods, units and groups: a paragraph on these, then one an outcome."""
    tables, language = {name: source.frames[name] for name in PANELS}, source.language
    return [
        design_text(tables["design"], language),
        *(panel_text(tables, source.settings, name, language, sentences.outcome(name)) for name in source.sides),
    ]
