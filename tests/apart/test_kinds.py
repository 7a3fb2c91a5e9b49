from equifinal.apart.kinds import KINDS


def test_a_kind_takes_bytes_and_what_is_asked():
    assert KINDS["web page"](b"<table><tr><td>a<td>1", {"cells": 9})["rows"] == [(1, ["a", "1"])]
