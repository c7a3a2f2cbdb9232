"""What every Ollama does, the fake one and the real one: so the fake may be trusted.

The real one is at MRP_AI_OLLAMA_URL, with the models smollm2 and minilm.
"""

import json
import math
import os
import re
import threading
import time
from dataclasses import dataclass

import pytest

from odoo.addons.mrp_ai_assistant.core.cancellation import Cancellation
from odoo.addons.mrp_ai_assistant.core.errors import (
    ModelCannot,
    ModelError,
    ModelMissing,
    PromptTooLong,
    Stopped,
)
from odoo.addons.mrp_ai_assistant.core.llm import (
    Budget,
    ModelCard,
    OllamaChat,
    OllamaClient,
    OllamaEmbed,
    system,
    user,
)

from devtools.fake_ollama import FakeOllama

ENCODER = frozenset({"embedding"})
SLOTS = {
    "type": "string",
    "pattern": r'^([^0-9{}"\\\x00-\x1F]|\{(A|B|C)\})*$',
}
FACTS = "Write one sentence.\n{A}: the latest order\n{B}: its days\n{C}: component"


@dataclass(frozen=True)
class Server:
    client: OllamaClient
    chat: str
    encoder: str

    def model(self, **options):
        options = {"num_thread": 1} | options
        return OllamaChat(self.client, ModelCard(self.chat), **options)

    def say(self, text, max_tokens=24, schema=None, **options):
        chunks = list(
            self.model(**options).chat(
                [system("You are brief."), user(text)],
                schema=schema,
                max_tokens=max_tokens,
                cancel=Cancellation(),
            )
        )
        return "".join(chunk.text for chunk in chunks), chunks[-1].usage

    def embed(self, texts):
        card = ModelCard(self.encoder, capabilities=ENCODER, context_length=256)
        model = OllamaEmbed(self.client, card, num_thread=1)
        return model.embed(texts, cancel=Cancellation())


def real_url():
    url = os.environ.get("MRP_AI_OLLAMA_URL")
    if url:
        return url
    if os.environ.get("MRP_AI_REQUIRE_OLLAMA") == "1":
        pytest.fail("MRP_AI_OLLAMA_URL names no Ollama, and this run needs one")
    pytest.skip("MRP_AI_OLLAMA_URL names no Ollama")


@pytest.fixture(
    params=["fake", pytest.param("real", marks=pytest.mark.real_ollama)],
)
def server(request):
    if request.param == "real":
        yield Server(OllamaClient(real_url()), "smollm2:latest", "minilm:latest")
        return
    with FakeOllama(delay=0.005) as fake:
        yield Server(OllamaClient(fake.url), "fake:latest", "fake-embed:latest")


def test_a_version(server):
    assert re.match(r"\d+\.\d+", server.client.version())


def test_the_cards_of_a_chat_model_and_an_encoder(server):
    server.say("Hello")
    cards = {card.name: card for card in server.client.cards()}
    chat, encoder = cards[server.chat], cards[server.encoder]
    assert (chat.can_chat, chat.can_embed) == (True, False)
    assert (encoder.can_chat, encoder.can_embed) == (False, True)
    assert chat.loaded
    assert chat.context_length >= 2048
    assert chat.parameter_size
    assert chat.quantization
    assert re.fullmatch("[0-9a-f]{64}", chat.digest)
    assert not chat.template_is_bare
    assert not chat.is_cloud


def test_a_reply(server):
    text, usage = server.say("Name three colours.")
    assert text.strip()
    assert usage.prompt_tokens > 5
    assert 0 < usage.tokens <= 24
    assert usage.seconds > 0
    assert usage.done_reason in ("stop", "length")


def test_a_reply_that_is_cut_says_so(server):
    _text, usage = server.say("Count: one two three four five six", max_tokens=3)
    assert usage.cut
    assert usage.tokens == 3


def test_the_same_question_has_the_same_answer(server):
    assert server.say("Name a colour.")[0] == server.say("Name a colour.")[0]


def test_slots_and_no_digits_by_grammar(server):
    text, usage = server.say(FACTS, max_tokens=60, schema=SLOTS)
    assert not re.search(r"\d", text)
    assert set(re.findall(r"\{(.)\}", text)) <= set("ABC")
    if not usage.cut:
        assert isinstance(json.loads(text), str)


def test_a_choice_by_grammar(server):
    schema = {
        "type": "object",
        "properties": {"tool": {"enum": ["late_orders", "stock", "none"]}},
        "required": ["tool"],
    }
    text, _usage = server.say("Which orders are late?", schema=schema)
    assert json.loads(text)["tool"] in ("late_orders", "stock", "none")


def test_a_prompt_that_is_too_long_is_refused_and_never_cut(server):
    with pytest.raises(PromptTooLong):
        server.say("word " * 6000, budget=Budget(4096, tokens_per_byte=0.001))


def test_a_missing_model(server):
    gone = OllamaChat(server.client, ModelCard("gone"))
    with pytest.raises(ModelMissing):
        list(gone.chat([user("x")], max_tokens=2, cancel=Cancellation()))
    with pytest.raises(ModelMissing):
        server.client.show("gone")
    encoder = OllamaEmbed(server.client, ModelCard("gone", capabilities=ENCODER))
    with pytest.raises(ModelMissing):
        encoder.embed(["x"], cancel=Cancellation())


def test_an_encoder_that_is_asked_to_chat(server):
    card = ModelCard(server.encoder)  # an old card: it says completion
    with pytest.raises(ModelCannot) as raised:
        list(
            OllamaChat(server.client, card).chat(
                [user("x")], max_tokens=2, cancel=Cancellation()
            )
        )
    assert raised.value.values["ability"] == "chat"


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"format": "yaml"}, ModelError),
        ({"options": {"num_ctx": "many"}}, ModelError),
        ({"think": True}, ModelCannot),
    ],
)
def test_what_it_does_not_take(server, change, status):
    body = {"model": server.chat, "messages": [{"role": "user", "content": "x"}]}
    with pytest.raises(status):
        list(server.client.chat({**body, **change}, Cancellation()))


def test_stop_frees_the_server_for_the_next(server):
    """The generation ends on the server too: the next one need not wait for it."""
    cancel = Cancellation()
    chunks = server.model().chat(
        [user("Count from one to one thousand in words. " * 20)],
        max_tokens=2000,
        cancel=cancel,
    )
    next(chunks)
    stopped = time.monotonic()
    threading.Timer(0.1, cancel.cancel).start()
    with pytest.raises(Stopped):
        list(chunks)
    assert time.monotonic() - stopped < 1.5
    server.say("Hi", max_tokens=1)
    assert time.monotonic() - stopped < 10


def test_vectors(server):
    near, same, far = server.embed(
        ["late manufacturing orders", "manufacturing orders late", "blue sky"]
    )
    assert len(near) == len(same) == len(far) >= 64
    assert math.isclose(math.hypot(*near), 1.0, rel_tol=1e-4)

    def likeness(one, other):
        return math.fsum(a * b for a, b in zip(one, other, strict=True))

    assert likeness(near, same) > likeness(near, far) + 0.2


def test_a_text_longer_than_the_encoder(server):
    texts = ["short", " ".join(f"word{number}" for number in range(500)), "last"]
    vectors = server.embed(texts)
    assert [len(vector) for vector in vectors] == [len(vectors[0])] * 3
    assert all(
        math.isclose(math.hypot(*vector), 1.0, rel_tol=1e-4) for vector in vectors
    )


def test_a_pull_that_cannot_be(server):
    with pytest.raises(ModelError):
        list(server.client.pull("missing/no-such-model:nowhere"))
