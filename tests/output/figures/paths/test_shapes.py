import numpy as np
import pytest

from equifinal.output.figures.paths.shapes import HALF, SHAPES, depth, middles


@pytest.mark.parametrize("n", SHAPES)
def test_every_combination_has_an_area_and_its_middle_lies_within_it(n):
    found = middles(n)
    assert len(found) == 2**n
    for inside, (x, y) in found.items():
        within = [float(depth(shape, np.array(x), np.array(y))) for shape in SHAPES[n]]
        assert tuple(i for i, value in enumerate(within) if value > 0) == inside
        assert min(map(abs, within)) > 0.1 or not inside


@pytest.mark.parametrize("n", SHAPES)
def test_shapes_lie_on_the_field_and_names_outside_all_of_them(n):
    for shape in SHAPES[n]:
        turn = np.linspace(0, 2 * np.pi, 400)
        u, v = shape.long * np.cos(turn), shape.short * np.sin(turn)
        assert np.abs(shape.x + u * np.cos(shape.turn) - v * np.sin(shape.turn)).max() <= HALF[0] + 0.01
        assert np.abs(shape.y + u * np.sin(shape.turn) + v * np.cos(shape.turn)).max() <= HALF[1] + 0.01
        assert all(float(depth(other, *map(np.array, shape.name))) < -0.02 for other in SHAPES[n])


def test_depth_is_the_distance_from_a_circle():
    circle = SHAPES[2][0]
    x = np.array([circle.x, circle.x + 0.5, circle.x + 1.1])
    np.testing.assert_allclose(depth(circle, x, np.zeros(3)), [0.6, 0.1, -0.5])
