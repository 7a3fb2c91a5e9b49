import pytest

from equifinal.__main__ import main
from equifinal.disk import opening
from equifinal.program import docs


@pytest.fixture
def site(tmp_path, monkeypatch):
    for page in ("index.html", "faq.html", "404.html", "only.html", "zh/index.html", "zh/faq.html"):
        (tmp_path / page).parent.mkdir(exist_ok=True)
        (tmp_path / page).touch()
    monkeypatch.setattr(docs, "site", lambda: tmp_path)
    return tmp_path


def test_a_page_is_opened_and_told(site, monkeypatch, capsys):
    shown = []
    monkeypatch.setattr(opening, "open_it", shown.append)
    assert main(["docs", "faq"]) == 0
    assert main(["docs"]) == 0
    assert shown == [site / "faq.html", site / "index.html"]
    assert capsys.readouterr().out == f"{site / 'faq.html'}\n{site / 'index.html'}\n"


def test_its_path_alone_is_told_in_the_users_language(site, monkeypatch, capsys):
    monkeypatch.setattr(opening, "open_it", lambda path: pytest.fail("open_it"))
    monkeypatch.setenv("EQUIFINAL_LANG", "zh")
    assert main(["docs", "faq.html", "--path"]) == 0
    assert main(["docs", "only", "--path"]) == 0  # there in English alone
    assert capsys.readouterr().out == f"{site / 'zh/faq.html'}\n{site / 'only.html'}\n"


def test_a_page_that_is_not_there_is_one_sentence(site, capsys):
    assert main(["docs", "faqs"]) == 1
    assert capsys.readouterr().err == "there is no page faqs. Hint: did you mean faq?\n"
    assert main(["docs", "xyz"]) == 1
    assert capsys.readouterr().err == "there is no page xyz. Hint: one of faq, index, only\n"


def test_without_a_site_it_is_said_where_the_pages_are(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(docs, "site", lambda: tmp_path / "none")
    assert main(["docs"]) == 1
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith("the pages are not here. Hint: in a clone, make site makes them")


def test_the_site_is_that_of_the_package_where_there_is_one(tmp_path, monkeypatch):
    from equifinal.disk import places

    assert docs.site() == places.COPY / "build" / "site"
    monkeypatch.setattr(places, "INSTALLED", tmp_path)
    assert docs.site() == tmp_path / "site"
