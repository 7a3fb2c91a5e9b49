"""A small study that can run, and the ways in which the kinds spoil it."""

import io
import zipfile

import openpyxl

DATA = """\
case,SYS,ORG,GDP,OUT
Ash,0.2,1,410,0.1
Elm,0.9,0,520,0.8
Fir,1,1,1300,0.9
Oak,0.4,0,350,0.3
Yew,0.7,1,980,0.6
"""
CONFIG = """\
study: mine
data: data/raw/mine.csv
case_id: case
outcome: OUT
conditions: [SYS, ORG, GDP]
calibration:
  GDP: {method: direct, exclusion: 300, crossover: 700, inclusion: 1200}
"""
CONFIG_FILE, DATA_FILE, WORKBOOK = "config/mine.yaml", "data/raw/mine.csv", "data/raw/mine.xlsx"


def data(content):
    """Put another file in the place of the data."""
    return {DATA_FILE: content if isinstance(content, bytes) else content.encode()}


def cell(old, new):
    """Change the data in one place."""
    assert DATA.count(old) == 1, old
    return data(DATA.replace(old, new))


def config(content):
    """Put another file in the place of the configuration."""
    return {CONFIG_FILE: content if isinstance(content, bytes) else content.encode()}


def keys(*lines, without=()):
    """Change or add keys of the configuration, each one line."""
    names = [line.partition(":")[0] for line in (*lines, *without)]
    kept = [line for line in CONFIG.splitlines() if line.partition(":")[0] not in names]
    if "calibration" in names:
        kept.remove(CONFIG.splitlines()[-1])
    return config("\n".join([*kept, *lines]) + "\n")


def workbook(change=None, rows=None):
    """Put a workbook in the place of the data."""
    book = openpyxl.Workbook()
    page = book.active
    page.title = "Cases"
    for row in rows if rows is not None else [line.split(",") for line in DATA.splitlines()]:
        page.append([float(text) if text.replace(".", "").isdigit() else text for text in row])
    if change:
        change(page)
    content = io.BytesIO()
    book.save(content)
    return {WORKBOOK: content.getvalue(), **keys(f"data: {WORKBOOK}")}


def put(place, value):
    """Put a value into a cell of the workbook."""
    return workbook(lambda page: page.__setitem__(place, value))


def zipped(files):
    """Return a zip file."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in files.items():
            file.writestr(name, text)
    return content.getvalue()


def bomb():
    """Put a workbook in the place of the data whose texts unpack to a hundred million bytes."""
    return data(zipped({"xl/workbook.xml": "", "xl/sharedStrings.xml": "<si/>" * 20_000_000}))


def repeated():
    """Put an OpenDocument sheet in the place of the data, one cell of which comes a million times a thousand."""
    spaces = " ".join(f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in ("office", "table"))
    cell = '<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="1000"/>'
    row = f'<table:table-row table:number-rows-repeated="1000000">{cell}</table:table-row>'
    text = f"<office:document-content {spaces}><table:table>{row}</table:table></office:document-content>"
    return data(zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": text}))


def archive(*names):
    """Put a zip file that is no workbook in the place of the data."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        for name in names:
            file.writestr(name, "")
    return data(content.getvalue())


def lay_out(folder, change):
    """Write the small study into a folder, with an earlier run's result, spoilt as a kind says."""
    files = {CONFIG_FILE: CONFIG.encode(), DATA_FILE: DATA.encode(), "results/mine/run/kept.csv": b"kept\n"}
    for name, content in (files | change).items():
        if content is not None:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
