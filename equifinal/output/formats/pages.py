"""Pages of HTML: templates that stand in files beside the modules that fill them, and Markdown as HTML.

Whatever is put into a template is text, and shown as it is, but for what these functions themselves return.
"""

import functools
from pathlib import Path

import jinja2
from markdown_it import MarkdownIt
from markupsafe import Markup

__all__ = ["blocks", "inline", "templates"]

# What texts of the project hold, no more: neither links nor pictures nor HTML come in with the texts of a study.
MARKUP = ["backticks", "emphasis", "escape", "heading", "newline"]


@functools.cache
def templates(folder):
    """Return the templates of a folder: places that are not given are errors, texts are no markup.

    Parameters
    ----------
    folder : pathlib.Path

    Returns
    -------
    jinja2.Environment
        With the filters `inline` and `blocks`.
    """
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader([folder, Path(__file__).parent / "templates"]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"inline": inline, "blocks": blocks}
    return environment


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
