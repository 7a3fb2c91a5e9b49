"""The explorer in a real browser, opened from disk without network: figures, the one selection, keys, languages.

Whether axe-core finds anything serious is tested where its script is: AXE=…/axe.min.js (docs/explorer.md).
"""

import os
import random
from pathlib import Path

import numpy as np
import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from equifinal.output.explorer.sets import set_of
from equifinal.sets.expressions import fit, members
from equifinal.steps.calibrate.choice import curve
from equifinal.steps.calibrate.memberships import shift_half
from equifinal.steps.cases.kinds import kinds_of_cases
from equifinal.steps.truth_table.cutoffs import Cutoffs
from equifinal.steps.truth_table.table import truth_table
from tests.browser import needs_browser, offline_browser

from .made import HOSTILE, inputs, page_of, source_of

pytestmark = needs_browser
MODEL = """
turn({side: arguments[0], solution: arguments[1], model: arguments[2]});
const found = model();
return {fit: found.fit, terms: found.terms.map((term) => [term.text, term.fit, term.unique])};
"""
FIT = "const x = members(arguments[0]); return [x, fitOf(x, outcome()), x.map((m, i) => kindOf(m, outcome()[i]))];"
CHOSEN = """
const on = (selector) => [...document.querySelectorAll(selector)].filter((node) => node.classList.contains("on"));
return {
    xy: views.get("xy").marks.filter(({node}) => node.matches(".point.on")).flatMap(({cases}) => cases).sort(),
    strip: on("#cases tr").map((row) => row.querySelector("button").textContent).sort(),
    card: [...document.querySelectorAll("#card .chip")].map((chip) => chip.textContent).sort(),
    status: document.getElementById("status").textContent,
    truth: on("#truth tr").map((row) => row.querySelector("button").textContent),
    paths: views.get("paths").marks.filter(({node}) => node.matches(".column.on")).flatMap(({cases}) => cases),
};
"""


@pytest.fixture(scope="module")
def chrome(tmp_path_factory):
    with offline_browser(tmp_path_factory.mktemp("browser"), 1280) as found:
        yield found


@pytest.fixture
def opened(chrome, tmp_path):
    def open_page(name):
        path = tmp_path / "explorer.html"
        path.write_text(page_of(name), encoding="utf-8")
        chrome.get(path.as_uri())
        return chrome

    yield open_page
    assert [entry for entry in chrome.get_log("browser") if entry["level"] == "SEVERE"] == []
    assert chrome.execute_script("return performance.getEntriesByType('resource').length") == 0


def close(found, expected):
    missing = expected is None or np.isnan(expected)
    return found is None if missing else abs(found - expected) < 1e-9


@pytest.mark.parametrize("name", ["fuzzy", "levels"])
def test_every_figure_of_a_solution_is_that_of_the_tables(opened, name):
    browser, (frames, _) = opened(name), inputs(name)
    outcomes = frames["models"]["outcome"].unique().tolist()
    assert len(frames["terms"]) > 3
    for (outcome, solution, number), terms in frames["terms"].groupby(["outcome", "solution", "model"], sort=False):
        side = int(outcome.startswith("~"))
        found = browser.execute_script(MODEL, side, solution, int(number))
        lines = terms.set_index("term")
        assert {text for text, _, _ in found["terms"]} == set(lines.index)
        for text, fitted, unique in found["terms"]:
            for key, column in (("consistency", "consistency"), ("pri", "pri"), ("coverage", "raw_coverage")):
                assert close(fitted[key], lines.loc[text, column]), (text, key)
            assert close(unique, lines.loc[text, "unique_coverage"]), text
        model = frames["models"].query("outcome == @outcome and solution == @solution and model == @number").iloc[0]
        assert all(close(found["fit"][key], model[key]) for key in ("consistency", "pri", "coverage"))
    assert outcomes[0] == "Y"


@pytest.mark.parametrize("name", ["fuzzy", "levels"])
def test_a_typed_expression_is_read_as_the_engine_reads_it(opened, name):
    browser, data = opened(name), source_of(name).data
    texts = {
        "fuzzy": ["A", "~A*B + C", "~(A + B)*C", "A*~A", "(A + ~B)*(B + C) + ~C", "1", "0", "A[0]", "A[0,1]*B"],
        "levels": ["L[2]", "~L[0]*A", "L[1,2] + ~A", "A*(L[0] + L[1])"],
    }[name]
    for side, one in enumerate((data, data.negated())):
        browser.execute_script("turn({side: arguments[0]})", side)
        for text in texts:
            x, fitted, kinds = browser.execute_script(FIT, text)
            expected = fit(text, one)
            assert np.allclose(x, members(text, one), rtol=0, atol=1e-12)
            assert all(
                close(fitted[key], getattr(expected.sufficiency, key)) for key in ("consistency", "pri", "coverage")
            )
            assert close(fitted["ron"], expected.necessity.ron)
            assert kinds == kinds_of_cases(members(text, one), one.y).tolist()


