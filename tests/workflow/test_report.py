"""The report in a real browser, without network: each category opens, the figures show, no script fails."""

import shutil
from pathlib import Path
from urllib.parse import quote

import pytest
from selenium.webdriver.support.ui import WebDriverWait

from tests.browser import needs_browser, offline_browser

pytestmark = [pytest.mark.workflow, needs_browser]
CATEGORIES = [
    "0 The whole report",
    "2 Data and calibration",
    "3 Necessity",
    "4 Truth table",
    "5 Solutions",
    "6 Robustness",
]
LISTED = dict(
    zip(
        CATEGORIES,
        ("English", "Table 1: calibration", "Table 2: necessity", "Figure: Truth table", "Configurations", "Verdict"),
        strict=True,
    )
)
SHOW = """
const done = arguments[arguments.length - 1];
const image = new Image();
image.onload = () => done(image.naturalWidth);
image.onerror = () => done(0);
image.src = results[arguments[0]].data_uri;
"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    with offline_browser(tmp_path_factory.mktemp("browser"), 1400) as found:
        yield found


@pytest.fixture(scope="module")
def report(county, tmp_path_factory):
    folder = tmp_path_factory.mktemp("report")
    county.copy(folder / "copy").run("--report", folder / "report.html")
    return folder / "report.html"


def errors(browser):
    """Return what went wrong in the page; Snakemake's stylesheet tells developers that it is not for production."""
    return [entry for entry in browser.get_log("browser") if entry["level"] == "SEVERE"]


def text_of(browser):
    return browser.execute_script("return document.body.innerText")


def wait_for(browser, words):
    WebDriverWait(browser, 20).until(lambda _: words.lower() in text_of(browser).lower())


def test_the_report_opens_and_every_category_lists_its_results(browser, report):
    assert report.stat().st_size < 13_000_000
    browser.get(f"file://{quote(str(report))}")
    wait_for(browser, CATEGORIES[0])
    shown = text_of(browser)
    assert all(category in shown for category in CATEGORIES)
    assert "Pathways to treatment" in shown
    categories = browser.execute_script("return categories")
    assert sorted(categories) == CATEGORIES
    for category, parts in categories.items():
        for part in parts:
            browser.execute_script("app.setView({navbarMode: 'menu'})")
            wait_for(browser, "Statistics")
            browser.execute_script(
                "app.setView({navbarMode: 'subcategory', category: arguments[0], subcategory: arguments[1]})",
                category,
                part,
            )
            wait_for(browser, LISTED[category])
    assert errors(browser) == []


def figures_of(run, language="*", cut="*"):
    """Return the figures of a run in a language, those of solutions and truth tables at one consistency cutoff."""
    found = run.glob(f"0*/**/figures/{language}/*.png"), run.glob(f"0*/nca_figures/{language}/*.png")
    paths = {path for paths in found for path in paths}
    return {path for path in paths if "incl" not in path.parts[-4] or path.match(f"{cut}/figures/*/*")}


def test_every_figure_shows_with_a_caption_of_its_own(browser, county, report):
    browser.get(f"file://{quote(str(report))}")
    results = browser.execute_script("return results")
    figures = {path: result for path, result in results.items() if result["mime_type"] == "image/png"}
    assert len(figures) == len(figures_of(county.runs()[0])) >= 50
    captions = [result["caption"] for result in figures.values()]
    assert all(caption.startswith("<p>") and "system-message" not in caption for caption in captions)
    assert len(set(captions)) == len(captions)
    for path in figures:
        assert browser.execute_async_script(SHOW, path) > 500, path
    chart = next(path for path in figures if path.endswith("incl0.80/figures/en/configurations_outcome.png"))
    assert "5 configurations, solution consistency 0.897, solution coverage 0.551" in figures[chart]["caption"]
    plot = next(path for path in figures if path.endswith("figures/en/xy_outcome_configuration_3a.png"))
    assert "configuration 3a (SYS*~ORG*STF*INF*INC)" in figures[plot]["caption"]
    assert "27 cases: 2 typical" in figures[plot]["caption"]
    assert errors(browser) == []


def test_every_page_within_the_report_can_be_read(browser, report):
    browser.get(f"file://{quote(str(report))}")
    results = browser.execute_script("return results")
    pages = [path for path, result in results.items() if result["mime_type"] == "text/html"]
    assert len(pages) == 2 + 2 * 7
    for path in pages:
        assert results[path]["caption"]
        browser.execute_script(
            "const path = arguments[0];"
            "app.setView({content: 'html', contentPath: results[path].data_uri, resultPath: path})",
            path,
        )
        frame = WebDriverWait(browser, 20).until(lambda b: b.find_element("css selector", "iframe"))
        browser.switch_to.frame(frame)
        WebDriverWait(browser, 20).until(lambda b: b.execute_script("return document.readyState") == "complete")
        assert "SYS" in text_of(browser) or "N = 27" in text_of(browser)
        browser.switch_to.default_content()
    assert errors(browser) == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_page_in_the_run_can_be_read_alone(browser, county, language, tmp_path):
    run = county.runs()[0]
    page = run / "report" / language / "report.html"
    assert page.stat().st_size < 4_000_000
    alone = shutil.copy(page, tmp_path / "mailed.html")
    browser.get(f"file://{quote(str(alone))}")
    widths = browser.execute_script("return [...document.images].map(image => image.naturalWidth)")
    figures = figures_of(run, language, "incl0.80")
    charts = {path for path in figures if path.stem.startswith("configurations_")}  # linked: T3 says the same
    assert len(widths) == len(figures - charts) >= 21
    hrefs = browser.execute_script("return [...document.links].map(a => a.href)")
    assert {path.stem for path in charts} == {Path(href).stem for href in hrefs if "/configurations_" in href}
    assert min(widths) > 400
    heads = browser.execute_script("return [...document.querySelectorAll('h2')].map(h => h.innerText)")
    assert len(heads) == 9
    assert browser.execute_script("return document.scripts.length") == 0
    assert browser.execute_script("return document.documentElement.scrollWidth <= window.innerWidth")
    words = text_of(browser)
    for figure in ("0.897", "0.551", "0.877", "0.269", "0.844", "3a", "22", "64", run.name):
        assert figure in words
    links = browser.execute_script("return [...document.links].map(a => a.getAttribute('href'))")
    for link in links:
        if not link.startswith("#"):
            assert (page.parent / link).resolve().is_file(), link
    assert errors(browser) == []
