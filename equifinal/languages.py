"""The languages in which figures, tables and texts are made, told once."""

__all__ = ["LANGUAGES"]

LANGUAGES = ("en", "zh")
