import math

import pytest

from odoo.addons.mrp_ai_assistant.core.cancellation import Cancellation
from odoo.addons.mrp_ai_assistant.core.errors import (
    BadReply,
    CloudModel,
    ModelCannot,
    ModelMissing,
    PromptTooLong,
)
from odoo.addons.mrp_ai_assistant.core.llm import ModelCard, OllamaEmbed

CARD = ModelCard(
    "fake-embed", capabilities=frozenset({"embedding"}), context_length=512
)


@pytest.fixture
def embed(client):
    return lambda texts: OllamaEmbed(client, CARD).embed(texts, cancel=Cancellation())


def test_a_vector_a_text_in_order(embed):
    texts = [f"orden {number}" for number in range(40)]
    vectors = embed(texts)
    assert len(vectors) == 40
    assert vectors[7] == embed(["orden 7"])[0]
    assert all(math.isclose(math.hypot(*vector), 1.0) for vector in vectors)


def test_batches_are_small_and_nothing_is_cut_in_silence(fake, embed):
    embed(["hola"] * 40)
    sent = fake.bodies("/api/embed")
    assert [len(body["input"]) for body in sent] == [16, 16, 8]
    assert {body["truncate"] for body in sent} == {False}
    assert {body["options"]["num_ctx"] for body in sent} == {512}


def test_one_long_text_does_not_lose_its_batch(embed):
    long = " ".join(f"palabra{number}" for number in range(600))
    vectors = embed(["corto", long, "otro"])
    assert vectors[0] == embed(["corto"])[0]
    assert vectors[2] == embed(["otro"])[0]
    assert math.isclose(math.hypot(*vectors[1]), 1.0)


def test_a_long_text_without_blanks(embed):
    assert math.isclose(math.hypot(*embed(["ab" * 2000])[0]), 1.0)


def test_nothing(fake, embed):
    assert embed([]) == []
    assert fake.requests == []


def test_a_blank_text_is_the_callers_mistake(embed):
    with pytest.raises(ValueError, match="blank"):
        embed(["hola", "  "])


def test_a_server_that_always_says_too_long(fake, embed):
    fake.script = "too-long"
    with pytest.raises(PromptTooLong):
        embed(["una frase de muchas palabras que se parte y se parte"])


@pytest.mark.parametrize(
    "reply",
    [
        [],
        [[1.0]],
        [[1.0], [1.0, 2.0]],
        [[], []],
        [[1.0], ["x"]],
        [[1.0], [float("nan")]],
        [None, None],
    ],
)
def test_vectors_that_are_none(client, embed, monkeypatch, reply):
    monkeypatch.setattr(client, "embed", lambda body, cancel: reply)
    with pytest.raises(BadReply):
        embed(["a", "b"])


def test_a_chat_model_is_not_asked(client):
    with pytest.raises(ModelCannot):
        OllamaEmbed(client, ModelCard("fake"))


def test_nor_one_in_the_cloud(client):
    card = ModelCard("e:cloud", capabilities=frozenset({"embedding"}), is_cloud=True)
    with pytest.raises(CloudModel):
        OllamaEmbed(client, card)


def test_a_model_that_was_removed(fake, embed):
    fake.models.clear()
    with pytest.raises(ModelMissing):
        embed(["hola"])
