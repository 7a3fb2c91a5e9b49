"""Workbooks of all makes, read within bounds: which sheet, its cells as texts, and what of them cannot be used."""
