"""Workbooks of other programs and ages, data files of SPSS and Stata: their readers are written in Rust and C."""

import io

__all__ = ["spreadsheet", "statistics"]


def spreadsheet(content, asked):
    """Return the sheets of a workbook, and the cells in use of one.

    Parameters
    ----------
    content : bytes
    asked : mapping
        `sheet`, a title, or None for the first visible one; `cells`, the most that are read.

    Returns
    -------
    dict
        `titles`, `visible`; `page`, where there is that sheet: `title`, `rows`, `columns`, `merged` (corners, from 0)
        and, where they are not too many, `cells`: number of each row with a value, and its values up to the last.
    """
    import python_calamine

    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    shown = python_calamine.SheetVisibleEnum.Visible
    visible = [one.name for one in book.sheets_metadata if one.visible == shown]
    found = {"titles": book.sheet_names, "visible": visible}
    title = asked["sheet"] if asked["sheet"] is not None else next(iter(visible or book.sheet_names), None)
    if title not in book.sheet_names:
        return found
    page = book.get_sheet_by_name(title)
    bottom, right = page.end or (0, 0)
    found["page"] = {"title": title, "rows": bottom + 1, "columns": right + 1, "merged": page.merged_cell_ranges or []}
    if (bottom + 1) * (right + 1) <= asked["cells"]:
        lines = enumerate(page.to_python(skip_empty_area=False), 1)
        found["page"]["cells"] = [(row, _cut(cells)) for row, cells in lines if any(cell != "" for cell in cells)]
    return found


def statistics(content, asked):
    """Return the variables of a data file, their labels and values.

    Parameters
    ----------
    content : bytes
    asked : mapping
        `cells`, the most that are read.

    Returns
    -------
    dict
        `rows`, `columns`; where they are not too many, lists of variable and what is of it: `values`, `labels`
        (the variable's own) and `codes` (each with its label).
    """
    import pyreadstat

    read = pyreadstat.read_sav if content.startswith(b"$FL") else pyreadstat.read_dta
    about = read(io.BytesIO(content), metadataonly=True, output_format="dict")[1]
    found = {"rows": about.number_rows or 0, "columns": about.number_columns or 0}
    if found["rows"] * found["columns"] <= asked["cells"]:
        values, about = read(io.BytesIO(content), output_format="dict")
        if len(values) != found["columns"]:
            raise ValueError("two variables of one name")
        codes = [(name, list(known.items())) for name, known in about.variable_value_labels.items()]
        found |= {"values": list(values.items()), "labels": list(about.column_names_to_labels.items()), "codes": codes}
    return found


def _cut(cells):
    """Return the cells of a row up to the last with a value."""
    return cells[: max(i for i, cell in enumerate(cells, 1) if cell != "")]
