from equifinal.identity import cutoff_name, digest_of, read_sums, run_name, sums

SETTINGS = {"outcome": "Y", "consistency_cutoff": 0.8, "pri_cutoff": 0.7, "frequency_cutoff": 1}


def test_cutoffs_are_named_with_two_decimals_or_more():
    assert [cutoff_name(c) for c in (0.8, 1, 0.85, 0.805, 0.0)] == ["0.80", "1.00", "0.85", "0.805", "0.00"]


def test_the_name_follows_from_all_that_decides_the_result():
    name = run_name(SETTINGS, b"data")
    assert name.startswith("incl0.80_pri0.70_n1_")
    assert name == run_name(dict(reversed(SETTINGS.items())), b"data")
    assert len({name, run_name(SETTINGS, b"other"), run_name({**SETTINGS, "outcome": "Z"}, b"data")}) == 3
    assert name != run_name(SETTINGS, b"data", version="0.0.1")
    assert name == run_name({**SETTINGS, "encoding": None}, b"data")
    assert name != run_name({**SETTINGS, "encoding": "big5"}, b"data")


def test_sums_are_those_of_sha256sum_and_read_back():
    digests = {"b c.txt": digest_of(b"x"), "a.txt": digest_of(b"")}
    text = sums(digests)
    assert text == (
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.txt\n"
        "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881  b c.txt\n"
    )
    assert read_sums(text) == digests
    assert read_sums("no line of sums\n") is None
    assert read_sums(text + text) is None
