import math

import pytest

from odoo.addons.mrp_ai_assistant.core.cancellation import Cancellation
from odoo.addons.mrp_ai_assistant.core.errors import (
    BadReply,
    CloudModel,
    ModelCannot,
    ModelMissing,
)
from odoo.addons.mrp_ai_assistant.core.llm import (
    ModelCard,
    OllamaClient,
    OllamaEmbed,
    OpenAIClient,
    OpenAIEmbed,
)

ENCODER = frozenset({"embedding"})
CARD = ModelCard("fake-embed", capabilities=ENCODER)


@pytest.fixture
def client(fake):
    return OpenAIClient(fake.url)


@pytest.fixture
def embed(client):
    return lambda texts: OpenAIEmbed(client, CARD).embed(texts, cancel=Cancellation())


def test_each_text_has_its_own_vector_whatever_the_order_of_the_reply(fake, embed):
    texts = [f"orden {number}" for number in range(40)]
    vectors = embed(texts)
    other = OllamaEmbed(OllamaClient(fake.url), CARD)
    assert vectors == other.embed(texts, cancel=Cancellation())
    sent = fake.bodies("/v1/embeddings")
    assert [len(body["input"]) for body in sent] == [16, 16, 8]


def test_a_long_text_is_never_sent_whole(fake, embed):
    """Some servers read its beginning and say nothing of the rest."""
    long = " ".join(f"palabra{number}" for number in range(600))
    vectors = embed(["corto", long, "otro"])
    assert vectors[0] == embed(["corto"])[0]
    assert math.isclose(math.hypot(*vectors[1]), 1.0)
    sent = [text for body in fake.bodies("/v1/embeddings") for text in body["input"]]
    assert max(len(text) for text in sent) <= 512 * 3.2


def test_the_server_has_the_last_word_on_length(fake, client):
    card = ModelCard("fake-embed", capabilities=ENCODER, context_length=8192)
    long = " ".join(f"palabra{number}" for number in range(600))
    [vector] = OpenAIEmbed(client, card).embed([long], cancel=Cancellation())
    assert math.isclose(math.hypot(*vector), 1.0)


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        ["x", "y"],
        [{"index": 0, "embedding": [1.0]}],
        [{"index": 0, "embedding": [1.0]}, {"index": 0, "embedding": [1.0]}],
        [{"index": 0, "embedding": [1.0]}, {"index": 7, "embedding": [1.0]}],
        [{"index": 0, "embedding": [1.0]}, {"index": None, "embedding": [1.0]}],
        [{"index": 0, "embedding": [1.0]}, {"index": 1}],
        [{"index": 0, "embedding": "0a=="}, {"index": 1, "embedding": "0a=="}],
        [{"embedding": [1.0]}, {"embedding": [float("inf")]}],
    ],
)
def test_vectors_that_are_none(client, embed, monkeypatch, data):
    monkeypatch.setattr(client, "document", lambda *_asked: {"data": data})
    with pytest.raises(BadReply):
        embed(["a", "b"])


def test_a_server_that_numbers_nothing(client, embed, monkeypatch):
    data = [{"embedding": [3.0, 4.0]}, {"embedding": [1.0, 0.0]}]
    monkeypatch.setattr(client, "document", lambda *_asked: {"data": data})
    assert embed(["a", "b"]) == [[0.6, 0.8], [1.0, 0.0]]


def test_who_is_not_asked(fake, client):
    with pytest.raises(ModelCannot):
        OpenAIEmbed(client, ModelCard("fake"))
    with pytest.raises(CloudModel):
        OpenAIEmbed(client, ModelCard("e", capabilities=ENCODER, is_cloud=True))
    assert fake.requests == []


def test_a_model_that_was_removed(fake, embed):
    fake.models.clear()
    with pytest.raises(ModelMissing):
        embed(["hola"])
