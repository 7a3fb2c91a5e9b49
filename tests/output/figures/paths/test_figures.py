import numpy as np
import pandas as pd
import pytest

from equifinal.output.figures.paths.figures import MOST, path_figures
from equifinal.output.figures.saving import save
from equifinal.output.words.labels import Labels
from equifinal.sets.data import CalibratedData
from equifinal.steps.sides import Side

CONDITIONS = ("A", "B", "C", "D", "E", "F")


def drawn(n, terms=None):
    rng = np.random.default_rng(n)
    x, y = rng.random((40, 6)), rng.random(40)
    data = CalibratedData(tuple(f"c{i}" for i in range(40)), CONDITIONS, (2,) * 6, x, "Y", y)
    terms = terms or ["*".join(("" if i >> j & 1 else "~") + c for j, c in enumerate(CONDITIONS)) for i in range(n)]
    lines = [{c: "core absent" if f"~{c}" in term else "core present" for c in CONDITIONS} for term in terms]
    named = pd.DataFrame(lines).assign(name=[f"{i + 1}" for i in range(len(terms))], term=terms, path="")
    return dict(path_figures(Side("outcome", data, (), {}), named, Labels()))


@pytest.mark.parametrize(
    ("n", "kinds"),
    [
        (1, ["logic", "strip"]),
        (2, ["logic", "upset", "venn", "strip"]),
        (4, ["logic", "upset", "venn", "strip"]),
        (5, ["logic", "upset", "strip"]),
        (MOST + 1, ["logic", "strip"]),
    ],
)
def test_which_figures_a_number_of_configurations_has(n, kinds):
    assert list(drawn(n)) == [f"{kind}_outcome" for kind in kinds]


def test_the_same_solution_gives_the_same_bytes(tmp_path):
    for name, figure in drawn(3).items():
        (tmp_path / name).mkdir()
        again = drawn(3)[name]
        one, two = save(figure, tmp_path / name / "one"), save(again, tmp_path / name / "two")
        assert [path.read_bytes() for path in one] == [path.read_bytes() for path in two]
