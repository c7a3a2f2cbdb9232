"""Windows of a text, and their vectors in batches that give way."""

import pytest

from odoo.addons.mrp_ai_assistant.core.cancellation import Cancellation
from odoo.addons.mrp_ai_assistant.core.embed import (
    EncoderError,
    OllamaEncoder,
    WrongSpace,
    encoded,
    space_of,
    windowed,
)
from odoo.addons.mrp_ai_assistant.core.embed.windows import BATCH, WORDS
from odoo.addons.mrp_ai_assistant.core.errors import ModelFailed, Stopped


class Counting:
    name = "counting"

    def __init__(self):
        self.sizes = []

    def encode(self, texts):
        self.sizes.append(len(texts))
        return [[float(len(text)), 0.0] for text in texts]


class Server:
    name = "bge"

    def __init__(self, *replies):
        self.replies = list(replies)

    def embed(self, texts, *, cancel):
        reply = self.replies.pop(0)
        if isinstance(reply, Exception):
            raise reply
        return reply


def test_every_word_is_in_a_window_and_none_is_long():
    text = " ".join(f"w{n}" + ("." if n % 17 == 0 else "") for n in range(400))
    windows = windowed(text)
    assert " ".join(windows).split() == text.split()
    assert max(len(window.split()) for window in windows) <= WORDS + 12


def test_a_row_is_not_joined_with_the_next_when_there_is_no_room():
    row = " ".join(["celda"] * 30)
    assert windowed(f"{row}\n{row}") == [row, row]


def test_blank_texts_have_no_windows():
    assert windowed("  \n ", ["Title"]) == []


def test_vectors_come_text_by_text_across_batches():
    texts = [["a"] * 3, [], ["bb"] * (BATCH + 5), ["ccc"]]
    encoder, waited = Counting(), []
    found = list(
        encoded(encoder, texts, cancel=Cancellation(), idle=lambda: waited.append(1))
    )
    assert [len(each) for each in found] == [3, 0, BATCH + 5, 1]
    assert found[2][-1][0] == 2
    assert max(encoder.sizes) <= BATCH
    assert len(waited) == len(encoder.sizes)


def test_it_can_be_stopped():
    cancel = Cancellation()
    cancel.cancel()
    with pytest.raises(Stopped):
        list(encoded(Counting(), [["a"]], cancel=cancel))


def test_the_space_is_name_digest_and_dimension():
    one = OllamaEncoder(Server([[1.0, 0.0]]), "sha:1")
    other = OllamaEncoder(Server([[1.0, 0.0]]), "sha:2")
    assert space_of(one).dimension == 2
    assert space_of(one).key != space_of(other).key


@pytest.mark.parametrize(
    "reply",
    [
        [[float("nan"), 0.0]],
        [[0.0, 0.0]],
        [[3.0, 4.0]],
        [],
        [[1.0, 0.0], [1.0, 0.0]],
        ModelFailed(model="bge"),
    ],
)
def test_a_server_that_answers_badly(reply):
    with pytest.raises(EncoderError):
        OllamaEncoder(Server(reply), "d").encode(["a"])


def test_another_dimension_than_before():
    encoder = OllamaEncoder(Server([[1.0, 0.0]], [[1.0, 0.0, 0.0]]), "d")
    encoder.encode(["a"])
    with pytest.raises(WrongSpace) as error:
        encoder.encode(["a"])
    assert "3" in str(error.value)
