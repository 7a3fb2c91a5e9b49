"""Pictures for the screen: half the size of those for print."""

import io

import numpy as np
from PIL import Image

from equifinal.output.figures.palette import in_palette

__all__ = ["preview"]


def preview(picture):
    """Return a picture (PNG) at half its size, as PNG, and its width in pixels; the same bytes every time."""
    image = Image.open(io.BytesIO(picture)).convert("RGB").reduce(2).convert("RGBA")
    small = io.BytesIO()
    in_palette(np.asarray(image)).save(small, "PNG")
    return small.getvalue(), image.width
