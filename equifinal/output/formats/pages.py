"""Pages of HTML: templates that stand in files beside the modules that fill them, and Markdown as HTML.

Whatever is put into a template is text, and shown as it is, but for what these functions themselves return.
"""

import functools
from pathlib import Path

import jinja2
from markdown_it import MarkdownIt
from markupsafe import Markup

__all__ = ["blocks", "filled", "inline"]

ENGINE = Path(__file__).parents[2]

# What texts of the project hold, no more: neither links nor pictures nor HTML come in with the texts of a study.
MARKUP = ["backticks", "emphasis", "escape", "heading", "newline"]


@functools.cache
def _templates():
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(ENGINE),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"inline": inline, "blocks": blocks}
    return environment


def filled(name, /, **places):
    """Return a template with its places filled.

    Parameters
    ----------
    name : str
        Its path within the engine; a step is made again when a template changes that it names so.
    **places : object
        Texts are shown as they are. One that the template needs and is not given is an error.

    Returns
    -------
    markupsafe.Markup

    Examples
    --------
    >>> print(filled("output/formats/templates/result.html.jinja", frame=Markup("<table></table>"), told="A < B"))
    <table></table>
    <p>A &lt; B</p>
    <BLANKLINE>
    """
    return Markup(_templates().get_template(name).render(places))


@functools.cache
def _markdown():
    return MarkdownIt("zero").enable(MARKUP)


def inline(text):
    """Return a line of Markdown as HTML: code, emphasis, and characters that a backslash keeps from being markup.

    Examples
    --------
    >>> inline("of *A* and `A*B`, <i> & [x](y)")
    Markup('of <em>A</em> and <code>A*B</code>, &lt;i&gt; &amp; [x](y)')
    """
    return Markup(_markdown().renderInline(text))


def blocks(text):
    r"""Return paragraphs and headings of Markdown as HTML.

    Examples
    --------
    >>> blocks("### Yield\n\nOf *A*.")
    Markup('<h3>Yield</h3>\n<p>Of <em>A</em>.</p>\n')
    """
    return Markup(_markdown().render(text))
