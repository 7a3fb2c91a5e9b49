"""Small frames of raw scores."""

import pandas as pd


def of_scores(**sets):
    """Return raw scores, a column a set, cases p, q, r, …"""
    frame = pd.DataFrame(sets)
    return frame.set_axis([*"pqrstuvwxyz"][: len(frame)]).rename_axis("case")
