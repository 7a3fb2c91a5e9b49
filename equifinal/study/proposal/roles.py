"""Which column is what: every column of a sheet ends in one role, with the reason."""

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.steps.ingest.rows import columns_of

from .kin import families_of, sums_of, twins_of
from .naming import is_survey, naming
from .parts import Draft, Roles

__all__ = ["MANY", "roles_of"]

YEARS = 1500, 2200
MODERN = 1900, 2100
WAVES = 60
MANY = 8


def roles_of(columns, name, case_id=None, outcome=None, conditions=()):
    """Return what each column is for.

    Parameters
    ----------
    columns : list of Column
    name : str
        What messages call the sheet.
    case_id : str or list of str, optional
        Column that the user names, or columns that name the cases together.
    outcome : str, optional
        Likewise a column.
    conditions : sequence of str
        Likewise; left out, every column of scores that is nothing else.

    Returns
    -------
    Roles

    Raises
    ------
    InputError
        If names of cases are given twice, or no outcome or no condition is left.
    """
    draft = Draft(columns)
    for one in conditions:
        draft.decide(one, "condition", said("you named it"))
    if outcome:
        draft.decide(outcome, "outcome", said("you named it"))
    for column in draft.free():
        if not column.texts:
            draft.decide(column.name, "ignored", said("it holds nothing"))
    survey = is_survey(draft)
    times = _times(draft)
    for one in columns_of(case_id or []):
        draft.decide(one, "case", said("you named it"))
    case_id = case_id or naming(draft, times)
    _other_names(draft, case_id)
    _leave_aside(draft, times, survey)
    frequency = _frequency(draft, case_id)
    families, means = _scores(draft, bool(conditions), survey)
    chosen = _outcome(draft, outcome, means, name)
    wanted = list(conditions) or _conditions(draft, means)
    if not wanted:
        raise InputError(
            said("{name} has one column of scores, {column}, and no condition.", name=name, column=chosen),
            said("an outcome and at least one condition are wanted; --conditions names columns"),
        )
    for column in draft.free("scores"):
        draft.decide(column.name, "ignored", said("not among the conditions that you named"))
    parts = [draft.found[column.name] for column in columns]
    return Roles(parts, case_id, frequency, chosen, wanted, means, _clusters(draft, case_id, times), families)


def _times(draft):
    """Return the columns that say when: by header and values, or by values that are years and nothing else."""
    found = []
    for column in draft.free():
        clue = column.clues.get("time")
        if column.values.kind == "dates":
            found.append(column.name)
        elif column.whole:
            low, high = column.scores.min(), column.scores.max()
            years = YEARS[0] <= low and high <= YEARS[1]
            waves = clue and low >= 0 and high <= WAVES and len(set(column.texts)) < len(column.texts)
            modern = MODERN[0] <= low and high <= MODERN[1] and "id" not in column.clues
            if (clue is not None and (years or waves)) or (clue is None and modern):
                found.append(column.name)
    return found


def _other_names(draft, case_id):
    """Decide the columns that name the units of a panel once more: other names, and numbers of them."""
    if isinstance(case_id, str) or len(case_id) < 2:
        return
    unit = draft.columns[case_id[0]]
    n = len(set(unit.texts))
    for column in draft.free():
        texts = column.values.kind == "texts" and {"case", "id"} & column.clues.keys()
        numbered = column.whole and "id" in column.clues
        pairs = len(set(zip(unit.texts, column.texts, strict=False)))
        if n < unit.rows == len(column.texts) and n == len(set(column.texts)) == pairs and (texts or numbered):
            why = said("another name or number of each {unit}", unit=unit.name)
            draft.decide(column.name, "ignored", why)


def _leave_aside(draft, times, survey):
    """Decide the columns that are no scores, or scores of nothing that a set could be made of."""
    for column in draft.free():
        kind, example = column.values.kind, column.texts[0]
        if "platform" in column.clues:
            draft.decide(column.name, "ignored", said("of the survey platform"))
        elif column.name in times:
            draft.decide(column.name, "grouping", said("it says when: a year or a date is no condition"))
        elif kind == "texts" and column.names_all:
            draft.decide(column.name, "label", said("texts, one for each case"))
        elif kind == "texts" and len(set(column.texts)) < len(column.texts) * 0.8:
            draft.decide(column.name, "grouping", said("texts that several cases share, such as {text}", text=example))
        elif kind == "doubtful":
            draft.decide(column.name, "ignored", _in_doubt(column))
        elif not column.is_score:
            draft.decide(column.name, "ignored", said("texts, such as {text}", text=example))
        elif survey and "respondent" in column.clues:
            draft.decide(column.name, "ignored", said("about who answered; --conditions takes it all the same"))
        elif column.running or ("id" in column.clues and column.whole and column.names_all):
            draft.decide(column.name, "ignored", said("a running number or an ID"))
        elif len(set(column.scores.tolist())) == 1:
            draft.decide(column.name, "ignored", said("the same in every case: {value}", value=example))


