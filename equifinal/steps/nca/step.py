"""Step 3 in degree: necessary condition analysis of both sides."""

from .bottlenecks import bottlenecks_table
from .effects import effects_table, peers_table
from .questions import questions_of
from .robust import outliers_table, robustness_table

__all__ = ["run"]


def run(memberships, raw, settings):
    """Analyse each condition and its negation, for the outcome and for its negation.

    Parameters
    ----------
    memberships, raw : DataFrame
        Cases in the index, one column a set.
    settings : mapping
        `outcome`, `conditions` and `nca` of the configuration.

    Returns
    -------
    dict of str to DataFrame
        `nca` (from `effects_table`), `nca_peers`, `bottlenecks`, `nca_outliers` and `nca_robustness`.

    Raises
    ------
    InputError
        As `questions_of`.

    Examples
    --------
    >>> import pandas as pd
    >>> memberships = pd.DataFrame({"A": [0, 0.3, 0.6, 1], "Y": [0, 0.4, 0.5, 1]}, index=list("pqrs"))
    >>> nca = {"scores": "memberships", "scope": "observed", "raw_scopes": {}, "ceilings": ["ce_fdh"], "seed": 1}
    >>> nca |= {"effect_cutoff": 0.1, "p_cutoff": 0.05, "permutations": 1000, "bottleneck_steps": 2}
    >>> nca |= {"bottleneck_outcome": "percentage.range", "bottleneck_condition": "percentage.range"}
    >>> found = run(memberships, memberships, {"outcome": "Y", "conditions": ["A"], "nca": nca})
    >>> print(found["nca"][["outcome", "condition", "effect_size", "in_degree"]].round(2).to_string(index=False))
    outcome condition  effect_size  in_degree
          Y         A         0.68       True
          Y        ~A         0.00      False
         ~Y         A         0.00      False
         ~Y        ~A         0.67       True
    """
    nca, questions, cases = settings["nca"], questions_of(memberships, raw, settings), list(memberships.index)
    effects = effects_table(questions, nca)
    without = outliers_table(questions, cases, effects, nca)
    return {
        "nca": effects,
        "nca_peers": peers_table(questions, cases, nca),
        "bottlenecks": bottlenecks_table(questions, nca),
        "nca_outliers": without,
        "nca_robustness": robustness_table(effects, without, nca),
    }
