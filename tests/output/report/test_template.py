from types import SimpleNamespace

from docutils.core import publish_parts
from jinja2 import Environment

from equifinal.output.report.template import key, template


def render(text, **wildcards):
    words = Environment(trim_blocks=True, lstrip_blocks=True).from_string(text)
    found = words.render(snakemake=SimpleNamespace(wildcards=wildcards))
    return publish_parts(found, writer="html")["body"]


def test_each_figure_has_its_own_caption_word_for_word():
    texts = {
        key("map_outcome", "en"): 'A*B + ~C*D_2 | "quoted" `code` \\ and 0.5',
        key("xy_outcome_solution", "zh", "incl0.80"): "“医防融合”的隶属度：一致性 0.897",
    }
    written = template(texts)
    shown = render(written, name="map_outcome", language="en")
    assert shown == "<p>A*B + ~C*D_2 | &quot;quoted&quot; `code` \\ and 0.5</p>\n"
    shown = render(written, name="xy_outcome_solution", language="zh", cut="incl0.80")
    assert shown == "<p>“医防融合”的隶属度：一致性 0.897</p>\n"
    assert render(written, name="unknown", language="en") == ""