def _clusters(draft, case_id, times):
    """Return the clusters of a panel: its periods, its units, and what groups its cases beside them."""
    if len(case_id) != 2 or isinstance(case_id, str) or not set(case_id) & set(times):
        return {}
    found = {name: "period" if name in times else "unit" for name in case_id}
    for part in draft.found.values():
        column = draft.columns[part.column]
        if part.role == "grouping" and part.column not in times and len(column.texts) == column.rows:
            found[part.column] = "group"
    return found


def _in_doubt(column):
    """Return why a column of doubtful numbers is not used, by an example of them."""
    grouped = max(column.texts, key=len)
    return said("{cell} may have thousands or decimals: write it without a mark between thousands", cell=grouped)


def _frequency(draft, case_id):
    """Return the column of frequencies of an aggregated table, and decide it and other counts."""
    free = draft.free("scores")
    others = [column for column in free if not {"frequency", "weight"} & column.clues.keys()]
    crisp = all(set(column.scores.tolist()) <= {0.0, 1.0, 2.0, 3.0} for column in others)
    frequency = None
    for column in free:
        counts = column.whole and column.scores.min() >= 0 and column.scores.max() > 1
        if column.clues.get("frequency") and counts and frequency is None and crisp and len(others) > 1:
            draft.decide(column.name, "frequency", said("each row stands for so many cases"))
            frequency = column.name
        elif column.clues.get("frequency") and counts:
            draft.decide(
                column.name, "ignored", said("a count; frequency: {column} lets rows count so", column=column.name)
            )
        elif column.clues.get("weight"):
            draft.decide(column.name, "ignored", said("a weight: each case counts once"))
    return frequency


def _scores(draft, named, survey):
    """Decide twins, sums and items among the scores; return families of items, and those that one mean stands for."""
    free = draft.free("scores")
    scores = [column for column in draft.columns.values() if column.is_score]
    twins = twins_of([column for column in scores if column in free or column.name in draft.found])
    for calibrated, raw in twins.items():
        draft.decide(raw, "raw", said("{column} is calibrated from it", column=calibrated))
    families = families_of(draft.free("scores"))
    for column, parts in sums_of(draft.free("scores"), families).items():
        if column in draft.columns:
            draft.decide(column, "ignored", said("the sum or the mean of {columns}", columns=_few(parts)))
    families = families_of(draft.free("scores"))
    items = sum(map(len, families.values()))
    if named or len(families) < 2 or items <= MANY:
        return families, {}
    return {}, families


def _few(names):
    """Return names as a list that stays short."""
    return ", ".join(names) if len(names) < 5 else f"{', '.join(names[:3])}, … {names[-1]}"


def _outcome(draft, outcome, means, name):
    """Return the column of the outcome, or the mean that is, and decide it."""
    items = {column: stem for stem, columns in means.items() for column in columns}
    if outcome:
        return outcome
    free = draft.free("scores")
    candidates = list(dict.fromkeys(items.get(column.name, column.name) for column in free))
    if not candidates:
        raise InputError(
            said("{name} has no column of scores for the outcome.", name=name),
            said("its columns are {columns}; --outcome and --conditions name them", columns=", ".join(draft.columns)),
        )
    exact = [column for column in free if column.clues.get("outcome")]
    near = [column for column in free if column.clues.get("outcome") is False]
    clued = [*exact, *near][:1]
    chosen = items.get(clued[0].name, clued[0].name) if clued else candidates[-1]
    why = said("its name says so") if clued else said("the last column of scores: --outcome names another")
    if chosen in means:
        for column in means[chosen]:
            draft.decide(column, "item of the outcome", why)
    else:
        draft.decide(chosen, "outcome", why)
    return chosen


def _conditions(draft, means):
    """Return the conditions: what is left of the scores, and means of what is left; decide them."""
    items = {column: stem for stem, columns in means.items() for column in columns}
    found = {}
    for column in draft.free("scores"):
        stem = items.get(column.name)
        if stem:
            draft.decide(column.name, "item", said("the mean of {columns} is taken", columns=_few(means[stem])))
        else:
            low, high = column.range()
            draft.decide(column.name, "condition", said("scores from {low} to {high}", low=low, high=high))
        found[stem or column.name] = None
    return list(found)
