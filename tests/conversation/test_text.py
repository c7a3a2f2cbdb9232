"""Conversations as text: folding, snippets, titles, what is searched, Markdown."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from odoo.addons.mrp_ai_assistant.core.conversation.folding import folded, words_of
from odoo.addons.mrp_ai_assistant.core.conversation.log import blocks, records
from odoo.addons.mrp_ai_assistant.core.conversation.markdown import (
    Told,
    escaped,
    harmless,
    markdown,
)
from odoo.addons.mrp_ai_assistant.core.conversation.parts import (
    Grid,
    Note,
    Words,
    parts,
)
from odoo.addons.mrp_ai_assistant.core.conversation.plain import LONGEST, plain_text
from odoo.addons.mrp_ai_assistant.core.conversation.snippet import highlighted, snippet
from odoo.addons.mrp_ai_assistant.core.conversation.title import (
    cut,
    title_of_answer,
    title_of_question,
)


def event(kind, **payload):
    return {"kind": kind, "payload": payload}


def table(*rows, **extra):
    column = {"label": "Orden", "align": "end"}
    cells = [{"ref": None, "cells": [{"t": row}]} for row in rows]
    return event("table", title="Tarde", columns=[column], rows=cells, **extra)


@given(st.text())
def test_folding_keeps_every_place(text):
    assert len(folded(text)) == len(text)


@given(st.text(), st.lists(st.text(min_size=1, max_size=5), max_size=4))
def test_a_title_marked_is_the_title(text, words):
    assert "".join(piece for piece, _found in highlighted(text, words)) == text


@given(st.text(max_size=400), st.text(min_size=1, max_size=3))
def test_a_snippet_is_short_and_marks_what_it_found(text, word):
    pieces = snippet(text, [folded(word)])
    assert sum(len(piece) for piece, _found in pieces) <= 130
    assert all(
        folded(piece) == folded(word) * (len(piece) // len(word))
        for piece, found in pieces
        if found and len(set(word)) == 1
    )


def test_words_are_few_and_once():
    assert words_of("  Órden ORDEN orden  ") == ["orden"]
    assert len(words_of(" ".join(map(str, range(50))))) == 8


def test_titles():
    for question, title in (
        ("Hola, por favor dime qué falta", "Qué falta"),
        ("Could you please tell me which orders are late?", "Which orders are late"),
        ("hola", "Hola"),
        ("   ", "?"),
        ("¿Qué pasa con WH/MO/00279? Es urgente. Gracias", "Qué pasa con WH/MO/00279"),
    ):
        assert title_of_question(question) == title
    assert len(title_of_question("palabra " * 50)) <= 48
    assert title_of_answer("Órdenes con retraso", "WH/MO/1").endswith(": WH/MO/1")
    assert title_of_answer("Ver WH/MO/1", "WH/MO/1") == "Ver WH/MO/1"
    assert cut("a" * 100).endswith("…")


def test_a_log_is_read_as_on_the_page():
    log = [
        event("text", md="lost"),
        event("status", state="running", restart=True),
        table("WH/MO/1"),
        event("text", md="after "),
        event("text", md="all"),
        event("text", md="above", place="lead"),
        event("stats", seconds=1),
    ]
    shown = [(b["kind"], b["payload"].get("md")) for b in blocks(log)]
    assert shown == [("text", "above"), ("table", None), ("text", "after all")]


def test_records_come_in_the_order_of_the_text():
    one = {"model": "mrp.production", "id": 1, "name": "A"}
    two = {"model": "mrp.production", "id": 2, "name": "B"}
    log = [event("table", title="", columns=[], rows=[{"ref": one, "cells": []}])]
    log.append(event("text", md="B", refs=[two], place="lead"))
    assert [name for _m, _i, name in records(log)] == ["B", "A"]


def test_what_is_searched():
    log = [event("text", md="**6** de \\[TAB\\] [1]"), table("x" * LONGEST, "y")]
    text = plain_text("¿Qué?", log)
    assert text.startswith("¿Qué?\n6 de [TAB]")
    assert len(text) == LONGEST
    secret = event("passages", items=[{"text": "secreto"}])
    assert "secreto" not in plain_text("¿Qué?", [secret])


def test_parts_of_an_answer():
    scope = {"text": "2 de 2"}
    log = [event("text", md=" "), event("text", md="a"), table("1", scope=scope)]
    log.append(event("action", proposals=[1]))
    words, grid, note = parts(log)
    assert isinstance(words, Words)
    assert isinstance(note, Note)
    assert grid == Grid("Tarde", ("Orden",), (True,), (("1",),), (), "2 de 2")


def test_markdown_says_what_was_said():
    told = Told("a | b\n# c", "hoy", [Grid("t", ("h",), (False,), (("x|y\nz",),))])
    text = markdown("*T*", ["una"], [told])
    assert "# \\*T\\*" in text
    assert "| x\\|y z |" in text
    assert escaped("1. uno\n- dos") == "1\\. uno\n\\- dos"


PIECES = ["<img src=//x>", "![a](//x)", "[a](//x)", "[a]", "]: //x", "<!--", "-->"]
PIECES += ["<http://x>", "\\", "`", "```", "\n", "\n\n", "a", "|", "[1]", "&lt;", "~~~"]
LOADS = {"html_block", "html_inline", "image", "link_open"}


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
@example("[a]\n\n[a]: //x")
@example("`\\`<img src=//x>")
@example("\\\\<img src=//x>")
def test_what_a_model_writes_loads_nothing_from_the_file(md):
    reader = MarkdownIt("commonmark", {"html": True}).enable("table")
    tokens = reader.parse(harmless(md))
    inner = [each for token in tokens for each in token.children or ()]
    assert not LOADS & {token.type for token in (*tokens, *inner)}


@pytest.mark.parametrize("md", ["**6 u.** [1][2]", "a \\[TAB\\] b", "- x\n- `y`"])
def test_what_an_answer_may_hold_stays_as_it_is(md):
    assert harmless(md) == md
