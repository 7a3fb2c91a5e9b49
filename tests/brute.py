"""The definitions, as slow and plain as they can be put: every row and every implicant stands in a list.

Rows are tuples of values, implicants tuples with `FREE` where a condition is left out, models frozensets of
implicants. Nothing here calls the engine.
"""

import functools
import itertools

FREE = -1


def all_rows(levels):
    return list(itertools.product(*[range(n) for n in levels]))


def all_implicants(levels):
    return list(itertools.product(*[[FREE, *range(n)] for n in levels]))


@functools.cache
def literals(implicant):
    return {(i, value) for i, value in enumerate(implicant) if value != FREE}


def covers(implicant, row):
    return literals(implicant) <= literals(row)


def rows_of(model, levels):
    values = [[range(n) if v == FREE else [v] for v, n in zip(term, levels, strict=True)] for term in model]
    return {row for choice in values for row in itertools.product(*choice)}


def prime(implicants):
    """Those of which no other holds some literals only."""
    return {a for a in implicants if not any(literals(b) < literals(a) for b in implicants)}


def primes_within(positive, levels):
    implicants = [a for a in all_implicants(levels) if rows_of([a], levels) <= set(positive)]
    return prime(implicants)


def primes_against(positive, negative, levels):
    implicants = [
        a
        for a in all_implicants(levels)
        if any(covers(a, row) for row in positive) and not any(covers(a, row) for row in negative)
    ]
    return prime(implicants)


def models_up_to(size, primes, positive):
    """Every cover that is made by adding, for the first row still open, any prime that covers it."""
    unfinished, finished = {frozenset()}, set()
    while unfinished:
        model = unfinished.pop()
        still_open = [row for row in sorted(positive) if not any(covers(p, row) for p in model)]
        if not still_open:
            finished.add(model)
        elif len(model) < size:
            unfinished |= {model | {p} for p in primes if covers(p, still_open[0])}
    return finished


def minimum_models(primes, positive):
    for size in itertools.count():
        if models := models_up_to(size, primes, positive):
            return models


def irredundant_models(primes, positive):
    models = models_up_to(len(primes), primes, positive)
    return {
        model
        for model in models
        if not any(all(any(covers(q, row) for q in model - {p}) for row in positive) for p in model)
    }


def holds(chart, columns):
    """Whether these columns hold every row of a chart, which lists the flags of each column."""
    return all(any(chart[c][row] for c in columns) for row in range(len(chart[0])))


def covers_of_size(chart, size):
    """All covers of a chart by so many columns, by trying every set of columns."""
    return [s for s in itertools.combinations(range(len(chart)), size) if holds(chart, s)]


def least_covers(chart):
    for size in itertools.count():
        if found := covers_of_size(chart, size):
            return found


def irredundant_covers(chart):
    """All covers of a chart that hold no other cover."""
    sets = [s for size in range(len(chart) + 1) for s in covers_of_size(chart, size)]
    return [s for s in sets if not any(set(other) < set(s) for other in sets)]


def easy_counterfactuals(conservative, parsimonious, remainders, levels, expectations):
    """The rows of the simplifying assumptions that some shortened conservative term covers."""
    pairs = itertools.product(conservative, parsimonious)
    terms = [shortened(c, p, expectations) for c, p in pairs if literals(p) <= literals(c)]
    return remainders & rows_of(parsimonious, levels) & rows_of(terms, levels)


def intermediate_models(positive, negative, levels, expectations):
    """Each intermediate model, with the parsimonious models that it was made with.

    Expectations map positions of conditions to the values expected there.
    """
    remainders = set(all_rows(levels)) - set(positive) - set(negative)
    sources = {}
    for conservative in minimum_models(primes_within(positive, levels), positive):
        for parsimonious in minimum_models(primes_against(positive, negative, levels), positive):
            easy = easy_counterfactuals(conservative, parsimonious, remainders, levels, expectations)
            for model in minimum_models(primes_within({*positive, *easy}, levels), positive):
                sources.setdefault(model, set()).add(parsimonious)
    return sources


def shortened(term, short, expectations):
    """A conservative term without the literals that contradict an expectation and are not in `short`."""
    result = list(term)
    for i, _ in literals(term) - literals(short):
        about = [e for e in expectations if i in e]
        matched = [e for e in about if all(term[j] in values for j, values in e.items())]
        if about and not matched:
            result[i] = FREE
    return tuple(result)
