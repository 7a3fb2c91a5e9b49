"""What the cases are called in each language."""

import difflib
from dataclasses import replace

from equifinal.errors import InputError
from equifinal.languages import said

from .rows import case_names, columns_of

__all__ = ["case_labels"]


def case_labels(sheet, settings, cases):
    """Return the labels of the cases by language: a column of the data, or a text a case from the configuration.

    Parameters
    ----------
    sheet : Sheet
    settings : mapping
        `case_id` and `labels` of the configuration.
    cases : Series of str
        Names of the cases, rows of the sheet in the index.

    Returns
    -------
    dict of str to Series of str

    Raises
    ------
    InputError
        If a case is named that there is not.

    Examples
    --------
    >>> import pandas as pd
    >>> from equifinal.reading.sheet import Sheet
    >>> sheet = Sheet("d.csv", "line", pd.DataFrame({"id": ["DE", "FR"]}, index=[2, 3]))
    >>> settings = {"case_id": "id", "labels": {"cases": {"en": {"DE": "Germany"}}}}
    >>> case_labels(sheet, settings, sheet.cells["id"])["en"].tolist()
    ['Germany', 'FR']
    """
    labels = {}
    for language, source in sorted(settings["labels"].get("cases", {}).items()):
        if isinstance(source, str):
            labels[language] = sheet.cells[source]
            continue
        known = {*cases, *_left_aside(sheet, settings["case_id"])}
        if strange := [str(case) for case in source if str(case) not in known]:
            near = difflib.get_close_matches(strange[0], cases, 1)
            hint = said("did you mean {near}? ", near=near[0]) if near else ""
            raise InputError(
                said(
                    "labels: cases: {language} names {strange}, which is no case of {name}.",
                    language=language,
                    strange=strange[0],
                    name=sheet.name,
                ),
                said(
                    "{hint}its cases are {cases}{text}",
                    hint=hint,
                    cases=", ".join(cases[:10]),
                    text=", …" if len(cases) > 10 else "",
                ),
            )
        texts = {str(case): text for case, text in source.items()}
        labels[language] = cases.map(lambda case, texts=texts: texts.get(case, case))
    return labels


def _left_aside(sheet, case_id):
    """Return the names of the cases that the study leaves out by `where`: they may have labels too."""
    columns = columns_of(case_id)
    if sheet.aside is None or not set(columns) <= set(sheet.aside):  # of a wide sheet the periods have no column
        return []
    return case_names(replace(sheet, cells=sheet.aside[(sheet.aside[columns] != "").all(axis=1)]), case_id)
