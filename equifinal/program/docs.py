"""The pages of the documentation in the browser, without a network: ``equifinal docs``."""

import difflib
import sys
from pathlib import Path

from equifinal.errors import InputError
from equifinal.languages import DEFAULT, preferred, said, told
from equifinal.terminal.printed import tell

__all__ = ["command", "page_of", "site"]

FIRST = "index"


def command(page: str | None = None, /, *, path: bool = False):
    """Open the pages of the documentation in the browser.

    They come with the package and need no network. In a clone, make site makes them. Exit code: 0 they are there, 1
    not.

    Parameters
    ----------
    page
        A page, such as start, faq or calibration; left out, the first one.
    path
        Print where the page is, and open nothing.

    Examples
    --------
    ::

        equifinal docs
        equifinal docs faq
        equifinal docs calibration --path
    """
    from equifinal.disk.opening import open_it

    try:
        found = page_of(site(), page or FIRST, preferred())
    except InputError as error:
        tell(told(error), sys.stderr)
        return 1
    tell(str(found))
    if not path:
        open_it(found)
    return 0


def site():
    """Return the folder of the site: that of the package, or the one that a clone has made."""
    from equifinal.disk.places import COPY, INSTALLED

    return INSTALLED / "site" if INSTALLED.is_dir() else COPY / "build" / "site"


def page_of(folder, name, language):
    """Return the file of a page in a language.

    Parameters
    ----------
    folder : pathlib.Path
        Of the site.
    name : str
        The page, with or without its ending.
    language : str
        A key of `LANGUAGES`.

    Raises
    ------
    InputError
        Where there is no such page, or no site.
    """
    if not (folder / f"{FIRST}.html").is_file():
        raise InputError(
            said("the pages are not here."),
            said("in a clone, make site makes them, and docs/ holds their text; a wheel of make wheel has them"),
        )
    spoken = folder if language == DEFAULT else folder / language
    names = sorted(path.stem for path in folder.glob("*.html") if path.stem != "404")
    name = Path(name).stem
    if name not in names:
        near = difflib.get_close_matches(name, names, 1)
        hint = said("did you mean {near}?", near=near[0]) if near else said("one of {names}", names=", ".join(names))
        raise InputError(said("there is no page {name}.", name=name), hint)
    page = spoken / f"{name}.html"
    return page if page.is_file() else folder / page.name
