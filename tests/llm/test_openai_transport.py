"""The faults of OpenAI's protocol become the same errors as those of Ollama's."""

import socket

import pytest

from odoo.addons.mrp_ai_assistant.core import errors
from odoo.addons.mrp_ai_assistant.core.cancellation import Cancellation
from odoo.addons.mrp_ai_assistant.core.llm import (
    ModelCard,
    OpenAIChat,
    OpenAIClient,
    Patience,
    user,
)

from devtools.fake_ollama import EVENT_SCRIPTS, Dialect

FAULTS = {
    "model-missing": errors.ModelMissing,
    "no-tools": errors.ModelCannot,
    "no-memory": errors.ModelMemory,
    "too-long": errors.PromptTooLong,
    "bad-schema": errors.BadReply,  # with a schema: ModelCannot, see below
    "busy": errors.ServerBusy,
    "rate-limit": errors.ServerBusy,
    "error-is-a-list": errors.NotOpenAI,
    "field-check": errors.BadReply,
    "unauthorized": errors.AuthenticationNeeded,
    "no-such-path": errors.NotOpenAI,
    "html-502": errors.ServerDown,
    "html-200": errors.BadReply,
    "not-a-stream": errors.BadReply,
    "redirect": errors.NotOpenAI,
    "slow-first-byte": errors.ModelTimeout,
    "stall": errors.ModelTimeout,
    "abrupt-close": errors.StreamCut,
    "close-at-once": errors.StreamCut,
    "close-after-reason": errors.StreamCut,
    "end-without-done": errors.StreamCut,
    "done-without-reason": errors.StreamCut,
    "half-an-event": errors.StreamCut,
    "event-not-ended": errors.StreamCut,
    "aborted": errors.StreamCut,
    "filtered": errors.StreamCut,
    "tool-call": errors.StreamCut,
    "error-in-stream": errors.ModelMemory,
    "error-event": errors.ModelMemory,
    "error-field": errors.ModelMemory,
    "not-json": errors.BadReply,
    "not-an-object": errors.BadReply,
    "no-choices": errors.BadReply,
    "content-not-text": errors.BadReply,
    "huge-line": errors.BadReply,
    "truncated-prompt": errors.PromptTruncated,
}
GOOD = {
    "blank-lines": "Hay tres.",
    "split-letters": "Órdenes en año.",
    "odd-line-ends": "uno\u0085dos\u2028tres\x1c.",
    "half-surrogate": "bien ?.",
    "thinking-only": "",
    "cut-by-length": '"La orden {A} ',
    "no-metrics": "Todo bien.",
    "no-last-word": "Todo bien.",
    "done-without-end": "Todo bien.",
    "usage-in-last": "Todo bien.",
    "usage-alone": "Todo bien.",
}


@pytest.fixture
def client(fake):
    return OpenAIClient(fake.url, patience=Patience(first_byte=30.0, between=30.0))


@pytest.fixture
def hasty(fake):
    patience = Patience(connect=2.0, first_byte=0.4, between=0.3)
    return OpenAIClient(fake.url, patience=patience)


def test_no_script_is_forgotten():
    assert set(EVENT_SCRIPTS) == set(FAULTS) | set(GOOD)


@pytest.mark.parametrize(("script", "error"), FAULTS.items())
def test_fault(fake, client, hasty, said, script, error):
    fake.script = script
    waits = error is errors.ModelTimeout
    with pytest.raises(error) as raised:
        said(hasty if waits else client)
    assert type(raised.value) is error
    assert "%(" not in str(raised.value)


@pytest.mark.parametrize(("script", "text"), GOOD.items())
def test_oddity_that_is_no_fault(fake, client, said, script, text):
    fake.script = script
    assert said(client)[0] == text


def test_a_reply_that_was_cut_says_so(fake, client, said):
    fake.script = "cut-by-length"
    assert said(client)[1].cut


@pytest.mark.parametrize("script", ["split-letters", "usage-in-last", "usage-alone"])
def test_the_cost_wherever_it_is_told(fake, client, said, script):
    fake.script = script
    usage = said(client)[1]
    assert (usage.prompt_tokens, usage.tokens) == (20, 2)
    assert usage.seconds > 0


def test_a_cost_that_is_not_told_is_zero(fake, client, said):
    fake.dialect = Dialect(usage=False)
    text, usage = said(client, "hola")
    assert text == "hola"
    assert (usage.prompt_tokens, usage.tokens) == (0, 0)


@pytest.mark.parametrize("script", ["html-200", "not-an-object", "close-at-once"])
def test_a_service_that_is_no_model_server(fake, client, script):
    fake.script = script
    with pytest.raises(errors.NotOpenAI, match=fake.url):
        client.version()


def test_a_service_without_these_paths(fake):
    with pytest.raises(errors.NotOpenAI):
        OpenAIClient(f"{fake.url}/other").version()


def test_a_server_that_is_slow_to_say_who_it_is(fake, hasty):
    fake.script = "slow-first-byte"
    with pytest.raises(errors.ServerDown, match=fake.url):
        hasty.version()


def test_a_list_for_anybody_does_not_hide_a_wrong_token(fake, client):
    """So does the llama.cpp server: models without a token, chats with one."""
    fake.dialect = Dialect(token="sesame")
    for call in (client.version, client.cards):
        with pytest.raises(errors.AuthenticationNeeded, match=fake.url):
            call()
    assert OpenAIClient(fake.url, token=" sesame\n").version() == "Ollama"


def test_the_token_is_not_carried_to_another_host(fake, said):
    """Nor is the question."""
    with socket.create_server(("127.0.0.1", 0)) as elsewhere:
        elsewhere.settimeout(0.3)
        fake.script = "redirect"
        client = OpenAIClient(fake.url, token="sesame")
        for call in (said, OpenAIClient.version, OpenAIClient.cards):
            with pytest.raises(errors.NotOpenAI) as raised:
                call(client)
            assert "sesame" not in f"{raised.value} {raised.value.detail}"
        with pytest.raises(TimeoutError):
            elsewhere.accept()


def test_the_token_is_in_no_text_of_the_client(fake, said):
    client = OpenAIClient(fake.url, token="sesame")
    assert "sesame" not in f"{client!r} {client.url} {client.address}"


def test_the_address_may_end_as_others_write_it(fake):
    assert OpenAIClient(f"{fake.url}/v1/").version() == "Ollama"


def test_nobody_answers(said):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(errors.ServerDown, match=url):
            said(OpenAIClient(url))


def test_a_reader_that_leaves_ends_the_call(fake, client):
    fake.script = "stall"
    model = OpenAIChat(client, ModelCard("fake:latest"))
    chunks = model.chat([user("hola")], max_tokens=50, cancel=Cancellation())
    assert next(chunks).text == "Hay "
    chunks.close()
    assert fake.wait_for_close()
