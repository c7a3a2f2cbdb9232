import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from odoo.addons.mrp_ai_assistant.core.errors import BadReply
from odoo.addons.mrp_ai_assistant.core.llm.lines import split_lines

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@given(st.lists(texts, max_size=8), st.lists(st.integers(1, 12), min_size=1))
def test_any_text_survives_any_cut(said, sizes):
    data = b"".join(
        json.dumps({"t": text}, ensure_ascii=False).encode() + b"\n" for text in said
    )
    chunks, at = [], 0
    while at < len(data):
        size = sizes[len(chunks) % len(sizes)]
        chunks.append(data[at : at + size])
        at += size
    assert [json.loads(line)["t"] for line in split_lines(chunks)] == said


def test_blank_lines_are_skipped_and_the_last_needs_no_end():
    assert list(split_lines([b"\n \r\n", b"a\nb"])) == [b"a", b"b"]


def test_other_line_ends_do_not_cut():
    line = "uno\u0085dos\u2028tres\x1ccuatro\x0b".encode()
    assert list(split_lines([line + b"\n"])) == [line]


@pytest.mark.parametrize("chunks", [[b"x" * 11], [b"x" * 11 + b"\n"], [b"x" * 6] * 2])
def test_a_line_has_a_limit(chunks):
    with pytest.raises(BadReply):
        list(split_lines(chunks, limit=10))
