"""What every model server does, the fake ones and the real ones: so the fakes may be
trusted, and whoever speaks to ``ChatModel`` need not know which kind it is.

A real Ollama, which speaks both protocols, is at MRP_AI_OLLAMA_URL with the models
smollm2 and minilm; two llama.cpp servers with the same files at MRP_AI_LLAMACPP_URL and
MRP_AI_LLAMACPP_EMBED_URL. What differs is in ``SORTS``.
"""

import json
import math
import os
import re
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, replace

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
    KINDS,
    Budget,
    ModelCard,
    OllamaClient,
    OpenAIClient,
    system,
    user,
)

from devtools.fake_ollama import Dialect, FakeOllama

ENCODER = frozenset({"embedding"})
SLOTS = {
    "type": "string",
    "pattern": r'^([^0-9{}"\\\x00-\x1F]|\{(A|B|C)\})*$',
}
FACTS = "Write one sentence.\n{A}: the latest order\n{B}: its days\n{C}: component"


@dataclass(frozen=True)
class Sort:
    """A kind of server and what is different about it: ``told`` is what its version
    says, ``details``: a card has sizes and a digest of the file, ``names``: it knows
    which models it has."""

    kind: str
    told: str
    details: bool = False
    names: bool = True


SORTS = {
    "ollama": Sort("ollama", r"\d+\.\d+", details=True),
    "openai": Sort("openai", "Ollama"),
    "llamacpp": Sort("openai", r"llama\.cpp", names=False),
}
FAKE = [f"{name}-fake" for name in SORTS]
REAL = [pytest.param(f"{name}-real", marks=pytest.mark.real_ollama) for name in SORTS]


@dataclass(frozen=True)
class Server:
    """``encoders`` is the client of the server that has the encoder."""

    sort: Sort
    client: object
    encoders: object
    chat: str
    encoder: str

    def model(self, card=None, **options):
        options = {"num_thread": 1} | options
        make = KINDS[self.sort.kind].chat
        return make(self.client, card or ModelCard(self.chat), **options)

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

    def encode(self, texts, name=None):
        card = ModelCard(name or self.encoder, capabilities=ENCODER, context_length=256)
        make = KINDS[self.sort.kind].embed
        return make(self.encoders, card, num_thread=1).embed(
            texts, cancel=Cancellation()
        )


def named(variable, *, required):
    url = os.environ.get(variable)
    if url:
        return url
    if os.environ.get(required) == "1":
        pytest.fail(f"{variable} names no server, and this run needs one")
    pytest.skip(f"{variable} names no server")


@contextmanager
def fake_server(name, sort):
    connect = KINDS[sort.kind].connect
    with FakeOllama(delay=0.005) as fake:
        if name == "llamacpp":
            fake.dialect = Dialect(owner="llamacpp", knows_models=False, n_ctx=4096)
        client = connect(fake.url, "", None)
        yield Server(sort, client, client, "fake:latest", "fake-embed:latest")


@pytest.fixture(scope="session")
def one_thread():
    """The models of a real Ollama under names whose engine has one thread: OpenAI's
    protocol cannot ask for that, and on a busy machine more are a hundred times slower.
    """
    url = named("MRP_AI_OLLAMA_URL", required="MRP_AI_REQUIRE_OLLAMA")
    client = OllamaClient(url)
    names = {"smollm2": "contract-chat:latest", "minilm": "contract-minilm:latest"}
    for source, name in names.items():
        asked = {"from": source, "parameters": {"num_thread": 1}, "stream": False}
        client.brief("POST", "/api/create", {"model": name, **asked}, None)
    yield OpenAIClient(url), *names.values()
    for name in names.values():
        client.delete(name)


def real_server(name, sort, request):
    connect = KINDS[sort.kind].connect
    if name == "openai":
        client, chat, encoder = request.getfixturevalue("one_thread")
        return Server(sort, client, client, chat, encoder)
    if name == "ollama":
        url = named("MRP_AI_OLLAMA_URL", required="MRP_AI_REQUIRE_OLLAMA")
        client = connect(url, "", None)
        return Server(sort, client, client, "smollm2:latest", "minilm:latest")
    need = {"required": "MRP_AI_REQUIRE_LLAMACPP"}
    chat = connect(named("MRP_AI_LLAMACPP_URL", **need), "", None)
    encoders = connect(named("MRP_AI_LLAMACPP_EMBED_URL", **need), "", None)
    names = [client.cards()[0].name for client in (chat, encoders)]
    return Server(sort, chat, encoders, *names)


