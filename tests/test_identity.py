from pathlib import Path

from equifinal.identity import code_sum, cutoff_name, digest_of, is_code, read_sums, run_name, sums

SETTINGS = {"outcome": "Y", "consistency_cutoff": 0.8, "pri_cutoff": 0.7, "frequency_cutoff": 1}


def test_cutoffs_are_named_with_two_decimals_or_more():
    assert [cutoff_name(c) for c in (0.8, 1, 0.85, 0.805, 0.0)] == ["0.80", "1.00", "0.85", "0.805", "0.00"]


def test_the_name_follows_from_all_that_decides_the_result():
    name = run_name(SETTINGS, b"data")
    assert name.startswith("incl0.80_pri0.70_n1_")
    assert name == run_name(dict(reversed(SETTINGS.items())), b"data")
    assert len({name, run_name(SETTINGS, b"other"), run_name({**SETTINGS, "outcome": "Z"}, b"data")}) == 3
    assert name != run_name(SETTINGS, b"data", version="0.0.1")
    assert len({name, run_name(SETTINGS, b"data", code="a"), run_name(SETTINGS, b"data", code="b")}) == 3


def test_code_is_what_a_run_is_made_by():
    root = Path(__file__).parents[1]
    made = [p.relative_to(root).as_posix() for part in ("equifinal", "workflow") for p in (root / part).rglob("*.*")]
    kinds = {Path(name).suffix for name in made if not is_code(name) and "__pycache__" not in name}
    assert kinds == {".po", ".pyi", ".txt", ".typed"}  # no text is read: licences of the fonts
    assert not any(
        map(is_code, ("equifinal/.x.py", "workflow/._a/b.py", "equifinal/a.py~", "tests/a.py", "Snakefile2"))
    )


def test_a_letter_of_the_code_changes_its_checksum_and_the_ends_of_lines_do_not():
    files = {"Snakefile": b"a\n", "equifinal/sets/fit.py": b"b\nc\n", "equifinal/x.mo": b"\0\r\n", "data/a.csv": b"1"}
    known = code_sum(files)
    assert known == code_sum(files | {"data/a.csv": b"2", "equifinal/sets/fit.py": b"b\r\nc\r\n"})
    for name in ("Snakefile", "equifinal/sets/fit.py", "equifinal/x.mo"):
        assert known != code_sum(files | {name: b"\0\n"})
        assert known != code_sum({one: content for one, content in files.items() if one != name})


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
