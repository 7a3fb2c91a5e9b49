import pytest

from equifinal.__main__ import main


@pytest.mark.parametrize(("words", "page"), [([], "report.html"), (["mine", "a.html"], "a.html")])
def test_the_page_is_named(words, page, calls, capsys):
    assert main(["report", *words]) == 0
    assert calls["calls"] == [("config/mine.yaml", [], None, [], ["--report", page])]
    assert capsys.readouterr().out == f"The report: {page}\n"
    assert calls["opened"] == []


@pytest.mark.parametrize(("code", "opened"), [(0, ["report.html"]), (1, [])])
def test_it_is_opened_where_it_was_written(code, opened, calls):
    calls["code"] = code
    assert main(["report", "--open"]) == code
    assert calls["opened"] == opened
