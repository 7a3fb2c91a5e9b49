"""A new study by five questions at most, each with a proposal that Enter accepts."""

import re
from pathlib import Path

from equifinal.errors import InputError
from equifinal.languages import said, told
from equifinal.terminal.lines import aligned
from equifinal.terminal.printed import tell

__all__ = ["answered"]

ANCHORS = ("exclusion", "crossover", "inclusion")


def answered(asked, read, suffixes):
    """Ask at the terminal for what a new study needs.

    Parameters
    ----------
    asked : named tuple
        What is known; `data`, `case`, `outcome`, `conditions` and `anchors` are filled in.
    read : callable
        Takes `asked`, returns the bytes of the data and their sheet.
    suffixes : sequence of str
        Of files that may hold data.

    Returns
    -------
    named tuple
        As `asked`.

    Raises
    ------
    InputError
        If the sheet cannot be read, or the answers end.
    """
    from equifinal.study.proposal import propose

    asked, sheet = _file(asked, read, suffixes)
    found = propose(sheet, "study", asked.data)
    tell(told(said("The columns of {file}, and what each is for:", file=asked.data)))
    tell("\n".join(aligned([(part.column, told(said(part.told)), told(part.why)) for part in found.parts])))
    columns, case_id = list(found.sheet.cells.columns), found.config["case_id"]
    if (
        isinstance(case_id, str)
        and (case := _column(said("Which column names the cases?"), case_id, columns)) != case_id
    ):
        asked = asked._replace(case=case)
    proposed = _header(found, found.config["outcome"])
    if (outcome := _column(said("Which column is the outcome?"), proposed, columns)) != proposed:
        asked = asked._replace(outcome=outcome)
    headers = [_header(found, name) for name in found.config["conditions"]]
    proposed = [name for name in [*headers, proposed] if name not in (outcome, asked.case)][: len(headers)]
    if (conditions := _columns(said("Which are the conditions?"), proposed, columns)) != headers:
        asked = asked._replace(conditions=conditions)
    if asked.case or asked.outcome or asked.conditions:
        found = propose(sheet, "study", asked.data, asked.case, asked.outcome, asked.conditions)
    return asked._replace(anchors=_anchors(found))


def _file(asked, read, suffixes):
    """Ask for the data file until it can be read; return it with its sheet."""
    here = [path for path in Path.cwd().iterdir() if path.suffix.lower() in suffixes and path.is_file()]
    newest = max(here, key=lambda path: path.stat().st_mtime).name if here else ""
    while True:
        file = _ask(said("Which file holds the cases?"), newest).strip("\"' ")
        try:
            return asked._replace(data=file), read(asked._replace(data=file))[1]
        except InputError as error:
            tell(told(error))


def _ask(question, proposal):
    """Return the answer to a question, or the proposal where there is none."""
    text = told(said("{question} [{proposal}] ", question=question, proposal=proposal))
    try:
        return input(text).strip() or proposal
    except EOFError:
        raise InputError(said("the answers ended."), said("nothing was written")) from None


def _column(question, proposal, columns):
    """Ask for a column until it is one of the sheet."""
    while (answer := _ask(question, proposal)) not in columns:
        tell(told(said("{answer} is no column; the columns are {columns}", answer=answer, columns=", ".join(columns))))
    return answer


def _columns(question, proposal, columns):
    """Ask for columns, parted by commas or spaces, until all are of the sheet."""
    while True:
        text = _ask(question, ", ".join(proposal))
        answer = [part.strip() for part in re.split(r"[,，、;；]", text) if part.strip()]
        strange = [part for part in answer if part not in columns]
        if not strange and answer:
            return answer
        answer = ", ".join(strange) or text
        tell(told(said("{answer} is no column; the columns are {columns}", answer=answer, columns=", ".join(columns))))


def _header(found, name):
    """Return the column of a set."""
    name = name.partition("[")[0]
    return found.headers.get(name, name)


def _anchors(found):
    """Show the anchors of each measured set by the cases beside them, and ask for others; return those given."""
    measured = {name: scale.how for name, scale in found.scales.items() if set(ANCHORS) <= set(scale.how)}
    if not measured:
        return {}
    tell(told(said("Anchors, proposed from the data: out, the crossover, in")))
    rows = []
    for name, how in measured.items():
        numbers = ", ".join(f"{how[anchor]:g}" for anchor in ANCHORS)
        rows.append((name, numbers, told(_beside(found, name, how))))
    tell("\n".join(aligned(rows)))
    question = said("Enter, or others, such as {name} 10 25 45; several parted by ;", name=next(iter(measured)))
    while True:
        given, wrong = {}, ""
        for part in filter(None, map(str.strip, re.split("[;；]", _ask(question, "")))):
            name, *numbers = part.split()
            if name not in measured or len(numbers) != 3 or not all(map(_is_number, numbers)):
                wrong = part
            else:
                given[name] = dict(zip(ANCHORS, map(float, numbers), strict=True))
        if not wrong:
            return given
        tell(
            told(
                said("{part} is no set with three numbers; the sets are {names}", part=wrong, names=", ".join(measured))
            )
        )


def _is_number(text):
    """Return whether a text is a number."""
    return bool(re.fullmatch(r"-?\d+(\.\d+)?", text))


def _beside(found, name, how):
    """Return the cases next to the crossover of a set, on either side, in words."""
    from equifinal.reading.numbers import missing_cells, read_numbers
    from equifinal.steps.ingest.computed import with_computed
    from equifinal.steps.ingest.rows import case_names
    from equifinal.study.keys import KEYS

    texts = found.config.get("missing_texts", KEYS["missing_texts"].default)
    table = with_computed(found.sheet, found.config.get("compute", {}), texts)
    column, cases = _header(found, name), case_names(found.sheet, found.config["case_id"])
    numbers = read_numbers(table, [column], cases, missing_cells(table.cells[[column]], texts))[0][column].dropna()
    below, above = (numbers[numbers < how["crossover"]], numbers[numbers > how["crossover"]])
    if below.empty or above.empty:
        return ""
    return said(
        "the crossover lies between {below} ({low:g}) and {above} ({high:g})",
        below=cases[below.idxmax()],
        low=below.max(),
        above=cases[above.idxmin()],
        high=above.min(),
    )
