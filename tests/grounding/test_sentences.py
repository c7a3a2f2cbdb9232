"""Sentences leave the stream whole, wherever it is cut into pieces."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from odoo.addons.mrp_ai_assistant.core.grounding.sentences import SentenceReader

TEXT = (
    "Hay {A} órdenes con retraso. La peor es {B}, con 1.250,5 uds. de {D}. "
    'Lo suministra {E} (aprox. el {F}). ¿Y la siguiente? Es "{G}"…\nFin'
)
SENTENCES = [
    "Hay {A} órdenes con retraso.",
    "La peor es {B}, con 1.250,5 uds. de {D}.",
    "Lo suministra {E} (aprox. el {F}).",
    "¿Y la siguiente?",
    'Es "{G}"…',
    "Fin",
]


def read(pieces, *, cut=False):
    reader = SentenceReader()
    said = [sentence for piece in pieces for sentence in reader.feed(piece)]
    return said + reader.end(cut=cut)


@pytest.mark.parametrize("ascii_only", [True, False])
@given(cuts=st.lists(st.integers(0, 400), max_size=40))
def test_any_cut_gives_the_same_sentences(ascii_only, cuts):
    raw = json.dumps(TEXT, ensure_ascii=ascii_only)
    marks = [0, *sorted(min(cut, len(raw)) for cut in cuts), len(raw)]
    pieces = [raw[a:b] for a, b in zip(marks, marks[1:], strict=False)]
    assert read(pieces) == SENTENCES


def test_plain_text_is_read_too():
    assert read(TEXT) == SENTENCES


def test_a_sentence_is_held_back_until_another_follows():
    reader = SentenceReader()
    assert reader.feed('"One is late.') == []
    assert reader.feed(" Two") == ["One is late."]


def test_half_a_sentence_is_thrown_away():
    assert read(['"One is late. And the'], cut=True) == ["One is late."]


@given(st.text(max_size=200), st.booleans())
def test_no_stream_breaks_it(text, cut):
    said = read(list(text), cut=cut)
    assert all(sentence.strip() for sentence in said)


@given(st.text(alphabet='\\"u0dDnt{ a', max_size=60))
def test_no_broken_escape_breaks_it(text):
    read(list('"' + text))


def test_an_emoji_in_two_halves_is_one():
    assert read(['"Listo \\ud83d', '\\udc4d."']) == ["Listo 👍."]
