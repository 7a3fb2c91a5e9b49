import hashlib
import json
import re
from base64 import b64encode

import pytest

from equifinal.output.explorer.page import SCRIPTS, TEMPLATES, explorer_page

from .made import HOSTILE, RECORD, data_of, inputs, page_of

PARTS = re.compile(r"<(style|script)([^>]*)>(.*?)</\1>", re.DOTALL)


def parts(page):
    return [(name + attributes, text) for name, attributes, text in PARTS.findall(page)]


@pytest.mark.parametrize("name", ["fuzzy", "levels", "hostile"])
def test_the_policy_allows_this_style_and_this_script_and_nothing_else(name):
    style, data, script = parts(page_of(name))
    assert (style[0], data[0], script[0]) == ("style", 'script type="application/json" id="data"', "script")
    hashes = [b64encode(hashlib.sha256(text.encode()).digest()).decode() for _, text in (style, script)]
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page_of(name))[1].replace("&#39;", "'")
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; base-uri 'none'; "
        "form-action 'none'"
    )
    assert json.loads(data[1])["cases"] == data_of(name)["cases"]


def test_no_name_ends_the_data():
    page = page_of("hostile")
    assert HOSTILE not in page
    assert len(parts(page)) == 3
    assert page.count("<img") == 0


def test_the_script_stores_asks_and_evaluates_nothing():
    script = parts(page_of("fuzzy"))[2][1]
    for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "fetch(",
                 "XMLHttpRequest", "localStorage", "sessionStorage", "document.cookie", "indexedDB", "http:", "https:",
                 "import("):  # fmt: skip
        assert word not in script.replace('"http://www.w3.org/2000/svg"', ""), word


def test_the_same_run_gives_the_same_bytes():
    assert str(explorer_page(*inputs("fuzzy"), RECORD)) == page_of("fuzzy")


def test_no_script_is_longer_than_the_modules_beside_it():
    assert max(len((TEMPLATES / f"{name}.js").read_text("utf-8").splitlines()) for name in SCRIPTS) <= 300
