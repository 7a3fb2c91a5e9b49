from email.message import Message
from importlib.metadata import version

from equifinal.runs.archive.software import installed, licence


def test_what_is_required_in_turn_is_listed_with_its_version():
    found = {one["name"]: one for one in installed(["pandas>=2", "no-such-package"])}
    assert {"pandas", "numpy", "python-dateutil", "six"} - {"six"} <= set(found)
    assert "no-such-package" not in found
    assert found["numpy"]["version"] == version("numpy")
    assert "pytest" not in found
    assert list(found) == sorted(found)


def test_a_licence_is_named_by_expression_then_classifier_then_word():
    metadata = Message()
    assert licence(metadata) == ""
    metadata["License"] = "The licence\n\nlong text"
    assert licence(metadata) == "The licence"
    metadata["Classifier"] = "License :: OSI Approved :: MIT License"
    assert licence(metadata) == "MIT License"
    metadata["License-Expression"] = "BSD-3-Clause"
    assert licence(metadata) == "BSD-3-Clause"
