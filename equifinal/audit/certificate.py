"""The inequalities of a proof with their multipliers, as answers and readers have them."""

from typing import NamedTuple

from equifinal.languages import mark, said

__all__ = ["Multiplied"]

ENDS = ("at least", "at most", "above 0")
SIGNS = (mark("{figure} ≥ {value}"), mark("{figure} ≤ {value}"), mark("denominator of {figure} > 0"))


class Multiplied(NamedTuple):
    """An inequality that a figure stands for, times its denominator, and how often it is taken.

    Parameters
    ----------
    rule : str
        The rule of rounding under which it is needed; empty where it is needed whatever the rule.
    figure : Figure
    end : int
        0: the figure is at least its lower end, 1: at most its upper end, 2: it is no 0/0.
    factor : int
    """

    rule: str
    figure: object
    end: int
    factor: int

    @property
    def value(self):
        """Return the end of the figure's interval, as a text."""
        return f"{float((*self.figure.interval[:2], 0)[self.end]):g}"

    @property
    def name(self):
        """Return what the inequality is, as answers have it."""
        text = f"{self.figure.name} {ENDS[self.end]}" + (f" {self.value}" if self.end < 2 else "")
        return f"{self.rule}: {text}" if self.rule else text

    @property
    def words(self):
        """Return the inequality with its multiplier, in words that can be said in each language."""
        text = said(SIGNS[self.end], figure=self.figure.words, value=self.value)
        return said("{factor} × ({inequality})", factor=self.factor, inequality=text)