def test_an_expression_that_cannot_be_read_is_told_by_its_character(opened):
    browser = opened("levels")
    told = "try { members(arguments[0]); } catch (error) { return [error.message, error.places.place]; }"
    for text, problem in {
        "A*": ["unfinished", 3], "A B": ["no operator", 3], "A + D": ["no condition", 5], "(A": ["unclosed", 1],
        "L": ["which value", 1], "L[3]": ["no value", 2], "": ["unfinished", 1],
    }.items():  # fmt: skip
        assert browser.execute_script(told, text) == problem
    browser.execute_script("document.getElementById('xy-own').click()")
    typed = browser.find_element("id", "expression")
    typed.send_keys("A + D", Keys.ENTER)
    assert "“D”" in browser.find_element("id", "expression-error").text


def test_every_case_is_in_its_row(opened):
    for name in ("fuzzy", "levels"):
        browser, source = opened(name), source_of(name)
        table = truth_table(source.data, Cutoffs(0.8, 0.7, 1))
        of_case = {case: number for number, cases in zip(table.numbers, table.cases, strict=True) for case in cases}
        rows = browser.execute_script("return data.cases.map((_, i) => rowOf(i))")
        assert rows == [of_case.get(case, 0) for case in source.data.cases]
    assert 0 in rows or name == "levels"


def random_how(draw, method):
    names = {"direct": 3, "bell": 6, "crisp": 1, "multi_value": 2, "four_value": 3, "six_value": 5}[method]
    places = sorted(draw.sample(range(1, 99), names))
    if draw.random() < 0.5 and method != "bell":
        places.reverse()
    how = {"method": method}
    if method in ("direct", "bell"):
        how |= {"shape": draw.choice(["logistic", "linear"])}
        how |= {"degree": 0.9} if how["shape"] == "logistic" else {"below": draw.choice([1, 2]), "above": 0.5}
        anchors = ("exclusion", "crossover", "inclusion")
        if method == "bell":
            left, right = places[:3], places[3:]
            if draw.random() < 0.5:
                left, right = left[::-1], right[::-1]
            sides = [f"{name}_left" for name in anchors] + [f"{name}_right" for name in reversed(anchors)]
            return how | dict(zip(sides, left + right, strict=True))
        return how | dict(zip(anchors, places, strict=True))
    return how | ({"threshold": places[0]} if method == "crisp" else {"thresholds": places})


@pytest.mark.parametrize("method", ["direct", "bell", "crisp", "multi_value", "four_value", "six_value"])
def test_moved_anchors_give_the_memberships_of_the_engine(opened, method):
    browser, draw = opened("fuzzy"), random.Random(method)
    for _ in range(12):
        how = random_how(draw, method)
        scores = np.array([draw.choice([draw.uniform(-20, 120), float(draw.randint(0, 100))]) for _ in range(40)])
        given = set_of(scores, np.zeros(40), how)
        for half in (None, 0.501):
            expected = curve(how, scores)(scores)
            if half:
                expected, _ = shift_half(expected, half)
            script = "data.half = arguments[2]; return calibrated(arguments[0], arguments[0].at, arguments[1])"
            found = browser.execute_script(script, given, scores.tolist(), half)
            assert np.abs(np.array(found, dtype=float) - expected).max() < 1e-9, how


def test_a_row_that_is_chosen_is_chosen_in_every_view(opened):
    browser = opened("fuzzy")
    row, cases = browser.execute_script(
        "const row = ofSide(data.truth).find((one) => one.n > 2); return [String(row.row), rowCases(row)]"
    )
    button = next(b for b in browser.find_elements("css selector", "#truth tbody th button") if b.text == row)
    button.click()
    found = browser.execute_script(CHOSEN)
    names = sorted(browser.execute_script("return arguments[0].map(caseName)", cases))
    assert found["truth"] == [row]
    assert found["strip"] == found["card"] == names
    assert set(found["xy"]) >= set(cases)
    assert all(name in found["status"] for name in names)
    assert button.get_attribute("aria-pressed") == "true"
    told = browser.find_element("css selector", "#truth .why:not([hidden])").text
    assert f"Row {row} is coded" in told
    browser.find_element("tag name", "body").send_keys(Keys.ESCAPE)
    assert browser.execute_script(CHOSEN)["strip"] == []


