"""The report on one page, and the captions of all figures."""
