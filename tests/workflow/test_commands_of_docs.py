"""What the pages tell users to type works: each command of README, config and docs is run in a copy of the project."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.docs.pages import ROOT, blocks, text_of

pytestmark = pytest.mark.workflow
RUN_ELSEWHERE = {  # by other tests, since each would be a whole run more, or an environment
    "make test": "all tests, of which this is one",
    "python -m equifinal verify ARCHIVE.zip --rerun": "test_archive.py",
    "python -m equifinal verify ARCHIVE.zip --rerun --engine archive --trust-code": "test_archive.py",
    "equifinal run --set consistency_cutoff=0.85": "test_county.py, as snakemake --config",
    "uvx equifinal new survey survey.csv": "test_sheet_to_paper.py",
    "uvx equifinal check survey": "test_sheet_to_paper.py",
    "uvx equifinal run survey": "test_sheet_to_paper.py",
    "uvx equifinal archive survey": "test_sheet_to_paper.py",
    "pip install snakemake-executor-plugin-slurm==2.8.0": "test_slurm.py, on a machine that has it",
    "snakemake --workflow-profile profiles/slurm robustness_full": "test_slurm.py, on a machine with Slurm",
    "AXE=/tmp/axe/node_modules/axe-core/axe.min.js python -m pytest tests/output/explorer": "the tests of that room",
}
WANTED = {  # a network, or a program that is not part of the environment
    "uv venv && uv pip install --require-hashes -r requirements.lock && uv run --no-project snakemake --cores 4": "uv",
    "uv venv": "uv",
    "uv pip install --require-hashes -r requirements.lock": "uv",
    "uv run --no-project snakemake --cores 4": "uv",
    "conda env create -f environment.yml && conda activate equifinal && snakemake --cores 4": "conda",
    "docker build -t equifinal .": "Docker",
    'docker run --rm -v "$PWD/results:/study/results" equifinal': "Docker",
    'docker run --rm -v "$PWD/results:/study/results" equifinal snakemake --cores 4 archive': "Docker",
    "docker run --rm --network none --cap-drop ALL --security-opt no-new-privileges "
    '-v "$PWD/ARCHIVE.zip:/in/a.zip:ro" equifinal python -m equifinal verify /in/a.zip --rerun --python python '
    "--engine archive --trust-code": "Docker",
    "snakemake --workflow-profile profiles/slurm robustness_full "
    "--default-resources slurm_account=ACCOUNT slurm_partition=PARTITION runtime=60 mem_mb=2000": "an account of Slurm",
    "npm install --prefix /tmp/axe axe-core@4.14.1": "npm",
    "pip install equifinal": "the package index",
    "winget install --id=astral-sh.uv": "Windows",
    "brew install uv": "macOS",
    "curl -LsSf https://astral.sh/uv/install.sh | sh": "the network",
}
PLANNED = {  # the plan is made; the tests named run it
    "snakemake --cores 4 --config consistency_cutoff=0.82": "test_county.py",
    "snakemake --cores 4 compare": "test_reruns.py",
    "snakemake --cores 4 robustness_full": "test_robustness_full.py",
    "snakemake --cores 4 --configfile config/telehealth.yaml": "test_studies.py",
    "snakemake --cores 4 --configfile config/county-panel.yaml": "test_studies.py",
}
CODES = {  # what a command answers where that is not 0
    "python -m equifinal audit config/papers/county27.yaml": 1,  # the paper is impossible
}
ALONE = re.compile(r"uvx |cd county27")  # of those who have no clone
UVX = """#!/bin/sh
[ "$1" = --from ] && shift 2
shift
exec "{python}" -m equifinal "$@"
"""
OWN = '#!/bin/sh\nexec "{python}" -m equifinal "$@"\n'


def commands(text):
    """Return the commands of a page, block by block: a line each, without remarks."""
    told = [lines for language, lines in blocks(text) if language in ("sh", "bash", "console", "powershell")]
    told = [re.sub(r"\\\n\s*", "", re.sub(r"^\s*#.*$|\s{2,}#.*$", "", lines, flags=re.MULTILINE)) for lines in told]
    return [[line.strip() for line in lines.splitlines() if line.strip()] for lines in told]


def pages():
    folders = [ROOT / folder for folder in ("", "config", "docs")]
    paths = [path for folder in folders for path in sorted(folder.glob("*.md"))]
    names = [path.relative_to(ROOT).as_posix() for path in paths if not path.name.endswith(".zh.md")]
    # Other pages in Chinese have the commands of the English ones (tests/docs/test_translations.py).
    names = ["README.zh.md", *(name for name in names if name not in ("CHANGELOG.md", "CONTRIBUTING.md"))]
    return {name: found for name in names if (found := commands(text_of(name)))}


PAGES = pages()
LEFT_OUT = RUN_ELSEWHERE | WANTED


@pytest.fixture(scope="module")
def places(county, tmp_path_factory):
    """A clone that has run, and an empty folder; programs as an installation has them; a sheet of cases."""
    base = tmp_path_factory.mktemp("typed")
    clone = county.copy(base / "clone")
    for name in ("Makefile", "requirements-dev.lock"):
        (clone.folder / name).write_bytes((ROOT / name).read_bytes())
    environment = clone.folder / ".venv" / "bin"  # as `make` leaves it
    environment.mkdir(parents=True)
    for name in ("installed", "developing"):
        (environment / name).touch()
    for folder in ("bin", "home/.zfunc", "home/.config/fish/completions"):
        (base / folder).mkdir(parents=True)
    for name, text in (("uvx", UVX), ("equifinal", OWN)):
        (base / "bin" / name).write_text(text.format(python=sys.executable), encoding="utf-8")
        (base / "bin" / name).chmod(0o755)
    book = Workbook()
    for row in (("town", "STAFF", "FUNDS", "CARE"), *((f"T{i}", i % 2, i // 2 % 2, i % 2) for i in range(8))):
        book.active.append(row)
    book.save(base / "my.xlsx")
    (run,) = clone.runs()
    assert typed(base, run, clone.folder, ["equifinal new mine path/to/my.xlsx"])[0] == [0]
    return base, run, clone.folder


def typed(base, run, folder, lines):
    """Type lines into a shell; return their exit codes, and what was printed."""
    filled = {
        "path/to/my.xlsx": (base / "my.xlsx").as_posix(),
        "results/…/": f"results/county27/{run.name}/05_minimise/incl0.80/",
        "results/STUDY/RUN": f"results/county27/{run.name}",
        "ARCHIVE.zip": "$(echo results/county27/archive/*.zip)",
    }
    script = [f"cd {folder}"]
    for line in lines:
        text = f"{line} -n" if line in PLANNED else line
        for one, other in filled.items():
            text = text.replace(one, other)
        script += [text, f'echo $? >> "{base}/codes"']
    (base / "codes").write_text("", encoding="utf-8")
    left_out = ("SNAKEMAKE", "PYTEST", "PYTHON", "LC_", "LANG", "EQUIFINAL")
    kept = {key: value for key, value in os.environ.items() if not key.startswith(left_out)}
    path = os.pathsep.join([str(base / "bin"), str(Path(sys.executable).parent), kept["PATH"]])
    kept |= {"PATH": path, "HOME": str(base / "home"), "PROFILE": str(base / "home/profile.ps1")}
    if folder != base / "clone":
        kept["PYTHONPATH"] = str(base / "clone")
    done = subprocess.run(["bash"], input="\n".join(script), env=kept, capture_output=True, text=True)
    return [int(code) for code in (base / "codes").read_text("utf-8").split()], done.stdout + done.stderr


@pytest.mark.parametrize("page", PAGES)
def test_commands_of_a_page_work(places, page):
    base, run, clone = places
    done = set() if page == "README.md" else {line for block in PAGES["README.md"] for line in block}
    for number, block in enumerate(PAGES[page]):
        lines = [line for line in block if line not in LEFT_OUT]
        if set(lines) <= done:
            continue  # they are README's
        folder = clone
        if any(map(ALONE.match, lines)):
            folder = base / "empty" / f"{page.replace('/', '-')}{number}"
            folder.mkdir(parents=True)
        codes, printed = typed(base, run, folder, lines)
        assert codes == [CODES.get(line, 0) for line in lines], printed


def test_what_is_not_run_stands_in_a_page_and_is_run_by_the_test_that_is_named():
    told = {line for found in PAGES.values() for block in found for line in block}
    assert sorted({*LEFT_OUT, *PLANNED, *CODES} - told) == []
    for name in (RUN_ELSEWHERE | PLANNED).values():
        if match := re.match(r"test_\w+\.py", name):
            assert (Path(__file__).parent / match[0]).exists(), name


def test_commands_are_found_as_one_would_type_them():
    text = "```sh\n# first\nmake run   # all\nsnakemake \\\n  --cores 4\n```\n\n```python\n1 + 1\n```\n"
    assert commands(text) == [["make run", "snakemake --cores 4"]]
