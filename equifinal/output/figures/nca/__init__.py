"""Necessity in degree, drawn: the plots with their ceilings, and the bottleneck levels."""
