"""Two real Ollama servers with one model: one crashes or hangs in the middle."""

import os
import signal

import pytest

from odoo.addons.mrp_ai_assistant.core.cancellation import Cancellation
from odoo.addons.mrp_ai_assistant.core.errors import ModelError
from odoo.addons.mrp_ai_assistant.core.llm import (
    FailoverModel,
    ModelCard,
    OllamaChat,
    OllamaClient,
    Patience,
    user,
)
from odoo.addons.mrp_ai_assistant.core.llm.pulse import PulsedModel

from devtools.ollama import ensure
from devtools.ollama_server import named_server

pytestmark = [
    pytest.mark.real_ollama,
    pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals"),
    pytest.mark.skipif(bool(named_server()), reason="one server is named"),
]
QUESTION = (user("Write the numbers from 1 to 50 as words, one after the other."),)
BRIEF = Patience(connect=2.0, first_byte=3.0, between=3.0)
QUIET = 1.0


@pytest.fixture
def servers():
    with ensure(("smollm2",)) as first, ensure(("smollm2",)) as second:
        yield first, second
        first.send(signal.SIGCONT)  # one that hangs does not end


def chat(server):
    model = OllamaChat(
        OllamaClient(server.url),
        ModelCard("smollm2:latest"),
        num_ctx=1024,
        num_thread=1,
    )
    return PulsedModel(model, OllamaClient(server.url, patience=BRIEF).version, QUIET)


def pool(*servers):
    places = {number: chat(server) for number, server in enumerate(servers)}
    return FailoverModel(
        places, lambda tried: next((each for each in places if each not in tried), None)
    )


def said(model, strike=lambda: None):
    """What stands at the end, how often it began again, what it is without ``anew``;
    ``strike`` is called after the third word."""
    text, everything, begun = "", "", 0
    chunks = model.chat(QUESTION, max_tokens=60, cancel=Cancellation())
    for heard, chunk in enumerate(chunks, 1):
        if chunk.anew:
            text, begun = "", begun + 1
        text, everything = text + chunk.text, everything + chunk.text
        if heard == 3:
            strike()
    return text, begun, everything


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSTOP])
def test_the_reply_is_that_of_the_other_server(servers, number):
    first, second = servers
    whole, begun, _everything = said(pool(second))
    assert (bool(whole), begun) == (True, 0)
    text, begun, everything = said(pool(first, second), lambda: first.send(number))
    assert begun == 1
    assert text == whole  # the same seed, and no word of the other one
    assert len(everything) > len(text)
    with pytest.raises(ModelError):
        said(pool(first))
