"""What a part of a study is called."""

from equifinal.languages import joined

__all__ = ["named"]


def named(part, settings, labels):
    """Return what a part is called: its outcome, its group, or both.

    Parameters
    ----------
    part : object
        With `outcome` and `group`.
    settings : mapping
        `outcomes` of the study.
    labels : Labels

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> from equifinal.output.words.labels import Labels
    >>> part = SimpleNamespace(name="Y_small", outcome="Y", group="small")
    >>> named(part, {"outcomes": ["M", "Y"]}, Labels("en")), named(part, {"outcomes": []}, Labels("en"))
    ('Y; small', 'small')
    """
    words = [labels.literal(part.outcome)] if settings["outcomes"] else []
    return joined([*words, *([part.group] if part.group else [])], "parts", labels.language)
