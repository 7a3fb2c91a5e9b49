"""Names of configurations as tables, figures and text print them: 1a, 1b, 2 …, and N1, N2 … for the negation."""

from collections.abc import Mapping

from .numbers import roman

__all__ = ["by_names", "name_configurations", "name_of", "names_of_terms"]


def name_of(source, term):
    """Return the name that the study gives a configuration, in the language of the labels; empty where it gives none.

    Parameters
    ----------
    source : Source
        `configuration_names` of its settings: for terms, their literals in any order, a text or a text a language.
    term : str
        Of `paths.csv`.
    """
    for text, name in source.settings.get("configuration_names", {}).items():
        if _literals(text) == _literals(term):
            return name.get(source.language, "") if isinstance(name, Mapping) else name
    return ""


def _literals(text):
    """Return the literals of a term, whatever their order.

    Examples
    --------
    >>> _literals("A * ~B") == _literals("~B*A")
    True
    """
    return frozenset(part.strip() for part in text.split("*"))


def name_configurations(configurations, paths, conditions):
    """Return the configurations in the order in which they are printed, with their names.

    Configurations that share path and core are neutral permutations of each other: they stand side by side, and
    get one number and a letter each. Those of the negated outcome have an ``N`` before their number.

    Parameters
    ----------
    configurations, paths : DataFrame
        The tables `configurations.csv` and `paths.csv`.
    conditions : sequence of str

    Returns
    -------
    DataFrame
        The columns of `configurations`, an empty text where a condition is free; and `term`, `path` and `name`.

    References
    ----------
    Fiss, P. C. (2011). Building better causal theories: a fuzzy set approach to typologies in organization
    research. Academy of Management Journal, 54(2), 393-420. doi:10.5465/amj.2011.60263120
    """
    keys = ["outcome", "model", "configuration"]
    texts = {"outcome": str, "configuration": str}
    table = configurations.astype(texts).merge(paths.astype(texts), on=keys, how="left", validate="one_to_one")
    words = table[list(conditions)].astype(object)
    table[list(conditions)] = words.where(words.notna(), "")
    names, places = {}, {}
    for (outcome, model), lines in table.groupby(["outcome", "model"], sort=False):
        groups = {}
        for line in lines.to_dict("records"):
            core = tuple((c, line[c]) for c in conditions if line[c].startswith("core"))
            groups.setdefault((line["path"], core or line["configuration"]), []).append(line["configuration"])
        for number, members in enumerate(_by_path(groups), 1):
            for i, configuration in enumerate(members):
                letter = _letter(i) if len(members) > 1 else ""
                names[outcome, model, configuration] = f"{'N' * outcome.startswith('~')}{number}{letter}"
                places[outcome, model, configuration] = (number, i)
    found = [*zip(*(table[key] for key in keys), strict=True)]
    table["name"] = [names[key] for key in found]
    sides = list(dict.fromkeys(table["outcome"]))
    order = sorted(range(len(found)), key=lambda i: (sides.index(found[i][0]), found[i][1], places[found[i]]))
    return table.iloc[order].reset_index(drop=True)


def names_of_terms(named, expressions, outcome):
    """Return a name for each term of some expressions: its own, and small Roman numbers where it has none.

    Parameters
    ----------
    named : DataFrame
        From `name_configurations`, of one model.
    expressions : iterable of str
        Sums of terms; what is no text has none.
    outcome : str

    Returns
    -------
    dict of str to str
        Term to name, those of `named` first.

    Examples
    --------
    >>> import pandas as pd
    >>> named = pd.DataFrame({"term": ["A*B", "C"], "name": ["1", "2"]})
    >>> names_of_terms(named, ["B*A + ~D", None], "Y")
    {'A*B': '1', 'C': '2', '~D': 'i'}
    """
    names = dict(zip(named["term"], named["name"], strict=True))
    known, others = set(map(_literals, names)), 0
    for term in (term for expression in expressions for term in _terms(expression)):
        if _literals(term) not in known:
            others += 1
            names[term] = f"{'N' * outcome.startswith('~')}{roman(others)}"
            known.add(_literals(term))
    return names


def by_names(expression, names):
    """Return an expression by the names of its terms, in their order; empty where it has none.

    Examples
    --------
    >>> by_names("~D + B*A", {"A*B": "1", "C": "2", "~D": "i"})
    '1 + i'
    """
    there = set(map(_literals, _terms(expression)))
    return " + ".join(name for term, name in names.items() if _literals(term) in there)


def _terms(expression):
    """Return the terms of an expression, none where there is none."""
    return expression.split(" + ") if isinstance(expression, str) and expression else []


def _by_path(groups):
    """Return the groups with those of one path together, paths in the order of their first group."""
    paths = list(dict.fromkeys(path for path, _ in groups))
    return [groups[key] for key in sorted(groups, key=lambda key: paths.index(key[0]))]


def _letter(i):
    """Return a, b, …, z, aa, ab, … for 0, 1, …"""
    return (_letter(i // 26 - 1) if i >= 26 else "") + chr(ord("a") + i % 26)