@pytest.fixture(params=[*FAKE, *REAL])
def server(request):
    name, _, where = request.param.partition("-")
    if where == "real":
        yield real_server(name, SORTS[name], request)
    else:
        with fake_server(name, SORTS[name]) as made:
            yield made


@pytest.fixture(params=["ollama-fake", REAL[0]])
def ollama(request):
    """What only Ollama's own protocol has."""
    name, _, where = request.param.partition("-")
    if where == "real":
        yield real_server(name, SORTS[name], request)
    else:
        with fake_server(name, SORTS[name]) as made:
            yield made


def test_it_tells_who_it_is(server):
    assert re.match(server.sort.told, server.client.version())


def test_the_cards_of_a_chat_model_and_an_encoder(server):
    server.say("Hello")
    cards = {card.name: card for card in server.client.cards()}
    chat = cards[server.chat]
    assert (chat.can_chat, chat.can_embed) == (True, False)
    assert re.fullmatch("[0-9a-f]{64}", chat.digest)
    assert not chat.template_is_bare
    assert not chat.is_cloud
    if server.sort.names:  # otherwise a self-test finds it out
        encoder = cards[server.encoder]
        assert (encoder.can_chat, encoder.can_embed) == (False, True)
    if server.sort.details:
        assert chat.loaded
        assert chat.context_length >= 2048
        assert chat.parameter_size
        assert chat.quantization


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
    text, _usage = server.say("Which orders are late?", 80, schema)
    assert json.loads(text)["tool"] in ("late_orders", "stock", "none")


def test_a_prompt_that_is_too_long_is_refused_and_never_cut(server):
    """Behind OpenAI's protocol Ollama does cut it: its own count gives it away."""
    with pytest.raises(PromptTooLong):
        server.say("word " * 6000, budget=Budget(4096, tokens_per_byte=0.001))


def test_a_missing_model(server):
    if not server.sort.names:
        pytest.skip("it answers with the one that it has, whatever it is called")
    gone = server.model(ModelCard("gone"))
    with pytest.raises(ModelMissing):
        list(gone.chat([user("x")], max_tokens=2, cancel=Cancellation()))
    with pytest.raises(ModelMissing):
        server.encode(["x"], "gone")


def test_a_missing_model_is_not_shown(ollama):
    with pytest.raises(ModelMissing):
        ollama.client.show("gone")
    with pytest.raises(ModelMissing):
        ollama.client.delete("gone")


def test_an_encoder_that_is_asked_to_chat(server):
    card = ModelCard(server.encoder)  # an old card: it says completion
    model = replace(server, client=server.encoders).model(card)
    with pytest.raises(ModelCannot) as raised:
        list(model.chat([user("x")], max_tokens=2, cancel=Cancellation()))
    assert raised.value.values["ability"] == "chat"


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"format": "yaml"}, ModelError),
        ({"options": {"num_ctx": "many"}}, ModelError),
        ({"think": True}, ModelCannot),
    ],
)
def test_what_it_does_not_take(ollama, change, status):
    body = {"model": ollama.chat, "messages": [{"role": "user", "content": "x"}]}
    with pytest.raises(status):
        list(ollama.client.chat({**body, **change}, Cancellation()))


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
    assert time.monotonic() - stopped < 15
    server.say("Hi", max_tokens=1)
    assert time.monotonic() - stopped < 20


def test_vectors(server):
    near, same, far = server.encode(
        ["late manufacturing orders", "manufacturing orders late", "blue sky"]
    )
    assert len(near) == len(same) == len(far) >= 64
    assert math.isclose(math.hypot(*near), 1.0, rel_tol=1e-4)

    def likeness(one, other):
        return math.fsum(a * b for a, b in zip(one, other, strict=True))

    assert likeness(near, same) > likeness(near, far) + 0.2


def test_a_text_longer_than_the_encoder(server):
    texts = ["short", " ".join(f"word{number}" for number in range(500)), "last"]
    vectors = server.encode(texts)
    assert [len(vector) for vector in vectors] == [len(vectors[0])] * 3
    assert all(
        math.isclose(math.hypot(*vector), 1.0, rel_tol=1e-4) for vector in vectors
    )


def test_a_pull_that_cannot_be(ollama):
    with pytest.raises(ModelError):
        list(ollama.client.pull("missing/no-such-model:nowhere"))
