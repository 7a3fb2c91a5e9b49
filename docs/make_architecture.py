"""Draw the rooms of the code and who uses whom, as Mermaid, into docs/architecture.md.

python docs/make_architecture.py

An arrow says that a module of the one room imports a module of the other. Where it follows from others (A uses B, and B
uses C), it is left out.
"""

import re
import sys
from pathlib import Path

import grimp

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

PAGE = ROOT / "docs" / "architecture.md"
PARTED = ("steps", "output")  # rooms whose own rooms are drawn
WORKFLOW = "workflow/: rules and scripts"
IMPORT = re.compile(r"^\s*from equifinal\.(\w+)", re.MULTILINE)


def room_of(module):
    """Return the room of a module and the room within it, where that is drawn: ``("steps", "minimise")``."""
    _, *parts = module.split(".")
    if not parts or parts == ["__main__"]:
        return None, None
    return parts[0], parts[1] if parts[0] in PARTED and len(parts) > 1 else None


def arrows():
    """Return who uses whom: pairs of rooms, and for each parted room the pairs within it."""
    graph = grimp.build_graph("equifinal", cache_dir=None)
    between, within = set(), {room: set() for room in PARTED}
    for importer in graph.modules:
        for imported in graph.find_modules_directly_imported_by(importer):
            (user, part), (used, other) = room_of(importer), room_of(imported)
            if user == used and part and other:
                within[user].add((part, other))
            elif user and used:
                between.add((user, used))
    files = [path for ending in ("py", "smk") for path in (ROOT / "workflow").rglob(f"*.{ending}")]
    between |= {("workflow", room) for path in files for room in IMPORT.findall(path.read_text("utf-8"))}
    return between, within


def reduced(pairs):
    """Return the arrows that follow from no others, in order.

    Examples
    --------
    >>> reduced({("a", "b"), ("b", "c"), ("a", "c"), ("a", "a")})
    [('a', 'b'), ('b', 'c')]
    """
    used = {user: {b for a, b in pairs if a == user != b} for user, _ in pairs}

    def reached(user):
        """Return all that a room uses, straight or through others."""
        return used.get(user, set()).union(*(reached(b) for b in used.get(user, ())))

    return sorted((a, b) for a in used for b in used[a] if not any(b in reached(c) for c in used[a] - {b}))


def chart(pairs, names, direction):
    """Return a chart as a block of Mermaid: the rooms by key, each with its name, and the arrows between them."""
    lines = [f'    {key}["{name}"]' for key, name in names.items()]
    lines += [f"    {a} --> {b}" for a, b in reduced(pairs)]
    return "\n".join(["```mermaid", f"flowchart {direction}", *lines, "```", ""])


def pictures():
    """Return the pictures by the marks that they stand between: all rooms, and the rooms within two of them."""
    between, within = arrows()
    users, rooms = {user for user, _ in between}, {room for pair in between for room in pair}
    ground = sorted(rooms - users)  # modules that use none stand together
    between = {(user, "ground" if used in ground else used) for user, used in between}
    words = {"ground": ", ".join(ground), "workflow": WORKFLOW}
    names = {room: words.get(room, f"{room}/") for room in sorted(rooms - {*ground} | {"ground"})}
    found = {"rooms": chart(between, names, "TB")}
    for room, pairs in within.items():
        parts = sorted(path.stem for path in (ROOT / "equifinal" / room).iterdir() if not path.name.startswith("__"))
        found[room] = chart(pairs, {part: part for part in parts}, "LR")
    return found


def with_pictures(page):
    """Return the page with its pictures as they should be."""
    for name, block in pictures().items():
        begin, end = (f"<!-- {name}: {word} -->\n" for word in ("begin", "end"))
        head, rest = page.split(begin)
        page = f"{head}{begin}{block}{end}{rest.split(end)[1]}"
    return page


if __name__ == "__main__":
    PAGE.write_text(with_pictures(PAGE.read_text("utf-8")), encoding="utf-8")
