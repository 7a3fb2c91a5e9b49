import io

import pytest

from equifinal.commands import trust
from equifinal.errors import InputError


class Terminal(io.StringIO):
    def isatty(self):
        return True


def agreed(monkeypatch, given=False, answer=None):
    told = []
    monkeypatch.setattr("sys.stdin", io.StringIO() if answer is None else Terminal(answer))
    trust.agreed(given, told.append)
    return told


def test_it_is_said_before_a_yes_is_taken(monkeypatch):
    for told in (
        agreed(monkeypatch, given=True),
        agreed(monkeypatch, answer="y\n"),
        agreed(monkeypatch, answer="是\n"),
    ):
        assert len(told) == 1
        assert "code of the archive is run with your rights" in told[0]


@pytest.mark.parametrize("answer", [None, "\n", "n\n", "", "yes please\n"])
def test_anything_but_a_yes_runs_nothing(monkeypatch, answer):
    with pytest.raises(InputError, match=r"^Nothing was run: .* Hint: --trust-code says yes"):
        agreed(monkeypatch, answer=answer)


def test_this_copys_own_project_is_all_that_a_run_needs(monkeypatch, tmp_path):
    own = trust.own_project()
    assert {"Snakefile", "requirements.lock", "equifinal/sets/fit.py", "profiles/default/profile.yaml"} <= set(own)
    monkeypatch.setattr(trust, "PROJECT", tmp_path)
    with pytest.raises(InputError, match=r"^This copy has no workflow"):
        trust.own_project()
