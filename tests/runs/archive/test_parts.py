from equifinal.identity import digest_of, sums
from equifinal.runs.archive.parts import check_parts, parts_in


def run_of(**files):
    """Return a run of two parts whose record of the whole is right."""
    found = {"09_parts/parts.csv": b"part\nlow\nhigh\n", "summary.txt": b"two parts\n"}
    found |= {f"{part}/{name}": b"{}" for part in ("low", "high") for name in ("manifest.json", "SHA256SUMS")}
    return found | {"SHA256SUMS": sums({name: digest_of(text) for name, text in found.items()}).encode()} | files


def of_the_whole(files):
    """Return the findings on what is not within a part."""
    return [str(finding) for finding in check_parts(files, {}) if not str(finding).startswith(("low: ", "high: "))]


def test_parts_are_the_folders_with_a_record():
    assert parts_in(run_of()) == ["high", "low"]
    assert parts_in({"low/manifest.json": b""}) == []  # results of a study, not of one run


def test_the_record_of_the_whole_is_held_against_every_file():
    assert of_the_whole(run_of()) == []
    (changed,) = of_the_whole(run_of(**{"summary.txt": b"three parts\n"}))
    assert changed.startswith("changed: summary.txt")
    (extra,) = of_the_whole(run_of(**{"09_parts/mine.csv": b""}))
    assert extra.startswith("extra: 09_parts/mine.csv")
    files = run_of()
    del files["09_parts/parts.csv"]
    (missing,) = of_the_whole(files)
    assert missing.startswith("missing: 09_parts/parts.csv")


def test_all_of_robustness_of_a_part_has_a_record_of_its_own():
    assert of_the_whole(run_of(**{"low/07_robustness_full/multiverse.csv": b""})) == []


def test_findings_of_a_part_bear_its_name():
    assert any(str(finding).startswith("low: ") for finding in check_parts(run_of(), {}))
