import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from equifinal.output.figures.palette import COLOURS, in_palette

SIDES = st.tuples(st.integers(1, 12), st.integers(1, 12), st.just(4))


def shown(picture):
    return np.asarray(picture.convert("RGB")).astype(int)


@given(arrays(np.uint8, SIDES, elements=st.integers(0, 255)))
def test_few_colours_are_kept_as_they_are(pixels):
    assert (shown(in_palette(pixels)) == pixels[..., :3]).all()


def test_many_colours_give_way_to_near_ones():
    levels = np.arange(0, 256, 8)
    colours = np.stack(np.meshgrid(levels, levels, levels[::8]), axis=-1).reshape(-1, 3)
    assert len(colours) > 4 * COLOURS
    pixels = np.zeros((len(colours), 2, 4), dtype=np.uint8)
    pixels[:, 1, :3] = colours
    found = shown(in_palette(pixels))
    assert (found[:, 0] == 0).all()
    assert len(np.unique(found.reshape(-1, 3), axis=0)) == COLOURS
    assert np.abs(found[:, 1] - colours).max() <= 40


def test_a_rare_colour_far_from_the_others_is_kept():
    pixels = np.zeros((300, 10, 4), dtype=np.uint8)
    pixels[..., 1] = np.arange(300)[:, None] % 256
    pixels[..., 2] = (np.arange(10) // 5)[None, :]
    pixels[7, 3, :3] = 255, 0, 255
    assert shown(in_palette(pixels))[7, 3].tolist() == [255, 0, 255]


def test_the_last_channel_says_nothing():
    pixels = np.full((2, 2, 4), 255, dtype=np.uint8)
    pixels[0, 0, 3] = 7
    assert (shown(in_palette(pixels)) == 255).all()
