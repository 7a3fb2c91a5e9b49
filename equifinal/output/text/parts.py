"""What is said of the parts of a study, side by side, in words."""

from equifinal.languages import mark
from equifinal.output.formats.markdown import escape
from equifinal.output.words.numbers import figure
from equifinal.steps.parts.found import SIDES

__all__ = ["parts_text"]

RELATIONS = {
    "equal": mark("the two solutions cover the same rows"),
    "subset": mark("its rows are a subset of those of the solution there"),
    "superset": mark("its rows hold all those of the solution there"),
    "overlap": mark("the two solutions share some rows"),
    "disjoint": mark("the two solutions share no row"),
}


def parts_text(source):
    """Return the comparison of the parts as Markdown, in the language of the labels.

    Parameters
    ----------
    source : Source
        Of the study, with the tables of the step of parts.

    Returns
    -------
    str
    """
    head = source.say("The parts of the study side by side")
    text = [f"# {head}", _solutions(source)]
    for side in SIDES:
        for part in source.frames["parts"]["part"]:
            text += [line for line in [_shared(source, part, side), _crossed(source, part, side)] if line]
    chain = source.frames["chain"]
    if len(chain):
        text.append(_chain(source, chain))
    return "\n\n".join(text) + "\n"


def _name(source, part, side):
    """Return a part with its outcome, or the negation of it."""
    return escape(part) if side == SIDES[0] else source.say("{part} (negation)", part=escape(part))


def _solutions(source):
    """Return a line a part: its cases and its solution."""
    lines = []
    for line in source.frames["parts"].itertuples():
        solution = f"`{line.solution}`" if line.solution else source.say("no solution")
        text = source.say("{part} ({n} cases): {solution}", part=escape(line.part), n=line.n, solution=solution)
        lines.append(f"- {text}")
    return "\n".join(lines)


def _shared(source, part, side):
    """Return which configurations of a part stand in others as well."""
    terms = source.frames["terms"]
    terms = terms[(terms["part"] == part) & (terms["side"] == side)]
    shared = terms[terms["also_in"].astype(str) != ""]
    if terms.empty:
        return ""
    name = _name(source, part, side)
    if shared.empty:
        return source.say("No configuration of {part} stands in another part.", part=name)
    words = [
        source.say("`{term}` ({parts})", term=line.term, parts=source.list(escape(p) for p in line.also_in.split(";")))
        for line in shared.itertuples()
    ]
    return source.say_many(
        "Of {part}, {n} of {all} configurations stands in other parts too: {terms}.",
        "Of {part}, {n} of {all} configurations stand in other parts too: {terms}.",
        len(shared),
        part=name,
        all=len(terms),
        terms=source.parts(words),
    )


def _crossed(source, part, side):
    """Return how the solution of a part does in the others."""
    lines = source.frames["crossed"]
    lines = lines[(lines["solution_of"] == part) & (lines["in_part"] != part) & (lines["side"] == side)]
    sentences = []
    for line in lines.dropna(subset=["consistency"]).itertuples():
        text = source.say(
            "In {other} the solution of {part} has a consistency of {consistency} and a coverage of {coverage}, and "
            "covers {covered} of {members} members",
            other=_name(source, line.in_part, side),
            part=_name(source, part, side),
            consistency=figure(line.consistency),
            coverage=figure(line.coverage),
            covered=int(line.covered),
            members=int(line.members),
        )
        if relation := RELATIONS.get(str(line.relation)):
            text = source.say("{text}; {relation}", text=text, relation=source.say(relation))
        sentences.append(source.sentence("{text}.", text=text))
    return "".join(sentences).strip()


def _chain(source, chain):
    """Return the ways through the chain, a line each."""
    lines = [
        source.say(
            "`{way}` (consistency {consistency}, raw coverage {coverage})",
            way=line.way,
            consistency=figure(line.consistency),
            coverage=figure(line.raw_coverage),
        )
        for line in chain.itertuples()
    ]
    return "\n".join([source.say("Ways through the chain of outcomes:"), "", *(f"- {line}" for line in lines)])
