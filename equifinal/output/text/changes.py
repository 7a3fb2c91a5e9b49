"""What changed between two runs, as a text in one language (Markdown)."""

from equifinal.languages import joined, mark, say, say_many
from equifinal.output.words.terms import term

__all__ = ["changes_in_words"]

MOST = 20
HEADINGS = {
    "configuration": mark("Configuration"),
    "software": mark("Software"),
    "data": mark("Data"),
    "memberships": mark("Memberships"),
    "truth table": mark("Truth table"),
    "solution": mark("Solution"),
    "fit": mark("Fit"),
}


def changes_in_words(study, a, b, changes, language, most=MOST):
    """Return the differences between two runs as a text, at most so many lines a part.

    Parameters
    ----------
    study, a, b : str
        Names of the study and of the runs, the earlier first.
    changes : DataFrame
        From `comparison.compare`.
    language : str
    most : int

    Returns
    -------
    str
    """
    heading = say("{study}: what changed", language, study=study)
    before, after = say("before: `{run}`", language, run=a), say("after: `{run}`", language, run=b)
    text = [f"# {heading}", "", f"- {before}", f"- {after}"]
    for part, title in HEADINGS.items():
        found = changes[changes["part"] == part]
        lines = [
            _of_thing(part, name, group, language) for name, group in found.groupby(["outcome", "name"], sort=False)
        ]
        lines = [line for line in lines if line]
        if more := lines[most:]:
            rest = say_many(
                "… and {n} more: {file}", "… and {n} more: {file}", len(more), language, file="comparison.csv"
            )
            lines = [*lines[:most], rest]
        if not lines and len(found):
            lines = [say("no row changed its value; other changes: {file}", language, file="comparison.csv")]
        lines = lines or [say("no change", language)]
        text += ["", f"## {say(title, language)}", "", *(f"- {line}" for line in lines)]
    return "\n".join(text)


def _of_thing(part, name, group, language):
    """Return what changed of one thing; empty for a row that kept its value."""
    outcome, thing = name
    cells = {line["field"]: (line["before"], line["after"]) for line in group.to_dict("records")}
    label = joined([outcome, thing], "words", language) if outcome else thing
    if part == "truth table":
        what = _coded(cells, language) if "value" in cells else ""
    elif part == "solution":
        what = _solved(cells, group[group["field"] == "term"], language)
    else:
        what = _fields(cells, language, short=part == "fit")
    return say("{label}: {what}", language, label=label, what=what) if what else ""


def _fields(cells, language, short=True):
    """Return each field with what it was and is."""
    none = say("none", language)
    pairs = {field: [text or none for text in pair] for field, pair in cells.items()}
    texts = [f"{field} {_arrow(pair) if short else ' → '.join(pair)}".strip() for field, pair in pairs.items()]
    return joined(texts, "words", language)


def _coded(cells, language):
    """Say how a row of the truth table is coded anew."""
    value = " → ".join(cells.pop("value"))
    if not cells:
        return say("coded {value}", language, value=value)
    return say("coded {value} ({others})", language, value=value, others=_fields(cells, language))


def _solved(cells, terms, language):
    """Say how a solution differs: its relation to the one before, terms gained and lost, tied models."""
    words = [term(cells["relation"][1], language)] if "relation" in cells else []
    words += [say("gained {term}", language, term=one) for one in terms["after"] if one]
    words += [say("lost {term}", language, term=one) for one in terms["before"] if one]
    if "models" in cells:
        words.append(say("tied models {before_and_after}", language, before_and_after=_arrow(cells["models"])))
    return joined(words, "parts", language) or _arrow(cells["expression"])


def _arrow(pair):
    """Return before and after, numbers to three decimals where that shows the difference."""
    try:
        short = [f"{float(text):.3f}" if "." in text else text for text in pair]
    except ValueError:
        short = pair
    return " → ".join(short if short[0] != short[1] else pair)
