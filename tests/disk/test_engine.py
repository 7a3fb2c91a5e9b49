from equifinal.disk.engine import COPY, code_of
from equifinal.identity import is_code


def test_this_copy_is_code_and_profiles_without_what_is_compiled():
    found = code_of()
    assert {"Snakefile", "equifinal/disk/engine.py", "profiles/default/profile.yaml"} <= set(found)
    assert found["Snakefile"] == (COPY / "Snakefile").read_bytes()
    assert not any("__pycache__" in name or name.endswith(".pyc") for name in found)


def test_the_engine_of_another_folder_is_the_one_that_runs(tmp_path):
    (tmp_path / "Snakefile").write_text("rule all:\n")
    (tmp_path / "equifinal").mkdir()
    (tmp_path / "equifinal/forged.py").write_text("1\n")
    found = code_of(tmp_path)
    assert {name for name in found if not name.startswith("equifinal/")} == {"Snakefile"}
    assert "equifinal/forged.py" not in found
    assert all(is_code(name) or name.endswith((".po", ".pyi", ".txt", ".typed")) for name in found)
