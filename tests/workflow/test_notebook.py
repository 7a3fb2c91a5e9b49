"""The notebook of the county study runs, and its frames are the pipeline's tables, to the last digit."""

import pickle

import nbclient
import nbformat
import pandas as pd
import pytest

from equifinal.disk.tables import as_bytes, of_bytes, read

from .conftest import ROOT

pytestmark = pytest.mark.workflow
FOLDER = ROOT / "docs" / "notebooks"
NOTEBOOK = nbformat.read(FOLDER / "county.ipynb", as_version=4)
# What the notebook makes, and the table of the pipeline that it is.
FRAMES = {
    "calibrated.memberships.reset_index()": "02_calibrate/memberships.csv",
    "calibrated.calibration": "02_calibrate/calibration.csv",
    "calibrated.diagnostics": "02_calibrate/diagnostics.csv",
    "needed.necessity": "03_necessity/necessity.csv",
    "tables.truth_table": "04_truth_table/incl0.80/truth_table.csv",
    "solved.models": "05_minimise/incl0.80/models.csv",
    "solved.terms": "05_minimise/incl0.80/terms.csv",
    "solved.configurations": "05_minimise/incl0.80/configurations.csv",
    "solved.solutions": "05_minimise/incl0.80/solutions.csv",
    "kinds.case_selection": "05_minimise/incl0.80/case_selection.csv",
    "robust.comparison": "06_robustness/comparison.csv",
    "robust.ranges": "06_robustness/ranges.csv",
    "robust.protocol": "06_robustness/protocol.csv",
    "robust.leave_one_out": "06_robustness/leave_one_out.csv",
}


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Execute the notebook; return its frames, and the notebook with what it shows."""
    path = tmp_path_factory.mktemp("notebook") / "frames.pickle"
    names = ", ".join(f"{name!r}: {name}" for name in FRAMES)
    keep = f"import pathlib, pickle\npathlib.Path({str(path)!r}).write_bytes(pickle.dumps({{{names}}}))"
    book = nbformat.read(FOLDER / "county.ipynb", as_version=4)
    here = {"metadata": {"path": str(FOLDER)}}
    book.cells.append(nbformat.v4.new_code_cell(keep))
    shown = nbclient.NotebookClient(book, kernel_name="python3", resources=here).execute()
    return pickle.loads(path.read_bytes()), shown


@pytest.mark.parametrize(("name", "path"), FRAMES.items())
def test_a_frame_is_the_table_of_the_pipeline(made, county, name, path):
    expected = read(county.runs()[0] / path)
    found = of_bytes(as_bytes(made[0][name]))  # an empty text and a missing one are the same in a table
    pd.testing.assert_frame_equal(found, expected, check_exact=True)


def test_every_cell_shows_something_and_there_are_few():
    code = [cell for cell in NOTEBOOK.cells if cell.cell_type == "code"]
    assert len(code) <= 15
    assert all(not cell.outputs for cell in code)


def test_table_figures_and_verdict_are_shown(made):
    outputs = [output for cell in made[1].cells for output in cell.get("outputs", ())]
    kinds = [set(output.data) for output in outputs if "data" in output]
    assert sum("image/png" in kind for kind in kinds) == 2
    assert any("paper-table" in output.data.get("text/html", "") for output in outputs if "data" in output)
    assert any("0.871" in output.get("text", "") for output in outputs)
