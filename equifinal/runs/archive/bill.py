"""What is installed as a bill of materials (CycloneDX 1.6), which scanners of known vulnerabilities read.

No serial number and no time is in it: the same environment gives the same bytes.
"""

import re

__all__ = ["BILL", "bill"]

BILL = "bom.json"
# What the specification takes for an expression of SPDX: identifiers, joined; other texts are names of licences.
IDENTIFIER = r"([A-Za-z0-9.]+-[A-Za-z0-9.+-]+|0BSD|ISC|MIT|Unlicense|Zlib)"
EXPRESSION = re.compile(f"{IDENTIFIER}( (AND|OR|WITH) {IDENTIFIER})*")


def bill(software, version, python):
    """Return the bill of materials of an installed environment.

    Parameters
    ----------
    software : list of dict
        ``name``, ``version`` and ``licence`` of each package.
    version, python : str
        Of the engine, and of Python.

    Returns
    -------
    dict

    Examples
    --------
    >>> found = bill([{"name": "numpy", "version": "2.4.6", "licence": "BSD-3-Clause"}], "0.2.0", "3.11.7")
    >>> found["components"][1]["purl"], found["components"][1]["licenses"]
    ('pkg:pypi/numpy@2.4.6', [{'expression': 'BSD-3-Clause'}])

    References
    ----------
    .. [1] OWASP Foundation (2024). CycloneDX v1.6, ECMA-424.
    """
    engine = {
        "type": "application",
        "bom-ref": f"pkg:pypi/equifinal@{version}",
        "name": "equifinal",
        "version": version,
        "purl": f"pkg:pypi/equifinal@{version}",
        "licenses": [{"license": {"id": "MIT"}}],
    }
    interpreter = {"type": "platform", "bom-ref": f"python@{python}", "name": "python", "version": python}
    components = [interpreter, *map(_component, software)]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": engine},
        "components": components,
        "dependencies": [{"ref": engine["bom-ref"], "dependsOn": [one["bom-ref"] for one in components]}],
    }


def _component(package):
    """Return one package as a component."""
    purl = f"pkg:pypi/{package['name']}@{package['version']}"
    found = {"type": "library", "bom-ref": purl, "name": package["name"], "version": package["version"], "purl": purl}
    return found | ({"licenses": [_licence(package["licence"])]} if package["licence"] else {})


def _licence(text):
    """Return a licence as an expression where it is one, else by the name that the package gives it."""
    return {"expression": text} if EXPRESSION.fullmatch(text) else {"license": {"name": text}}
