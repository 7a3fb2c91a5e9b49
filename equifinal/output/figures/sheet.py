"""A sheet of paper measured in millimetres, for figures that are tables of drawn symbols."""

from matplotlib.patches import Circle

from .labelling.lettering import fit, measure
from .style import INK, MM, SMALL, TEXT, blank

__all__ = ["Sheet"]

LEADING = 3.4


class Sheet:
    """A figure in millimetres, x from the left and y from the top, as high as what is put on it.

    Parameters
    ----------
    width : float
        Width in mm.
    """

    def __init__(self, width):
        self.width = width
        self.figure = blank(width, 100)
        self.axes = self.figure.add_axes((0, 0, 1, 1))
        self.axes.set_axis_off()
        self.axes.set(xlim=(0, width), ylim=(100, 0), xticks=[], yticks=[])

    def text(self, x, y, words, **style):
        """Write `words` centred on the point (x, y) unless `style` says otherwise."""
        style = {"ha": "center", "va": "center"} | style
        if style.get("rotation"):
            self.axes.text(x, y, words, **style)
            return
        lines = words.split("\n")
        top = y - 0.2 - LEADING * (len(lines) - 1) / 2
        for i, line in enumerate(lines):
            self.axes.text(x, top + LEADING * i, line, **style | {"va": "center_baseline"})

    def measure(self, words, size=TEXT):
        """Return the width and height in mm that `words` would take."""
        return measure(self.figure, words, size)

    def fit(self, words, width, size=TEXT):
        """Return `words` broken into lines that are at most `width` mm wide, where they can be broken."""
        return fit(self.figure, words, width, size)

    def rule(self, left, right, y, weight):
        """Draw a horizontal line from `left` to `right`."""
        self.axes.plot([left, right], [y, y], color=INK, lw=weight, solid_capstyle="butt")

    def circle(self, x, y, radius, filled=True, crossed=False, **style):
        """Draw a circle, filled or open, with or without a diagonal cross."""
        face = INK if filled else "white"
        weight = max(0.5, 0.35 * radius)
        disc = Circle((x, y), radius, **{"facecolor": face, "edgecolor": INK, "linewidth": weight} | style)
        self.axes.add_patch(disc)
        if crossed:
            arm = radius * 0.5**0.5
            for slope in (-1, 1):
                ends = [y - slope * arm, y + slope * arm]
                self.axes.plot([x - arm, x + arm], ends, color=INK, lw=weight, solid_capstyle="butt")
        return disc

    def columns(self, stubs, n, margin):
        """Return where `n` columns beside the widest of some stubs begin, how wide each is, and their centres."""
        left = margin + max(self.measure(words)[0] for words in stubs) + 3
        step = (self.width - margin - left) / max(n, 1)
        return left, step, [left + step * (i + 0.5) for i in range(n)]

    def stub(self, y, left, words, least):
        """Write what stands at the left of a row at least so high; return the y of its centre and the y below."""
        height = max(least, self.measure(words)[1] + 1.5)
        self.text(left, y + height / 2, words, ha="left")
        return y + height / 2, y + height

    def row(self, y, left, title, centres, words, room):
        """Write a title and one word at each of `centres`, upright where one is wider than `room` mm.

        Returns
        -------
        float
            The y below.
        """
        sizes = [self.measure(word) for word in words]
        upright = any(width + 1 > room for width, _ in sizes)
        height = max(width for width, _ in sizes) + 3 if upright else 5.6
        self.text(left, y + height / 2, title, ha="left")
        for x, word in zip(centres, words, strict=True):
            self.text(x, y + height / 2, word, rotation=90 * upright, size=SMALL if upright else TEXT)
        return y + height

    def legend(self, y, left, entries, step):
        """Draw symbols with words in as many columns as fit; return the y below.

        Parameters
        ----------
        y : float
            Centre of the first line.
        left : float
            Where the first symbol begins.
        entries : list of (callable or None, str)
            What draws the symbol at a point (x, y), and its words.
        step : float
            Height of a line.
        """
        widths = [self.measure(words)[0] + (7 if draw else 1) + 3 for draw, words in entries]
        for lines in range(1, len(entries) + 1):
            columns = [max(widths[i : i + lines]) for i in range(0, len(entries), lines)]
            if sum(columns) - 3 <= self.width - 2 * left:
                break
        for i, (draw, words) in enumerate(entries):
            x, centre = left + sum(columns[: i // lines]), y + step * (i % lines)
            if draw:
                draw(x + 2.5, centre)
            self.text(x + (6 if draw else 0), centre, words, ha="left")
        return y + step * lines

    def cut(self, height):
        """Return the figure, cut to `height` mm."""
        self.figure.set_size_inches(self.width * MM, height * MM)
        self.axes.set_ylim(height, 0)
        return self.figure
