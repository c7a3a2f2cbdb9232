"""Names that hold markup are shown as names."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from odoo.addons.mrp_ai_assistant.core.answer.hostile import harmless
from odoo.addons.mrp_ai_assistant.core.answer.markdown import escape, paragraph


def unescaped(md):
    """What a Markdown reader shows of backslashes before ASCII punctuation."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", md)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Mesa *A*", r"Mesa \*A\*"),
        ("A_1", r"A\_1"),
        ("[x](y)", r"\[x\](y)"),
        ("<img>", r"\<img\>"),
        ("a|b", r"a\|b"),
        ("http://x", r"http\://x"),
        ("www.x.com", r"www\.x.com"),
        ("a@b.com", r"a\@b.com"),
        ("&lt;", r"\&lt;"),
        ("line\nbreak", "line break"),
        ("a\u202eb\u200b", "ab"),
        ("👩‍🏭", "👩‍🏭"),
        ("طاولة", "\u2068طاولة\u2069"),
    ],
)
def test_a_name_is_shown_as_it_is(name, shown):
    assert escape(name) == shown


@given(st.text(alphabet=st.characters(codec="ascii"), max_size=80))
def test_escaping_changes_nothing_that_is_read(text):
    line = " ".join("".join(c for c in text if c.isprintable() or c.isspace()).split())
    assert unescaped(escape(text)) == line


@given(st.text(max_size=80))
def test_no_mark_is_left_alone(text):
    assert not re.search(r"(?<!\\)(?:\\\\)*[<>\[\]*_`|]", escape(text))


@pytest.mark.parametrize("start", ["# x", "- x", "+ x", "1. x", "1) x", "---", "==="])
def test_a_paragraph_begins_no_block(start):
    assert not re.match(r"(#|-|\+|=|\d+[.)])", paragraph([start]))


@given(st.text(max_size=300))
def test_harmless_text_is_one_line_without_marks(text):
    safe = harmless(text, 100)
    assert len(safe) <= 101
    assert not re.search(r"[<>\[\]{}|`#\\\"\n\u202e\u200b]", safe)
