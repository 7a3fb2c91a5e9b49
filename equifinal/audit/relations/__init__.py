"""Closed relations between printed figures: contradictions that a pocket calculator shows."""
