"""The site of the docs is built without a warning, and is read and searched from the disk, without a network."""

import re
import subprocess
import sys

import pytest

from tests.browser import needs_browser, offline_browser
from tests.docs.pages import ROOT

pytestmark = pytest.mark.workflow
pytest.importorskip("mkdocs", reason="needs what builds the site")
SEARCH = """
const [query, done] = arguments, box = document.querySelector("input.md-search__input");
document.querySelector("#__search").click();
const found = () => [...document.querySelectorAll(".md-search-result__item h1")].map((one) => one.textContent.trim());
const look = () => found().length ? done(found()) : setTimeout(look, 100);
const ask = () => { box.value = query; box.dispatchEvent(new KeyboardEvent("keyup")); setTimeout(look, 500); };
setTimeout(ask, 1500);
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    call = [sys.executable, "docs/make_site.py", "--quiet", "--site-dir", str(folder)]
    done = subprocess.run(call, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_pages_are_there_in_both_languages_and_chinese_ones_are_chinese(site):
    for page in ("index", "start", "faq", "configuration", "bad-input"):
        assert (site / f"{page}.html").is_file()
        assert 'lang="zh"' in (site / "zh" / f"{page}.html").read_text("utf-8")
    assert "按提示查找答案" in (site / "zh/faq.html").read_text("utf-8")


def test_no_page_asks_another_machine_for_a_script_a_style_or_a_picture(site):
    asked = re.compile(r'<(?:script|link|img|iframe)\b[^>]*(?:src|href)="((?:https?:)?//[^"]+)"')
    kinds = {}
    for path in site.rglob("*.html"):
        for tag in asked.finditer(path.read_text("utf-8")):
            if 'rel="canonical"' not in tag[0] and 'rel="alternate"' not in tag[0]:
                kinds.setdefault(tag[1], path.name)
    assert kinds == {}


@needs_browser
@pytest.mark.parametrize(("query", "page"), [("锚点", "校准"), ("稳健性检验", "稳健性检验"), ("Jaccard", "稳健性检验")])
def test_words_are_found_without_a_network(site, tmp_path, query, page):
    with offline_browser(tmp_path, 1400) as chrome:
        chrome.set_script_timeout(30)
        chrome.get((site / "zh" / "start.html").as_uri())
        assert page in chrome.execute_async_script(SEARCH, query)
