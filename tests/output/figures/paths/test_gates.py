import numpy as np
import pytest
from matplotlib.transforms import Affine2D

from equifinal.output.figures.paths.gates import and_gate, back_of_or, or_gate
from equifinal.output.figures.style import blank, rc


@pytest.mark.parametrize("draw", [and_gate, or_gate])
def test_a_gate_fills_its_place_and_no_more(draw):
    with rc():
        axes = blank(60, 60).add_axes((0, 0, 1, 1))
        gate = draw(axes, 10, 20, 9, 12)
    box = gate.get_path().get_extents(gate.get_patch_transform())
    np.testing.assert_allclose([box.x0, box.y0, box.x1, box.y1], [10, 14, 19, 26], atol=1e-9)


def test_wires_end_at_the_back_of_an_or_gate():
    with rc():
        axes = blank(60, 60).add_axes((0, 0, 1, 1))
        gate = or_gate(axes, 10, 20, 9, 12)
    outline = gate.get_path().transformed(Affine2D().scale(100))  # curves are followed in whole units
    for at in (15, 18, 20, 24.5):
        edge = back_of_or(10, 20, 9, 12, at)
        assert outline.contains_point((100 * edge + 10, 100 * at))
        assert not outline.contains_point((100 * edge - 10, 100 * at))
