from equifinal.output.formats.csv import write
from equifinal.output.tables.necessity import necessity_tables


def test_two_blocks_and_what_is_necessary(source):
    assert write(necessity_tables(source)).decode() == (
        "Table 2. Analysis of necessary conditions,,,,,,\n"
        "Condition,Y: Consistency,Y: Coverage,Y: RoN,~Y: Consistency,~Y: Coverage,~Y: RoN\n"
        "Age,0.900,0.750,0.500,0.500,0.250,0.750\n"
        "~Age,0.250,0.900,–,0.900,0.500,0.125\n"
        "L[0],0.000,–,1.000,0.375,0.625,0.875\n"
        "Note: Bold: consistency of at least 0.90.,,,,,,\n"
        "Necessary for Y: Age.,,,,,,\n"
        "No condition is necessary for ~Y.,,,,,,\n"
        "RoN: relevance of necessity; ~: negation of a set. N = 3 cases; Equifinal 0.2.0.,,,,,,\n"
    )


def test_only_consistencies_that_are_necessary_are_marked(source):
    (table,) = necessity_tables(source)
    marked = [(row[0].content, str(cell.content)) for row in table.rows for cell in row if cell.strong]
    assert marked == [("Age", "0.900")]
