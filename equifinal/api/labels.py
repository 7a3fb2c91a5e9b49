"""What readers see instead of short names."""

from collections.abc import Mapping

from equifinal.errors import InputError
from equifinal.languages import LANGUAGES, said
from equifinal.output.words.labels import Labels

__all__ = ["labels_of"]


def labels_of(labels: Labels | Mapping[str, str] | None) -> Labels:
    """Return labels as tables and figures take them.

    Parameters
    ----------
    labels : Labels or mapping of str to str, optional
        A mapping names sets, in English; left out, there are none.

    Raises
    ------
    InputError
        If it is neither, or in no language that there is.

    Examples
    --------
    >>> labels_of({"SYS": "System integration"}).literal("~SYS")
    '~System integration'
    """
    if labels is None:
        return Labels()
    if isinstance(labels, Labels):
        if labels.language not in LANGUAGES:
            raise InputError(
                said("the language is {language!r}.", language=labels.language),
                said("the languages are {languages}", languages=", ".join(LANGUAGES)),
            )
        return labels
    if not isinstance(labels, Mapping) or not all(isinstance(part, str) for pair in labels.items() for part in pair):
        raise InputError(
            said("labels is {labels!r}.", labels=labels), said("a label for each set, or equifinal.Labels, is wanted")
        )
    return Labels(sets=labels)
