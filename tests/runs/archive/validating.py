"""The RO-Crate validator without a network.

The validator fetches the JSON-LD context of RO-Crate 1.1; here it gets the vocabulary that the rocrate library brings,
that of version 1.3, with the terms for workflows where version 1.1 had them.
"""

import copy
from unittest import mock

from rocrate import vocabs
from rocrate_validator import services
from rocrate_validator.models import Severity, ValidationSettings
from rocrate_validator.utils.http import HttpRequester

BIOSCHEMAS = {
    "FormalParameter": "https://bioschemas.org/FormalParameter",
    "ComputationalWorkflow": "https://bioschemas.org/ComputationalWorkflow",
    "input": "https://bioschemas.org/ComputationalWorkflow#input",
    "output": "https://bioschemas.org/ComputationalWorkflow#output",
}


class Answer:
    """What the validator reads of an answer to a request for the context."""

    def __init__(self):
        self.status_code = 200
        self.headers = {"Content-Type": "application/ld+json"}

    def json(self):
        context = copy.deepcopy(vocabs.RO_CRATE["@context"])
        return {"@context": context | BIOSCHEMAS}


def issues(path, profile):
    """Return what a crate lacks of what a profile, and all it builds on, require: one line each."""

    def get(self, url, **options):
        assert url == "https://w3id.org/ro/crate/1.1/context", url
        return Answer()

    with mock.patch.object(HttpRequester, "get", get, create=True):
        settings = ValidationSettings(
            rocrate_uri=str(path),
            profile_identifier=profile,
            requirement_severity=Severity.REQUIRED,
            offline=True,
            cache_path=path.with_name("cache"),
            skip_availability_check=True,
        )
        found = services.validate(settings)
    return [f"{issue.check.identifier}: {issue.message}" for issue in found.get_issues()]
