from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace

from docutils.core import publish_parts
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jinja2 import Environment

from equifinal.output.report.template import key, plain, template


def render(text, **wildcards):
    words = Environment(trim_blocks=True, lstrip_blocks=True).from_string(text)
    found = words.render(snakemake=SimpleNamespace(wildcards=wildcards))
    return body(found)


def body(text):
    return publish_parts(text, writer="html", settings_overrides={"report_level": 5})["body"]


def test_each_figure_has_its_own_caption_word_for_word():
    texts = {
        key("map_outcome", "en"): 'A*B + ~C*D_2 | "quoted" `code` \\ and 0.5',
        key("xy_outcome_solution", "zh"): "“医防融合”的隶属度：一致性 0.897",
    }
    written = template(texts)
    shown = render(written, name="map_outcome", language="en")
    assert shown == "<p>A*B + ~C*D_2 | &quot;quoted&quot; `code` \\ and 0.5</p>\n"
    shown = render(written, name="xy_outcome_solution", language="zh")
    assert shown == "<p>“医防融合”的隶属度：一致性 0.897</p>\n"
    assert render(written, name="unknown", language="en") == ""


def test_nothing_that_a_configuration_says_is_markup_in_the_words_of_the_front_page():
    source = (Path(__file__).parents[3] / "workflow/report/workflow.rst").read_text("utf-8")
    hostile = "*x* `y`_ |z| <b> a_ [1]_ http://a.b .. x::"
    config = {"study": "s", "title": {"en": f"- {hostile}", "zh": f"1. {hostile}"}, "data_note": f"{hostile}\n\n- one"}
    config |= {"conditions": ["A_", "B*"], "outcome": "L_[2]"}
    words = Environment(trim_blocks=True, lstrip_blocks=True).from_string(f"{source}\n.. _0 The whole report: x")
    shown = Reader(body(words.render(snakemake=SimpleNamespace(config=config))))
    text = " ".join(shown.text.split())
    assert text.startswith(f"- {hostile} 1. {hostile} The data. {hostile} - one The study asks")
    assert "combinations of A_, B* are sufficient for L_[2], by" in text
    assert shown.tags == ["p", "p", "p", "strong", "p", "strong", "a"]


class Reader(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.text, self.tags = "", []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, _):
        self.tags.append(tag)

    def handle_data(self, data):
        self.text += data


TEXTS = st.text(st.sampled_from("abiIA1甲。“ \n\\`*_|<>[]{}()%#:;@.,-+=~^!\"'/&•"), min_size=1)


@settings(deadline=None, max_examples=300)
@given(TEXTS.filter(str.strip))
@example("\\\\")
@example("A. x")
@example("(iv) x")
@example("#. x")
@example("1) x")
@example("- x")
@example("• x")
@example(":field: x")
@example(".. raw:: html")
@example(".. x")
@example(">>> x")
@example("-o x")
@example("--long x")
@example("/V x")
@example("| x")
@example("====")
@example("+--+")
@example("__ x")
@example("it is::")
@example("x_ y__ [1]_ |s| :emphasis:`x` _`y`")
@example("http://a.b mailto:x a@b.org")
@example("javascript:x()")
@example("{{ captions }} {% raw %} {# x #} %}")
@example("one\n====\n\ntwo\n    three")
@example("one\u2028\u2028.. raw:: html\u2028\u2028   <b>x</b>")
@example("one\x85\x85.. include:: x")
@example("one\r\r.. raw:: html")
def test_any_caption_reads_as_it_was_given_with_no_markup(text):
    line = " ".join(text.split())
    for shown in (render(template({key("f", "en"): text}), name="f", language="en"), body(plain(text))):
        read = Reader(shown)
        assert " ".join(read.text.split()) == line
        assert read.tags == ["p"]
