"""Pictures for the screen: half the size of those for print, in 256 colours."""

import io

from PIL import Image

__all__ = ["preview"]

COLOURS = 256


def preview(picture):
    """Return a picture (PNG) at half its size, as PNG, and its width in pixels; the same bytes every time."""
    image = Image.open(io.BytesIO(picture)).convert("RGB").reduce(2)
    small = io.BytesIO()
    image.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(small, "PNG")
    return small.getvalue(), image.width
