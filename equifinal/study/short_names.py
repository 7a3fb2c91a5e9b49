"""Short names for sets, from headers that are long, hold spaces, or are Chinese."""

import re
import unicodedata

from equifinal.steps.columns import is_reserved

__all__ = ["initials", "short_name"]

LONGEST = 12
# GB2312 lists its 3,755 most common characters by their reading in pinyin; the first one under each letter.
FIRST = {
    **{"A": "啊", "B": "芭", "C": "擦", "D": "搭", "E": "蛾", "F": "发", "G": "噶", "H": "哈", "J": "击", "K": "喀"},
    **{"L": "垃", "M": "妈", "N": "拿", "O": "哦", "P": "啪", "Q": "期", "R": "然", "S": "撒", "T": "塌", "W": "挖"},
    **{"X": "昔", "Y": "压", "Z": "匝"},
}
STARTS = [(character.encode("gb2312"), letter) for letter, character in FIRST.items()]
LAST = "座".encode("gb2312")


def initials(text):
    """Return the first letters of the pinyin of a text's common Chinese characters, in one of their readings.

    Examples
    --------
    >>> initials("体系整合")
    'TXZH'
    """
    letters = ""
    for character in text:
        code = character.encode("gb2312", "ignore")
        if len(code) == 2 and STARTS[0][0] <= code <= LAST:
            letters += [letter for start, letter in STARTS if start <= code][-1]
    return letters


def short_name(header, taken):
    """Return a name for a set: an ASCII letter, then letters, digits or _, twelve at most.

    The header itself where it is such a name; else the Latin letters in it, or the initials of its Chinese
    characters; with a number where the name is taken or nothing is left.

    Parameters
    ----------
    header : str
    taken : collection of str
        Names that are in use.

    Examples
    --------
    >>> [short_name(h, ()) for h in ("SYS", "GDP per head (2020)", "体系整合", "体系整合(SYS)", "2020")]
    ['SYS', 'GDP_HEAD', 'TXZH', 'SYS', 'SET']
    """
    text = unicodedata.normalize("NFKC", header)
    words = [word for word in re.findall(r"[A-Za-z][A-Za-z0-9]*", text) if word.lower() not in FILLERS]
    if re.fullmatch(r"[A-Za-z]\w*", text, re.ASCII) and len(text) <= LONGEST:
        name = text
    elif words:
        name = words[0][:LONGEST].upper()
        for word in words[1:]:
            if len(name) + 1 + len(word) <= LONGEST:
                name += f"_{word.upper()}"
    else:
        name = initials(text)[:6]
    name = name or "SET"
    if is_reserved(name.lower()):
        name += "_SET"
    number = 2
    wanted, used = name, {other.upper() for other in taken}
    while name.upper() in used:
        name, number = f"{wanted}{number}", number + 1
    return name


FILLERS = {"a", "an", "and", "by", "for", "in", "of", "on", "per", "the", "to", "with"}
