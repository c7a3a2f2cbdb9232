"""A server that thinks is waited for; one that hangs is not."""

import threading

import pytest

from odoo.addons.mrp_ai_assistant.core.cancellation import Cancellation
from odoo.addons.mrp_ai_assistant.core.errors import ModelTimeout, ServerDown, Stopped
from odoo.addons.mrp_ai_assistant.core.llm import (
    ModelCard,
    OllamaChat,
    OllamaClient,
    Patience,
    ScriptedModel,
    user,
)
from odoo.addons.mrp_ai_assistant.core.llm.pulse import PulsedModel

from devtools.fake_ollama import FakeOllama

LONG = Patience(connect=5.0, first_byte=60.0, between=60.0)
SHORT = Patience(connect=0.3, first_byte=0.3, between=0.3)  # for one that hangs
QUIET = 0.1


def pulsed(fake, patience=SHORT):
    chat = OllamaChat(OllamaClient(fake.url, patience=LONG), ModelCard("fake:latest"))
    return PulsedModel(chat, OllamaClient(fake.url, patience=patience).version, QUIET)


def say(model):
    chunks = model.chat([user("?")], max_tokens=50, cancel=Cancellation())
    return "".join(chunk.text for chunk in chunks)


def test_one_that_is_slow_is_waited_for():
    with FakeOllama(delay=0.5) as fake:
        fake.say("Todo bien.")
        assert say(pulsed(fake, LONG)) == "Todo bien."
        asked = [request.path for request in fake.requests]
    assert asked.count("/api/version") > 1


def test_one_that_hangs_before_its_first_word_is_given_up():
    with FakeOllama("slow-first-byte") as fake, pytest.raises(ServerDown):
        say(pulsed(fake))


def test_one_that_hangs_in_the_middle_is_given_up():
    with FakeOllama(delay=0.01) as fake:
        fake.say("palabra " * 40)
        chunks = pulsed(fake).chat([user("?")], max_tokens=50, cancel=Cancellation())
        assert next(chunks).text
        fake.freeze()
        with pytest.raises(ServerDown):
            list(chunks)
        assert fake.wait_for_close()


def test_one_that_answers_small_questions_only_is_given_up_for_another():
    with FakeOllama(delay=3600.0) as fake:
        fake.say("palabra")
        chat = OllamaChat(
            OllamaClient(fake.url, patience=LONG), ModelCard("fake:latest")
        )
        alive = OllamaClient(fake.url, patience=LONG).version
        with pytest.raises(ModelTimeout):
            say(PulsedModel(chat, alive, QUIET, longest=0.5))
        assert fake.wait_for_close()


def test_a_stop_is_a_stop():
    with FakeOllama("stall") as fake:
        cancel = Cancellation()
        chunks = pulsed(fake, LONG).chat([user("?")], max_tokens=50, cancel=cancel)
        assert next(chunks).text == "Hay "
        cancel.cancel()
        with pytest.raises(Stopped):
            list(chunks)
        assert fake.wait_for_close()


def test_who_hears_no_more_ends_it():
    closed = threading.Event()

    class Speaking(ScriptedModel):
        def chat(self, *args, **options):
            try:
                yield from super().chat(*args, **options)
            finally:
                closed.set()

    def alive(_cancel):
        raise AssertionError("it was asked after its end")

    model = PulsedModel(Speaking().say("a b c"), alive, 0.01)
    chunks = model.chat([], max_tokens=9, cancel=Cancellation())
    next(chunks)
    chunks.close()
    assert closed.is_set()
    for thread in threading.enumerate():
        if thread.name == "mrp_ai.pulse":
            thread.join(5)
            assert not thread.is_alive()


def test_it_is_the_model_that_it_wraps():
    model = PulsedModel(ScriptedModel("phi3"), lambda cancel: None)
    assert (model.name, model.context_length) == ("phi3", 4096)
