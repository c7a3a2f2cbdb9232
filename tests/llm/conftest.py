"""A client against the fake server."""

import pytest

from odoo.addons.mrp_ai_assistant.core.cancellation import Cancellation
from odoo.addons.mrp_ai_assistant.core.llm import (
    ModelCard,
    OllamaChat,
    OllamaClient,
    OpenAIChat,
    Patience,
    user,
)

from devtools.fake_ollama import FakeOllama

SHORT = Patience(connect=2.0, first_byte=0.4, between=0.3)


@pytest.fixture
def fake():
    with FakeOllama() as server:
        yield server


@pytest.fixture
def client(fake):
    """A client that gives up before a test hangs."""
    return OllamaClient(fake.url, patience=Patience(first_byte=30.0, between=30.0))


@pytest.fixture
def hasty(fake):
    """A client that waits for fractions of a second."""
    return OllamaClient(fake.url, patience=SHORT)


@pytest.fixture
def say():
    """Ask one question; the text and the usage of the reply."""

    def ask(client, question="¿Qué hay?", name="fake:latest", **options):
        card = options.pop("card", None) or ModelCard(name)
        schema = options.pop("schema", None)
        cancel = options.pop("cancel", None) or Cancellation()
        model = OllamaChat(client, card, **options)
        chunks = list(
            model.chat([user(question)], schema=schema, max_tokens=50, cancel=cancel)
        )
        return "".join(chunk.text for chunk in chunks), chunks[-1].usage

    return ask


@pytest.fixture
def said():
    """Ask one question in OpenAI's protocol; the text and the usage of the reply."""

    def ask(client, question="¿Qué hay?", schema=None, **card):
        model = OpenAIChat(client, ModelCard(**{"name": "fake:latest", **card}))
        asked = {"schema": schema, "max_tokens": 50, "cancel": Cancellation()}
        chunks = list(model.chat([user(question)], **asked))
        return "".join(chunk.text for chunk in chunks), chunks[-1].usage

    return ask
