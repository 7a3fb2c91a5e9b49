"""Random changes of bytes, of JSON, and of words on a command line: the same for the same generator."""

import copy
import json

__all__ = ["changed", "changed_bytes", "changed_json", "words"]

# What people paste, what programs leave behind, and what parsers trip over.
ODD = [
    *(
        "0",
        "-1",
        "1e308",
        "1e-320",
        "9" * 30,
        "9" * 5000,
        ".nan",
        ".inf",
        "NaN",
        "Infinity",
        "0.5",
        "0.7999999999999999",
    ),
    *("1:60", "1_000", "١٢", "１２", "1,5", "50%", "2026-02-30", "2026-01-01", "12:61", "null", "~", "yes"),
    *("'", '"', "`", "*", "&a ", "*a", "!", "!!int ", "!!python/name:os ", "%TAG ", "@", "|", ">", "?", "- ", ": "),
    *("[", "]", "{", "}", "[" * 200, "{" * 200, "(" * 200, "~" * 200, "+", "*(", "<<: ", "---\n", "...\n", ",", ";"),
    *(
        "\n",
        "\r\n",
        "\r",
        "\t",
        "\0",
        "\x07",
        "\x0b",
        "\x1b[2J",
        "\x7f",
        "\x85",
        "\u00a0",
        "\u00ad",
        "\u200b",
        "\u200f",
    ),
    *("\u202e", "\u2028", "\u3000", "\ufeff", "\ufffe", "\U000e0001", "e\u0301", "＃", "：", "案例", "ß"),
    *("=1+1", "@SUM(A1)", "../", "/dev/zero", "con", "a" * 300, "a" * 5000, "name", "label_en", "case", "__class__"),
    *(
        "<script>",
        "&lt;",
        "{x}",
        "{0.__class__}",
        "%s",
        "\\ud800",
        "\\x00",
        "\\N{DIGIT ONE}",
        ".. raw:: html",
    ),
]
VALUES = [
    *(None, True, False, 0, -1, 1, 0.5, 10**400, 1e308, "", "a", "\ud800", "\x1b[2J", "../x", "a" * 5000, "con"),
    *([], {}, [[]], [{}], {"": ""}, [None], {"a": {"a": {"a": {}}}}, ["a", "a"], {"@id": {}}, {"files": []}),
]


def changed(content, random, most=3):
    """Return bytes with up to some random changes.

    Parameters
    ----------
    content : bytes
    random : random.Random
    most : int

    Returns
    -------
    bytes
    """
    for _ in range(random.randint(1, most)):
        start = random.randint(0, len(content))
        end = start + random.choice([0, 0, 1, 1, 2, 5, 20, 200])
        line = random.choice(content.split(b"\n"))
        some = bytes(random.randrange(256) for _ in range(random.randint(1, 8)))
        odd = random.choice(ODD).encode("utf-8", "surrogatepass")
        new = random.choice([odd, odd, some[:1], some, b"", content[start:end] * random.choice([2, 3, 50]), line])
        content = content[:start] + new + content[end:]
    return content


def changed_bytes(content, random, most=4):
    """Return bytes with up to some random changes as numbers of a binary format have them: small, largest, negative."""
    for _ in range(random.randint(1, most)):
        at, act = random.randint(0, len(content)), random.randrange(4)
        wide = random.choice([1, 2, 4])
        odd = random.choice([0, 1, 0x7F, 0xFF, 0xFFFF, 0x7FFF, 10**6, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF])
        if act == 0:
            new, taken = bytes([random.randrange(256)]), 1
        elif act == 1:
            new, taken = (odd % 256**wide).to_bytes(wide, random.choice(["little", "big"])), wide
        else:
            new, taken = (b"", wide * 16) if act == 2 else (random.randbytes(wide), 0)
        content = content[:at] + new + content[at + taken :]
    return content


def changed_json(content, random, most=2):
    """Return the bytes of a JSON record with some of its parts replaced, taken away, doubled or called otherwise."""
    record = json.loads(content)
    for _ in range(random.randint(1, most)):
        holder, key = random.choice(list(places(record)))
        act = random.randrange(4)
        if act == 0:
            del holder[key]
        elif act == 1 and isinstance(holder, dict):
            holder[random.choice(["", "a", "@id", "\ud800", str(key) * 2])] = holder.pop(key)
        elif act == 2:
            holder[key] = [holder[key], copy.deepcopy(holder[key])]
        else:
            holder[key] = copy.deepcopy(random.choice(VALUES))
        if not list(places(record)):
            break
    return json.dumps(record).encode()


def places(value):
    """Yield every mapping or list in a value with each of its keys."""
    if isinstance(value, dict | list):
        for key in list(value) if isinstance(value, dict) else range(len(value)):
            yield value, key
            yield from places(value[key])


def words(vocabulary, random, most=6):
    """Return words of a command line: some of those that there are, some changed, some odd."""
    found = []
    for _ in range(random.randint(0, most)):
        word = random.choice(vocabulary)
        if random.random() < 0.3:
            word = random.choice(ODD)
        elif random.random() < 0.2:
            word = changed(word.encode(), random, 1).decode("utf-8", "surrogateescape")
        found.append(word.replace("\0", ""))  # no system hands one on
    return found
