from equifinal.runs.archive.engine import hold

OWN = {
    "Snakefile": b"rule all:\n",
    "equifinal/__init__.py": b'__version__ = "1.0"\n',
    "equifinal/sets/fit.py": b"fit = 1\n",
    "profiles/default/profile.yaml": b"cores: 1\n",
    "workflow/scripts/a.py": b"a\n",
}
BESIDE = {"data/a.csv": b"1", "tests/a.py": b"1"}


def test_the_same_code_however_its_lines_end():
    for theirs in (OWN, OWN | {"equifinal/sets/fit.py": b"fit = 1\r\n"}):
        held = hold(theirs | BESIDE, OWN)
        assert (held.lines, held.verdict) == ([], "Its engine and workflow are those of this copy.")


def test_every_file_that_differs_is_named():
    theirs = OWN | BESIDE | {"equifinal/sets/fit.py": b"fit = 2\n", "equifinal/sets/__pycache__/fit.pyc": b"\0"}
    theirs |= {"profiles/default/profile.yaml": b"cores: 2\n", "workflow/more.txt": b"more\n"}
    del theirs["workflow/scripts/a.py"]
    held = hold(theirs, OWN)
    assert held.lines == [
        "engine: equifinal/sets/__pycache__/fit.pyc is not in this copy",
        "engine: equifinal/sets/fit.py differs from this copy",
        "engine: profiles/default/profile.yaml differs from this copy",
        "engine: workflow/more.txt is not in this copy",
        "engine: workflow/scripts/a.py is not in the archive",
    ]
    assert "(5 files differ)" in held.verdict


def test_of_many_files_ten_are_named():
    held = hold(OWN | {f"equifinal/{i:02}.py": b"" for i in range(15)}, OWN)
    assert held.lines[9:] == ["engine: equifinal/09.py is not in this copy", "engine: and 5 more files"]


def test_what_cannot_be_held_is_said():
    other = OWN | {"equifinal/__init__.py": b'__version__ = "0.9"\n'}
    assert hold(other, OWN).verdict == (
        "Its engine is of version 0.9, this copy of 1.0, so it cannot be held against this copy."
    )
    assert hold({}, OWN).verdict.startswith("Its engine is of version ?, ")
    assert hold(OWN, {}).verdict == "Its engine was held against no other copy."
    alone = {name: content for name, content in OWN.items() if name.startswith("equifinal/")}
    assert hold(OWN, alone).verdict == "Its engine is that of this copy; its workflow was held against no other."
    assert hold(OWN | {"equifinal/sets/fit.py": b""}, alone).lines == [
        "engine: equifinal/sets/fit.py differs from this copy"
    ]
