"""The texts of a run in Chinese: a class of sentences for each of them."""

from .exploration import Exploration
from .results import Results
from .verdict import Verdict

__all__ = ["Exploration", "Results", "Verdict"]
