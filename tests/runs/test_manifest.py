from equifinal import __version__
from equifinal.runs.manifest import manifest


def test_a_manifest_as_a_whole():
    sources = {"data/raw/s.csv": b"", "config/codebook.yaml": b"abc"}
    found = manifest({"study": "s", "outcome": "Y"}, "s_ab12", sources, {"python": "3.11.1"}, {"a.csv": "0f"}, "c0de")
    taken = [
        {
            "path": "data/raw/s.csv",
            "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        },
        {
            "path": "config/codebook.yaml",
            "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        },
    ]
    assert found == {
        "study": "s",
        "run": "s_ab12",
        "software": {"equifinal": __version__, "python": "3.11.1"},
        "code": "c0de",
        "data": taken[0],
        "sources": taken,
        "config": {"study": "s", "outcome": "Y"},
        "files": {"a.csv": "0f"},
    }
