"""Inequalities over weights of points: weights that meet them, and the exact proof where there are none."""
