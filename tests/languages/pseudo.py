"""A third language without a line of code: every English letter of what is said wears a mark, all else stays.

python -m tests.languages.pseudo FOLDER makes the catalogue; ``EQUIFINAL_LOCALE=FOLDER`` then has the language ``eo``.
"""

import re
import string
import sys
from pathlib import Path

from equifinal.languages import make

CODE = "eo"
TABLE = str.maketrans(string.ascii_letters, "àƀćďéƒĝĥíĵķĺṁńóṕɋŕśťúṽŵẋýž" + "ÀɃĆĎÉƑĜĤÍĴĶĹṀŃÓṔɊŔŚŤÚṼŴẊÝŽ")
ABOUT = {
    "name": "Pseudo",
    "tag": CODE,
    "east asian": "no",
    "space": "one",
    "font": "Times New Roman",
    "typography": "none",
    "words": ", ",
    "clauses": ", ",
    "parts": "; ",
    "sentences": ". ",
}
# A word as a reader sees it; those of formulas, names and files have other signs beside them.
WORD = re.compile(r"[A-Za-z]{3,}")


def marked(text):
    """Return a message whose letters are marked, its places as they are."""
    parts = []
    for literal, name, spec, conversion in string.Formatter().parse(text):
        parts.append(literal.translate(TABLE).replace("{", "{{").replace("}", "}}"))
        if name is not None:
            parts.append(f"{{{name}{'!' + conversion if conversion else ''}{':' + spec if spec else ''}}}")
    return "".join(parts)


def write(folder):
    """Write the catalogue into a folder of languages."""
    catalogue, _ = make.brought_up(b"", CODE, make.messages())
    for one in catalogue:
        if one.id and not (isinstance(one.id, str) and one.context in ("list", "list of phrases")):
            forms = [one.id] if isinstance(one.id, str) else list(one.id)
            words = [ABOUT[one.id]] if one.context in ("language", "between") else list(map(marked, forms))
            one.string = words[0] if isinstance(one.id, str) else tuple(words)
    text, compiled = make.written(catalogue)
    place = Path(folder) / CODE
    place.mkdir(parents=True, exist_ok=True)
    (place / "equifinal.po").write_bytes(text)
    (place / "equifinal.mo").write_bytes(compiled)


if __name__ == "__main__":
    write(sys.argv[1])
