"""The catalogues, brought up to the code: ``python -m equifinal.languages.make [--check]`` (``make words``).

Collects what the code says, adds to each ``equifinal.po`` what it lacks (untranslated), drops what is said no more, and
compiles it to ``equifinal.mo``. How a language lists and counts is taken from CLDR (by Babel). With ``--check`` nothing
is written: what is untranslated, unused or not compiled is named, and the exit code is 1. A new language is a folder
with an empty ``equifinal.po``; this program fills it.
"""

import contextlib
import io
import sys
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from equifinal.languages.docstrings import passages_of_command
from equifinal.languages.table import ABOUT, BETWEEN, DEFAULT, DOMAIN, LISTINGS, LISTS, LOCALE

__all__ = ["brought_up", "main", "messages", "missing"]

ROOT = Path(__file__).parents[2]
SOURCES = ("equifinal", "workflow")
METHODS = [("**.py", "python"), ("**.smk", "python")]
KEYWORDS = {
    "described": (2,),
    "mark": None,
    "said": None,
    "say": None,
    "sentence": None,
    "say_in": ((1, "c"), 2),
    "said_many": (1, 2),
    "say_many": (1, 2),
}
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
# What stands in no call: what a language is like, how it lists, its numbers in words.
CONTEXTS = {"language": ABOUT, "between": BETWEEN, **dict.fromkeys(LISTINGS, LISTS)}
OWN = {(context, key) for context, keys in CONTEXTS.items() for key in keys}
WORDS = "equifinal/languages/words.py"


def messages(root=ROOT):
    """Return what the code says, each with the files that say it.

    Returns
    -------
    dict of (str or None, str or tuple of str) to list of str
        Context and message, or its form for one thing and for several; to files.
    """
    found = {key: ["equifinal/languages/table.py"] for key in sorted(OWN)}
    found |= {("number", word): [WORDS] for word in NUMBERS}
    for folder in SOURCES:
        with contextlib.redirect_stderr(io.StringIO()):  # it warns of every f-string that is an argument
            said = list(extract_from_dir(root / folder, METHODS, keywords=KEYWORDS))
        for file, _, message, _, context in said:
            name = f"{folder}/{Path(file).as_posix()}"
            if name != WORDS:
                files = found.setdefault((context, message), [])
                files += [name] * (name not in files)
    for path in sorted((root / "equifinal").glob("*/*.py")):
        for passage in passages_of_command(path.read_text("utf-8")):
            found.setdefault((None, passage), []).append(path.relative_to(root).as_posix())
    return found


def brought_up(content, code, known):
    """Return a catalogue brought up to the code.

    Parameters
    ----------
    content : bytes
        Of an ``equifinal.po``; may be empty.
    code : str
        Of the language, the name of the folder.
    known : dict
        As `messages` returns it.

    Returns
    -------
    Catalog, list of str
        The catalogue, and the messages that the code says no more.
    """
    old = read_po(io.BytesIO(content), locale=code)
    tag = old.get("tag", "language")
    place = Locale.parse((tag.string if tag else code).replace("-", "_"))
    new = _Catalogue(locale=code, domain=DOMAIN, fuzzy=False)
    patterns = place.list_patterns["standard"]
    lists = dict(zip(LISTS, (patterns[key] for key in ("2", "start", "middle", "end")), strict=True))
    for (context, message), files in sorted(known.items(), key=lambda item: (item[1][0], str(item[0]))):
        if code == DEFAULT and (context, message) not in OWN:
            continue
        was = old.get(message if isinstance(message, str) else message[0], context)
        text = was.string if was and type(was.id) is type(message) else ""
        text = text or (lists[message] if context in LISTINGS else "")
        new.add(message, text, [(name, None) for name in files], context=context)
    kept = {(one.context, one.id) for one in new}
    return new, [_shown(one.id) for one in old if one.id and (one.context, one.id) not in kept]


class _Catalogue(Catalog):
    """A catalogue whose head says nothing that changes with the day."""

    header_comment = property(lambda self: f"# {self.locale.english_name}: what the code says, and how it is said.")

    mime_headers = property(
        lambda self: [
            ("Language", str(self.locale)),
            ("Plural-Forms", self.plural_forms),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
        ]
    )


def missing(catalogue):
    """Return the messages of a catalogue that are not translated, or whose places are not those of the English."""
    return [
        _shown(one.id) for one in catalogue if one.id and not all([one.string] if one.string == "" else _texts(one))
    ]


def _texts(one):
    return [one.string] if isinstance(one.string, str) else one.string


def _shown(message):
    return message if isinstance(message, str) else message[0]


def written(catalogue):
    """Return a catalogue as the bytes of its ``.po`` and of its ``.mo``."""
    text, compiled = io.BytesIO(), io.BytesIO()
    write_po(text, catalogue, width=100, include_lineno=False, omit_header=False, sort_by_file=False)
    write_mo(compiled, catalogue)
    return text.getvalue(), compiled.getvalue()


def main(arguments, locale=LOCALE):
    """Bring every catalogue up to the code, or say where one is not; return the exit code."""
    known, wrong = messages(), []
    for path in sorted(locale.glob(f"*/{DOMAIN}.po")):
        content, compiled = path.read_bytes(), path.with_suffix(".mo")
        catalogue, unused = brought_up(content, path.parent.name, known)
        text, machine = written(catalogue)
        wrong += [f"{path.parent.name}: not translated: {message}" for message in missing(catalogue)]
        if "--check" not in arguments:
            path.write_bytes(text)
            compiled.write_bytes(machine)
            continue
        wrong += [f"{path.parent.name}: unused: {message}" for message in unused]
        if content != text or not compiled.exists() or compiled.read_bytes() != machine:
            wrong.append(f"{path.parent.name}: not brought up to the code. Hint: make words")
    print(*wrong, sep="\n", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
