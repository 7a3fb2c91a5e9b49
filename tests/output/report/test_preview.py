import io

import numpy as np
from PIL import Image

from equifinal.output.report.preview import preview


def test_half_the_size_the_same_colours_the_same_bytes():
    pixels = np.zeros((40, 60, 3), np.uint8)
    pixels[:, :30] = (237, 165, 31)
    picture = io.BytesIO()
    Image.fromarray(pixels).save(picture, "PNG")
    small, width = preview(picture.getvalue())
    assert width == 30
    assert preview(picture.getvalue())[0] == small
    found = np.asarray(Image.open(io.BytesIO(small)).convert("RGB"))
    assert found.shape == (20, 30, 3)
    assert set(map(tuple, found.reshape(-1, 3).tolist())) == {(237, 165, 31), (0, 0, 0)}
