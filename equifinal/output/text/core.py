"""In which of tied parsimonious models the core conditions of a configuration stand."""

__all__ = ["core_in_models"]


def core_in_models(literals, core, models):
    """Return the core conditions that do not stand in every model, with the models in which they do.

    A condition stands in a model where one of the model's terms has it and no condition beyond the configuration's.

    Parameters
    ----------
    literals, core : sequence of str
        Of the configuration, and those of them that are core.
    models : sequence of str
        The parsimonious models as expressions.

    Returns
    -------
    list of (list of str, list of int)
        Literals, and the numbers of their models from 1; empty where all stand in every model.

    Examples
    --------
    >>> core_in_models(["~A", "B", "F"], ["~A", "F"], ["~A*F + D", "D + E*F", "F"])
    [(['~A'], [1]), (['F'], [1, 3])]
    >>> core_in_models(["~A", "B"], ["B"], ["B", "B + C"])
    []
    """
    standing = {literal: [] for literal in core}
    for number, model in enumerate(models, 1):
        terms = [term.split("*") for term in model.split(" + ")]
        here = {literal for term in terms if set(term) <= set(literals) for literal in term}
        for literal in core:
            if literal in here:
                standing[literal].append(number)
    groups = {}
    for literal, numbers in standing.items():
        if len(numbers) < len(models):
            groups.setdefault(tuple(numbers), []).append(literal)
    return [(together, list(numbers)) for numbers, together in groups.items()]
