"""A sheet that a new study is made from, and which files are there then."""

ROWS = "case,体系整合,INC,OUT\n长兴,0.2,1,10\n德清,0.9,0,20\n玉环,1,1,35\n东台,0.4,0,44\n"


def files(folder):
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()} - {"Snakefile", "my file.csv"}