def test_keys_walk_through_marks_and_choose(opened):
    browser = opened("fuzzy")
    first, second = browser.find_elements("css selector", "#truth tbody th button")[:2]
    assert [button.get_attribute("tabindex") for button in (first, second)] == ["0", "-1"]
    browser.execute_script("arguments[0].focus()", first)
    browser.switch_to.active_element.send_keys(Keys.ARROW_DOWN)
    assert browser.switch_to.active_element == second
    browser.switch_to.active_element.send_keys(Keys.ENTER)
    assert browser.execute_script(CHOSEN)["truth"] == [second.text]
    for view in ("truth", "xy", "paths", "cases", "calibration", "necessity", "robustness"):
        stops = browser.execute_script(
            "return [...document.querySelectorAll(`#${arguments[0]} [data-mark]`)].map((mark) => mark.tabIndex)", view
        )
        assert stops.count(0) >= 1, view


def test_an_anchor_moves_by_keys_and_no_solution_with_it(opened):
    browser = opened("fuzzy")
    scores = [round(10 + 3.7 * i, 1) for i in range(30)]
    how = {"method": "direct", "exclusion": 20, "crossover": 60, "inclusion": 100}
    given = set_of(scores, curve(how, scores)(np.array(scores)), how)
    before = browser.execute_script(
        "data.sets.A = arguments[0]; calibration.set = 'A'; redraw('calibration'); return [model().fit, data.x]", given
    )
    browser.execute_script("document.getElementById('anchor-1').focus()")
    for _ in range(5):
        browser.switch_to.active_element.send_keys(Keys.ARROW_RIGHT)
    assert browser.switch_to.active_element.get_attribute("id") == "anchor-1"
    moved = float(browser.switch_to.active_element.get_attribute("aria-valuenow"))
    assert 60 < moved < 100
    text = browser.find_element("id", "yaml").get_property("value")
    assert text == f"calibration:\n  A: {{method: direct, exclusion: 20, crossover: {moved:g}, inclusion: 100}}\n"
    assert browser.execute_script("return [model().fit, data.x]") == before
    reset = browser.find_element("id", "reset")
    browser.execute_script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", reset)
    reset.click()
    assert "crossover: 60," in browser.find_element("id", "yaml").get_property("value")


def test_an_anchor_is_dragged(opened):
    browser = opened("fuzzy")
    scores = [float(i) for i in range(30)]
    how = {"method": "crisp", "threshold": 10}
    given = set_of(scores, curve(how, scores)(np.array(scores)), how)
    browser.execute_script("data.sets.A = arguments[0]; calibration.set = 'A'; redraw('calibration')", given)
    browser.execute_script("document.getElementById('calibration').scrollIntoView({behavior: 'instant'})")
    grip = browser.find_element("css selector", "#anchor-0 .grip")
    ActionChains(browser).drag_and_drop_by_offset(grip, 60, 0).perform()
    moved = float(browser.find_element("id", "anchor-0").get_attribute("aria-valuenow"))
    assert 12 < moved < 20
    sides = browser.find_elements("css selector", "#calibration .moves .chip")
    assert [chip.text for chip in sides] == [f"c{i:02}" for i in range(10, 30) if i < moved]


@pytest.mark.parametrize("width", [1280, 800, 380])
def test_the_page_is_no_wider_than_the_window_in_either_language(opened, width):
    browser = opened("hostile")
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    for language in ("en", "zh"):
        browser.execute_script("turn({language: arguments[0]}); choose([0, 1, 2])", language)
        page = "document.documentElement"
        wide, room = browser.execute_script(f"return [{page}.scrollWidth, {page}.clientWidth]")
        assert wide == room > width - 20
        assert browser.execute_script("return document.documentElement.lang") == language
        assert "undefined" not in browser.execute_script("return document.body.innerText")
    assert "真值表" in browser.find_element("css selector", "#truth h2").text
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_a_hostile_name_is_shown_as_it_is(opened):
    browser = opened("hostile")
    browser.execute_script("choose([0])")
    assert HOSTILE in browser.find_element("id", "status").text
    assert browser.find_element("css selector", "#card .casename").text.startswith(HOSTILE)
    assert browser.execute_script("return [document.images.length, document.title === '1']") == [0, False]


@pytest.mark.skipif("AXE" not in os.environ, reason="axe-core is not here; with AXE=path/to/axe.min.js it is run")
@pytest.mark.parametrize("language", ["en", "zh"])
def test_axe_finds_nothing_serious(opened, language):
    browser = opened("fuzzy")
    browser.execute_script("turn({language: arguments[0]}); choose([1, 2, 3])", language)
    browser.execute_script(Path(os.environ["AXE"]).read_text("utf-8"))
    found = browser.execute_async_script(
        "const done = arguments[arguments.length - 1];"
        "axe.run(document).then(({violations}) => done(violations.map(({id, impact}) => [id, impact])))"
    )
    assert [one for one in found if one[1] in ("serious", "critical")] == []
