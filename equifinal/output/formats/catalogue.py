"""The formats in which tables are written: the ending of the file, and what makes its bytes."""

from . import csv, docx, latex, markdown, xlsx

__all__ = ["FORMATS"]

FORMATS = {".docx": docx.write, ".xlsx": xlsx.write, ".tex": latex.write, ".md": markdown.write, ".csv": csv.write}
