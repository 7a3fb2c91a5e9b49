"""A first configuration for a new table of cases: which column is what, and how each set might be calibrated.

Proposals come from headers and values alone, and are marked so. What an anchor means comes from knowledge of the cases.
"""

from .config import Proposal, propose
from .facts import check_named, is_score

__all__ = ["Proposal", "check_named", "is_score", "propose"]
