"""Makes the fonts of the figures: ``python docs/make_fonts.py NotoSansCJK-Regular.ttc``.

Sans: DejaVu Sans as Matplotlib brings it, without the tables that lay out ligatures and formulas: no figure needs them,
and reading them is half of the time of writing a PDF. Han: the Chinese, Japanese and Cyrillic characters of GB2312 from
Noto Sans CJK SC, with outlines in quadratic curves, as a PDF embeds them best. Both have names of their own, as their
licences ask of changed fonts; the licences are beside them.
"""

import sys
from pathlib import Path

import matplotlib
from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont, newTable

TYPEFACES = Path(__file__).parents[1] / "equifinal/output/figures/typefaces"
LAYOUT = ["GSUB", "GPOS", "GDEF", "kern", "MATH", "FFTM", "BASE", "VORG", "vhea", "vmtx"]
KEPT = {0, 5, 8, 9, 11, 12, 13, 14}  # who made it, and its licence
TOLERANCE = 1.0  # of a thousandth of the size of the letters


def main(collection):
    """Write both fonts."""
    latin = TTFont(Path(matplotlib.get_data_path()) / "fonts/ttf/DejaVuSans.ttf", recalcTimestamp=False)
    for table in LAYOUT:
        latin.tables.pop(table, None)
        if table in latin:
            del latin[table]
    write(latin, "Equifinal Sans")
    chinese = next(
        font for font in TTCollection(collection).fonts if font["name"].getDebugName(1) == "Noto Sans CJK SC"
    )
    chinese.recalcTimestamp = False
    options = subset.Options(
        layout_features=[], hinting=False, desubroutinize=True, notdef_outline=True, name_IDs=["*"]
    )
    options.drop_tables += LAYOUT
    cut = subset.Subsetter(options)
    cut.populate(text=characters())
    cut.subset(chinese)
    quadratic(chinese)
    write(chinese, "Equifinal Han")


def characters():
    """Return every character of GB2312, and of Latin 1, so that names and figures suit the Chinese around them."""
    pairs = (bytes([row, cell]) for row in range(0xA1, 0xFF) for cell in range(0xA1, 0xFF))
    latin = (bytes([code]).decode("latin-1") for code in range(0x20, 0x100))
    return "".join([*(pair.decode("gb2312", errors="ignore") for pair in pairs), *latin])


def quadratic(font):
    """Turn the cubic outlines of a font into those of TrueType."""
    glyphs, order = font.getGlyphSet(), font.getGlyphOrder()
    drawn = {}
    for name in order:
        pen = TTGlyphPen(None)
        glyphs[name].draw(Cu2QuPen(pen, TOLERANCE, reverse_direction=True))
        drawn[name] = pen.glyph()
    del font["CFF "]
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = order, drawn
    for glyph in drawn.values():
        glyph.recalcBounds(font["glyf"])
    # A bearing that is not where the outline starts moves the letter: "LE AD" for LEAD.
    font["hmtx"].metrics = {
        name: (width, getattr(drawn[name], "xMin", 0)) for name, (width, _) in font["hmtx"].metrics.items()
    }
    font["maxp"].tableVersion = 0x00010000
    for field in ("maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements",
                  "maxSizeOfInstructions", "maxComponentElements", "maxPoints", "maxContours", "maxCompositePoints",
                  "maxCompositeContours", "maxComponentDepth"):  # fmt: skip
        setattr(font["maxp"], field, 0)
    font["maxp"].maxZones = 1
    font["post"].formatType, font["post"].mapping, font["post"].extraNames = 2.0, {}, []  # read in half the time of 3.0
    font["cmap"].tables = [table for table in font["cmap"].tables if (table.platformID, table.format) == (3, 4)]
    font.sfntVersion = "\x00\x01\x00\x00"


def write(font, family):
    """Write a font under a name of its own; what it says of its authors and its licence stays."""
    names = font["name"]
    names.names = [
        name for name in names.names if name.nameID in {0, 5, 8, 9, 11, 12, 13, 14} and name.langID in {0, 0x409}
    ]
    for number, text in {
        1: family,
        2: "Regular",
        3: f"{family} Regular",
        4: family,
        6: family.replace(" ", ""),
    }.items():
        names.setName(text, number, 3, 1, 0x409)
        names.setName(text, number, 1, 0, 0)
    TYPEFACES.mkdir(exist_ok=True)
    font.save(TYPEFACES / f"{family.replace(' ', '')}.ttf", reorderTables=False)


if __name__ == "__main__":
    main(*sys.argv[1:])
