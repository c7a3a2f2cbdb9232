import pytest
from hypothesis import given
from hypothesis import strategies as st

from odoo.addons.mrp_ai_assistant.core.errors import BadReply
from odoo.addons.mrp_ai_assistant.core.llm.server_events import event_data

STREAM = (
    ': ping\n\ndata: {"a": "ñ\u2028\u0085"}\r\n\r\nevent: message\nid: 3\ndata:b\n\n'
    "data: one\ndata: two\n\n\ndata: [DONE]\n\n"
).encode()
EVENTS = ['{"a": "ñ\u2028\u0085"}', "b", "one\ntwo", "[DONE]"]


@given(st.lists(st.integers(0, len(STREAM)), max_size=12))
def test_wherever_it_is_cut_it_is_the_same(places):
    edges = [0, *sorted(places), len(STREAM)]
    pieces = [STREAM[a:b] for a, b in zip(edges, edges[1:], strict=False)]
    assert list(event_data(pieces)) == EVENTS


@given(st.integers(0, len(STREAM)))
def test_a_stream_that_breaks_off_gives_whole_events_only(end):
    found = list(event_data([STREAM[:end]]))
    assert found == EVENTS[: len(found)]


def test_the_last_word_may_lack_its_end():
    assert list(event_data([b"data: a\n\ndata: [DONE]"])) == ["a", "[DONE]"]
    assert list(event_data([b"data: a\n\ndata: b"])) == ["a"]
    assert list(event_data([b"data: a\n\ndata: b\n"])) == ["a"]


def test_a_failure_as_a_field():
    assert list(event_data([b'error: {"message": "x"}\n\n'])) == ['{"message": "x"}']


def test_what_never_ends():
    with pytest.raises(BadReply):
        list(event_data([b"data: " + b"x" * 90, b"x" * 90], limit=100))
    with pytest.raises(BadReply):
        list(event_data([b"data: 0123456789\n"] * 20, limit=100))
