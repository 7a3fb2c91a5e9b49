"""What other systems lack is not needed: the engine is imported as it would be on Windows, as far as Linux can tell."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
IMPORT_ALL = """
import importlib, os, sys, warnings

for name in ("fcntl", "grp", "pwd", "resource", "termios"):
    sys.modules[name] = None  # its import fails
for name in ("fork", "geteuid", "getuid", "killpg", "mkfifo"):
    delattr(os, name)
warnings.simplefilter("ignore")  # filelock's, which finds no lock of the system
for module in sys.argv[1:]:
    importlib.import_module(module)
"""


def test_every_module_is_imported_without_what_windows_lacks():
    parts = [path.relative_to(ROOT).with_suffix("").parts for path in sorted((ROOT / "equifinal").rglob("*.py"))]
    modules = [".".join(part for part in parts_of_one if part != "__init__") for parts_of_one in parts]
    assert "equifinal.disk.locks" in modules
    done = subprocess.run([sys.executable, "-c", IMPORT_ALL, *modules], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_rules_import_nothing_that_ruff_bans_in_modules():
    ruff = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["ruff"]["lint"]
    banned = "|".join(ruff["flake8-tidy-imports"]["banned-api"])
    assert "fcntl" in banned
    for path in [ROOT / "Snakefile", *(ROOT / "workflow").rglob("*.smk")]:
        assert re.findall(rf"^\s*(?:import|from)\s+(?:{banned})\b", path.read_text("utf-8"), re.M) == [], path


def test_git_changes_no_byte_of_data_and_no_end_of_a_line():
    lines = [line.split() for line in (ROOT / ".gitattributes").read_text("utf-8").splitlines() if line[:1] not in "#"]
    assert ["*", "text=auto", "eol=lf"] in lines
    assert ["data/**", "-text"] in lines
    assert ["tests/**", "-text"] in lines
    assert b"\r\n" in (ROOT / "data/raw/county27.csv").read_bytes()  # as it was published
