"""What of a configuration is about the cases of one group, and the anchors that all groups share."""

from collections.abc import Mapping

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.reading.numbers import missing_cells, read_numbers
from equifinal.reading.where.rows import meets
from equifinal.steps.calibrate.choice import settled as in_scores
from equifinal.steps.calibrate.methods import METHODS

__all__ = ["of_group", "together"]


def of_group(config, study, where):
    """Return a configuration for the cases of a group.

    Labels are those of its cases. Clusters by which there is nothing to compare in it, since all of its cases are in
    one, or each in its own, are left out.

    Parameters
    ----------
    config : mapping
        Of a part.
    study : Study
        Of all cases.
    where : str
        The condition of the group.

    Returns
    -------
    dict
    """
    first, cells = study.settings["where"], study.sheet.cells
    rows = cells[meets(study.sheet, where, study.settings["missing_texts"])]
    changed = {"where": f"({first}) and ({where})" if first else where}
    labels = config.get("labels") or {}
    if texts := _labels(labels, study, set(rows.index)):
        changed["labels"] = {**labels, "cases": texts}
    if config.get("clusters"):
        clusters = config["clusters"].items()
        changed["clusters"] = {name: kind for name, kind in clusters if _divides(rows.get(name))}
    return {**config, **changed}


def _divides(texts):
    """Return whether a column puts some cases together and others apart; of one that is not there too, to be told."""
    return texts is None or 1 < texts.nunique() < len(texts)


def _labels(labels, study, rows):
    """Return the labels of those cases alone that stand in some rows."""
    cases = study.ingested.cases
    inside = set(cases["case"][[row in rows for row in cases.index]])
    return {
        language: {case: text for case, text in given.items() if str(case) in inside}
        if isinstance(given, Mapping)
        else given
        for language, given in (labels.get("cases") or {}).items()
    }


def together(study):
    """Return the calibration with the anchors that the cases of all groups give.

    Raises
    ------
    InputError
        If a method takes all cases together, so that there are no such anchors.
    """
    found = {}
    for name, how in study.settings["calibration"].items():
        if _takes_all(METHODS.get(how.get("method"))):
            message = said(
                "groups: {name} is calibrated by {method}, which takes all cases together.",
                name=name,
                method=how["method"],
            )
            raise InputError(message, said("calibrate_groups: apart calibrates each group by itself"))
        found[name] = in_scores(how, _scores(study, name))
    return found


def _takes_all(method):
    """Return whether a membership depends on the scores of all cases, not on anchors alone."""
    return bool(method and (method.fitted or (method.measured and not method.anchors and not method.lists)))


def _scores(study, name):
    """Return the raw scores of a set, of the study's cases or, of another outcome, of the rows of the sheet."""
    if name in study.ingested.cases:
        return study.ingested.cases[name]
    cells = study.sheet.cells[[name]]
    missing, rows = missing_cells(cells, study.settings["missing_texts"]), cells.index.to_series().astype(str)
    return read_numbers(study.sheet, [name], rows, missing)[0][name].dropna()
