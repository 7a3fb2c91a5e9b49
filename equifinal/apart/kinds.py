"""What is read apart, by the name of its kind."""

from .binaries import spreadsheet, statistics
from .webpages import web_page

__all__ = ["KINDS"]

KINDS = {"spreadsheet": spreadsheet, "statistics": statistics, "web page": web_page}
