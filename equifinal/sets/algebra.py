"""The algebra of expressions: negation, intersection, union, simplification and comparison, all exact.

An expression is a union of implicants. Nothing here lists the rows of a truth table, so that twenty and more
conditions are no obstacle.

References
----------
.. [1] Brown, F. M. (2003). Boolean Reasoning: The Logic of Boolean Equations (2nd ed.). Dover. Chapter 4.
.. [2] Brayton, R. K., Hachtel, G. D., McMullen, C. T., & Sangiovanni-Vincentelli, A. (1984). Logic
   Minimization Algorithms for VLSI Synthesis. Kluwer. Chapters 3 and 4. doi:10.1007/978-1-4613-2821-6
"""

import functools
from dataclasses import dataclass

from .cubes import covers_union, freed, largest, product
from .implicants import FREE, format_model, order

__all__ = ["Expression", "compare", "intersect", "negate", "simplify", "union"]


@dataclass(frozen=True)
class Expression:
    """A sum of products over conditions; a term that lies in another is absorbed.

    Parameters
    ----------
    terms : collection of implicants
        Kept as a frozenset. Without terms the expression is never true; the implicant without literals
        makes it always true.
    conditions : sequence of str
        In model order.
    levels : sequence of int
        Number of values of each condition.

    Examples
    --------
    >>> print(Expression([(1, FREE), (1, 1), (0, 0)], ["A", "B"], [2, 2]))
    ~A*~B + A
    """

    terms: frozenset
    conditions: tuple
    levels: tuple

    def __post_init__(self):
        object.__setattr__(self, "terms", largest(self.terms))
        object.__setattr__(self, "conditions", tuple(self.conditions))
        object.__setattr__(self, "levels", tuple(self.levels))

    def __str__(self):
        return format_model(self.terms, self.conditions, self.levels)

    def with_terms(self, terms):
        """Return an expression over the same conditions.

        Parameters
        ----------
        terms : collection of implicants

        Returns
        -------
        Expression

        Examples
        --------
        >>> print(Expression([(1, FREE)], ["A", "B"], [2, 2]).with_terms([(FREE, 0)]))
        ~B
        """
        return Expression(terms, self.conditions, self.levels)


def negate(expression):
    """Return the negation, as the sum of all its prime implicants (its Blake canonical form).

    Parameters
    ----------
    expression : Expression

    Returns
    -------
    Expression

    Examples
    --------
    >>> print(negate(Expression([(1, 1, FREE), (FREE, FREE, 2)], ["A", "B", "C"], [2, 2, 3])))
    ~A*C[0] + ~A*C[1] + ~B*C[0] + ~B*C[1]

    Notes
    -----
    The product of the negated terms, which by De Morgan are sums of single literals and hold all their own
    primes. A product of such sums, absorbed, again holds all its primes [1]_: an implicant of both factors
    lies in a prime of each, so in a product of primes. There may be exponentially many.
    """
    negated = (_negated_literals(term, expression.levels) for term in sorted(expression.terms, key=order))
    always = expression.with_terms([(FREE,) * len(expression.levels)])
    return functools.reduce(intersect, map(expression.with_terms, negated), always)


def intersect(a, b):
    """Return what lies in both expressions: the products of their terms, absorbed.

    Parameters
    ----------
    a, b : Expression

    Returns
    -------
    Expression

    Raises
    ------
    ValueError
        If the expressions are over different conditions.

    Examples
    --------
    >>> a = Expression([(1, FREE), (FREE, 1)], ["A", "B"], [2, 2])
    >>> b = Expression([(0, FREE)], ["A", "B"], [2, 2])
    >>> print(intersect(a, b))
    ~A*B
    """
    _check_same_conditions(a, b)
    return a.with_terms(product(s, t) for s in a.terms for t in b.terms)


def union(a, b):
    """Return what lies in one expression at least: the terms of both, absorbed.

    Parameters
    ----------
    a, b : Expression

    Returns
    -------
    Expression

    Raises
    ------
    ValueError
        If the expressions are over different conditions.

    Examples
    --------
    >>> a = Expression([(1, 1)], ["A", "B"], [2, 2])
    >>> b = Expression([(1, FREE), (0, 0)], ["A", "B"], [2, 2])
    >>> print(union(a, b))
    ~A*~B + A
    """
    _check_same_conditions(a, b)
    return a.with_terms(a.terms | b.terms)


def simplify(expression):
    """Return an equal expression of prime implicants, none of which can be left out.

    It has no more terms than the expression, and none of its terms is longer than the one it comes from. It
    is irredundant, which does not always mean the least number of terms.

    Parameters
    ----------
    expression : Expression

    Returns
    -------
    Expression

    Examples
    --------
    >>> terms = [(1, 1, FREE), (0, FREE, 1), (FREE, 1, 1), (1, 0, FREE)]
    >>> print(simplify(Expression(terms, ["A", "B", "C"], [2, 2, 2])))
    A + C

    Notes
    -----
    Each term loses the literals that it can lose within the expression, then each term that lies in the
    union of the others goes, long ones first [2]_. The simplified expression is true of the same rows, so of
    the same crisp cases; fuzzy memberships may change, for ``A*B + A*~B`` is 0.6 where A is 0.7 and B 0.4,
    but ``A`` is 0.7.
    """
    levels = expression.levels
    primes = largest(_expanded(term, expression.terms, levels) for term in expression.terms)
    kept = set(primes)
    for term in sorted(primes, key=lambda t: (t.count(FREE), order(t))):
        if covers_union(kept - {term}, term, levels):
            kept.remove(term)
    return expression.with_terms(kept)


def compare(a, b):
    """Return how two expressions relate as sets of logically possible rows.

    Parameters
    ----------
    a, b : Expression

    Returns
    -------
    str
        The first that holds of ``"equal"``, ``"subset"`` (a lies in b), ``"superset"``, ``"disjoint"`` and
        ``"overlap"``. The expression 0 is thus a subset of every other.

    Raises
    ------
    ValueError
        If the expressions are over different conditions.

    Examples
    --------
    >>> a = Expression([(1, 1), (1, 0)], ["A", "B"], [2, 2])
    >>> b = Expression([(1, FREE)], ["A", "B"], [2, 2])
    >>> c = Expression([(FREE, 1)], ["A", "B"], [2, 2])
    >>> compare(a, b), compare(a, c), compare(intersect(a, c), c), compare(a, negate(b))
    ('equal', 'overlap', 'subset', 'disjoint')
    """
    _check_same_conditions(a, b)
    inside = all(covers_union(b.terms, term, b.levels) for term in a.terms)
    outside = all(covers_union(a.terms, term, a.levels) for term in b.terms)
    if inside or outside:
        return "equal" if inside and outside else "subset" if inside else "superset"
    meet = any(product(s, t) is not None for s in a.terms for t in b.terms)
    return "overlap" if meet else "disjoint"


def _negated_literals(term, levels):
    """Return the negation of a term: one implicant for each literal that contradicts it."""
    blank = (FREE,) * len(levels)
    fixed = [(i, v) for i, v in enumerate(term) if v != FREE]
    return {(*blank[:i], w, *blank[i + 1 :]) for i, v in fixed for w in range(levels[i]) if w != v}


def _expanded(term, terms, levels):
    """Return a term without the literals that it can lose within the union of the terms."""
    for i, value in enumerate(term):
        if value != FREE and covers_union(terms, freed(term, i), levels):
            term = freed(term, i)
    return term


def _check_same_conditions(a, b):
    if (a.conditions, a.levels) != (b.conditions, b.levels):
        raise ValueError(f"expressions over different conditions: {a.conditions} and {b.conditions}")
