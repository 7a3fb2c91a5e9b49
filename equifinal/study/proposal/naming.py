"""What names the cases: a column, two together as in a panel, or none."""

from equifinal.languages import said

__all__ = ["is_survey", "naming"]


def is_survey(draft):
    """Return whether the sheet comes from a survey platform: it holds the platform's own columns."""
    return any("platform" in column.clues for column in draft.columns.values())


def naming(draft, times):
    """Return what names the cases, as the configuration has it, and decide the columns.

    Parameters
    ----------
    draft : Draft
    times : list of str
        Columns that say when.

    Returns
    -------
    str or list of str
        A column, two that name the cases together, or an empty list.
    """
    free = [column for column in draft.free() if column.name not in times]
    texts = [column for column in free if column.values.kind == "texts" and "platform" not in column.clues]
    numbered = [column for column in free if column.whole and ("id" in column.clues or "case" in column.clues)]
    clued = [column for column in texts if "case" in column.clues or "id" in column.clues]
    # Of a survey the running number names the answers; elsewhere a text says more.
    surveyed = numbered if is_survey(draft) else []
    for column in [*surveyed, *clued, *texts, *numbered, *(column for column in free if column.running)]:
        if column.names_all:
            draft.decide(column.name, "case", said("each row has its own"))
            return column.name
    units = [*clued, *(column for column in texts if column not in clued), *numbered]
    for unit in units:
        partners = [column for column in draft.free() if column.name in times]
        partners += [column for column in units if column is not unit]
        for partner in partners:
            if len(unit.texts) == len(partner.texts) == unit.rows == len(_pairs(unit, partner)):
                return _panel(draft, unit, partner, times)
    first = next(iter(draft.columns.values()))
    for unit in units:
        if unit in clued or unit is first or len(set(unit.texts)) * 5 > unit.rows * 4:
            # Nearly a name: what is wrong with it is said with its rows.
            draft.decide(unit.name, "case", said("most rows have their own"))
            return unit.name
    return []


def _pairs(unit, partner):
    """Return the different pairs of cells of two columns."""
    return set(zip(unit.texts, partner.texts, strict=True))


def _panel(draft, unit, partner, times):
    """Decide that two columns name the cases together."""
    n, several = len(set(unit.texts)), len(set(partner.texts))
    both = {"unit": unit.name, "other": partner.name, "n": n, "several": several}
    if partner.name in times:
        why = said("a panel: {n} of {unit} in {several} of {other}, named by both together", **both)
    else:
        why = said("named together with {other}: {unit} alone stands more than once", **both)
    draft.decide(unit.name, "case", why)
    draft.decide(partner.name, "case", said("named together with {unit}", unit=unit.name))
    return [unit.name, partner.name]
