"""Figures of cases in periods, units and groups."""
