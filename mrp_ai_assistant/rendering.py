"""Markdown of an answer as HTML on the server, for reports and messages."""

from markdown_it import MarkdownIt
from markupsafe import Markup
from odoo.tools.mail import html_sanitize

LONGEST = 200_000  # characters of one text

# No HTML, no links, no pictures: an answer holds none, so whatever looks like one came
# from a record's name or from a model.
_READER = (
    MarkdownIt("commonmark", {"html": False, "maxNesting": 20})
    .enable(["table", "strikethrough"])
    .disable(["link", "image", "autolink", "html_inline", "html_block", "reference"])
)


def html_of(md):
    """``md`` as safe HTML; what is no Markdown of ours is text."""
    return Markup(html_sanitize(_READER.render(md[:LONGEST])))
