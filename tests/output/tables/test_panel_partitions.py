from equifinal.output.tables.panel_partitions import courses, solutions_by_partition, stable_terms
from equifinal.output.tables.source import Source
from tests.output.panel import names, source


def tables(build, made):
    return [one("x") for one in build(made)]


def test_each_period_and_group_has_its_solution_or_why_not():
    made = source()
    found = tables(solutions_by_partition, made)
    assert [len(table.blocks[0]) for table in found] == [3, 3, 2, 2]
    partitions = names(made.frames["partitions"], outcome="Y", dimension="year")
    models = names(made.frames["partition_models"], outcome="Y", dimension="year", solution="intermediate", model=1)
    for row, line in zip(found[0].blocks[0], partitions.to_dict("records"), strict=True):
        assert row[0].content == line["partition"]
        own = models[models["partition"] == line["partition"]]["expression"].tolist()
        assert row[5].content == (own[0] if line["status"] == "solved" else made.term(line["status"]))


def test_what_is_found_again_is_counted_by_column():
    made = source()
    (table,) = tables(stable_terms, made)
    heading, *rows = table.blocks[0]
    assert heading[0].content == "Y"
    lines = names(made.frames["stability"], outcome="Y", solution="intermediate", part="term", dimension="year")
    known = lines.set_index("expression")
    for row in rows:
        text = row[0].content
        if text in known.index:
            line = known.loc[text]
            assert row[2].content == f"{line['some_model']} ({line['every_model']}) of {line['solved']}"
            assert (row[1].content == "yes") == bool(line["pooled"])
    assert any(row[0].content.startswith("core: ") for row in rows)


def test_courses_name_every_unit_once():
    (table,) = tables(courses, source())
    named = [name for row in table.blocks[0][1:] for name in row[2].content.split(", ")]
    assert sorted(named) == [f"t{i}" for i in range(8)]
    assert tables(courses, source(dimensions=("side",))) == []


def test_columns_in_which_nothing_is_solved_are_named_not_printed():
    for left in (["year", "side"], []):
        made = source()
        partitions = made.frames["partitions"]
        status = partitions["status"].where(partitions["dimension"].isin(left), "no positive rows")
        few = Source(made.settings, made.labels, {**made.frames, "partitions": partitions.assign(status=status)})
        found = tables(stable_terms, few)
        assert len(found) == bool(left)
        for table in found:
            assert [cell.content for cell in table.header[0]][2:] == ["year (between)", "side (between)"]
            assert "Not printed: town, where none has a solution of its own." in str(table.notes[0])
