"""What is installed: the exact versions and licences of a package and of all it needs."""

import re
from importlib.metadata import PackageNotFoundError, distribution

from packaging.requirements import Requirement

from equifinal.languages import said

__all__ = ["changed", "installed"]


def installed(requirements):
    """Return what is installed of these requirements and all that they require in turn.

    Parameters
    ----------
    requirements : list of str
        As in ``pyproject.toml``.

    Returns
    -------
    list of dict
        ``name``, ``version`` and ``licence``, sorted by name.
    """
    found, waiting = {}, [Requirement(text) for text in requirements]
    while waiting:
        wanted = waiting.pop()
        name = normal(wanted.name)
        extras = wanted.extras - found.get(name, {"extras": set()})["extras"]
        if name in found and not extras:
            continue
        try:
            package = distribution(wanted.name)
        except PackageNotFoundError:
            continue
        known = found.setdefault(
            name,
            {"version": package.version, "licence": licence(package.metadata) or heading(package), "extras": set()},
        )
        known["extras"] |= extras
        for text in package.requires or []:
            needed = Requirement(text)
            if needed.marker is None or any(
                needed.marker.evaluate({"extra": extra}) for extra in ("", *known["extras"])
            ):
                waiting.append(needed)
    return [{"name": name, "version": one["version"], "licence": one["licence"]} for name, one in sorted(found.items())]


def changed(software, recorded):
    """Yield a sentence for each package that a run was made with in another version than is installed.

    Parameters
    ----------
    software : list of dict
        As `installed` returns it.
    recorded : mapping of str to str
        Name to version, of the run.

    Examples
    --------
    >>> list(changed([{"name": "numpy", "version": "2.4"}], {"numpy": "2.2"}))
    ['The run was made with numpy 2.2; 2.4 is installed now.']
    """
    versions = {one["name"]: one["version"] for one in software}
    for name, version in recorded.items():
        if versions.get(name, version) != version:
            yield said(
                "The run was made with {name} {version}; {now} is installed now.",
                name=name,
                version=version,
                now=versions[name],
            )


def normal(name):
    """Return a package's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def heading(package):
    """Return the first line of a package's licence, for one whose metadata name none."""
    for file in package.files or []:
        if re.match(r"LICEN[CS]E|COPYING", file.name.upper()) and file.locate().is_file():
            return next(filter(None, map(str.strip, file.read_text("utf-8").splitlines())), "")
    return ""


def licence(metadata):
    """Return the name of a package's licence as its metadata give it, or an empty text."""
    expression = metadata.get("License-Expression")
    classifiers = [
        text.split("::")[-1].strip() for text in metadata.get_all("Classifier", []) if text.startswith("License ::")
    ]
    words = (metadata.get("License") or "").strip().splitlines()
    return expression or "; ".join(classifiers) or (words[0] if words else "")
