"""What the docstring of a command says to its users, passage by passage: help shows it, the catalogues translate it."""

import ast
import re

__all__ = ["description_in", "examples_in", "passages_of_command"]

SECTION = re.compile(r"\n\n(\w+)\n-+\n")


def description_in(docstring):
    """Return the paragraphs before the first section, a line each.

    Examples
    --------
    >>> description_in("Check it.\\n\\nAll that is wrong\\nis said.\\n\\nExamples\\n--------\\n::")
    ['Check it.', 'All that is wrong is said.']
    """
    return [" ".join(paragraph.split()) for paragraph in SECTION.split(docstring)[0].split("\n\n")]


def examples_in(docstring):
    """Return the lines of the last section, as they would be typed."""
    _, _, text = docstring.partition("\nExamples\n--------\n::\n")
    return [line.removeprefix("    ") for line in text.strip("\n").splitlines()]


def passages_of_command(source):
    """Return all that the docstring of the function ``command`` in a module says: paragraphs, then parameters.

    Parameters
    ----------
    source : str
        The module's code.

    Returns
    -------
    list of str
        Empty where there is no such function.
    """
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef) and node.name == "command":
            docstring = ast.get_docstring(node)
            parts = SECTION.split(docstring)
            sections = dict(zip(parts[1::2], parts[2::2], strict=True))
            told = re.findall(r"^\w+\n((?: {4}.*\n?)+)", sections.get("Parameters", ""), re.MULTILINE)
            return [*description_in(docstring), *(" ".join(text.split()) for text in told)]
    return []
