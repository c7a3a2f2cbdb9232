"""Every fault on the way becomes the error that tells the user what to do."""

import socket
import threading
import time

import pytest

from odoo.addons.mrp_ai_assistant.core import errors
from odoo.addons.mrp_ai_assistant.core.llm import OllamaClient, Patience

from devtools.fake_ollama import SCRIPTS

FAULTS = {
    "model-missing": errors.ModelMissing,
    "no-tools": errors.ModelCannot,
    "no-memory": errors.ModelMemory,
    "too-long": errors.PromptTooLong,
    "bad-schema": errors.ModelFailed,
    "busy": errors.ServerBusy,
    "rate-limit": errors.ServerBusy,
    "error-is-a-list": errors.NotOllama,
    "unauthorized": errors.AuthenticationNeeded,
    "cloud-unauthorized": errors.CloudModel,
    "html-502": errors.ServerDown,
    "html-200": errors.BadReply,
    "redirect": errors.NotOllama,
    "slow-first-byte": errors.ModelTimeout,
    "stall": errors.ModelTimeout,
    "abrupt-close": errors.StreamCut,
    "close-at-once": errors.StreamCut,
    "end-without-done": errors.StreamCut,
    "error-in-stream": errors.ModelMemory,
    "not-json": errors.BadReply,
    "not-an-object": errors.BadReply,
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
}


def test_no_script_is_forgotten():
    assert set(SCRIPTS) == set(FAULTS) | set(GOOD)


@pytest.mark.parametrize(("script", "error"), FAULTS.items())
def test_fault(fake, client, hasty, say, script, error):
    fake.script = script
    # A hasty client on a busy machine would see a timeout where there is none.
    waits = error is errors.ModelTimeout
    with pytest.raises(error) as raised:
        say(hasty if waits else client)
    assert type(raised.value) is error
    assert "%(" not in str(raised.value)


@pytest.mark.parametrize(("script", "text"), GOOD.items())
def test_oddity_that_is_no_fault(fake, client, say, script, text):
    fake.script = script
    assert say(client)[0] == text


def test_a_reply_that_was_cut_says_so(fake, client, say):
    fake.script = "cut-by-length"
    assert say(client)[1].cut


def test_missing_metrics_are_zero(fake, client, say):
    fake.script = "no-metrics"
    usage = say(client)[1]
    assert (usage.prompt_tokens, usage.tokens, usage.seconds) == (0, 0, 0.0)


def test_the_error_names_the_model(fake, client, say):
    fake.script = "model-missing"
    with pytest.raises(errors.ModelMissing, match="phi3:mini"):
        say(client, name="phi3:mini")


def test_nobody_answers(say):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(errors.ServerDown, match=url):
            say(OllamaClient(url))


def test_the_name_is_unknown(say):
    with pytest.raises(errors.ServerDown):
        say(OllamaClient("http://no-such-host.invalid:11434"))


def test_another_protocol_answers(say):
    with socket.create_server(("127.0.0.1", 0)) as other:

        def greet():
            connection, _ = other.accept()
            with connection:
                connection.recv(100)
                connection.sendall(b"SSH-2.0-OpenSSH_9.2\r\n")

        threading.Thread(target=greet, daemon=True).start()
        client = OllamaClient(f"http://127.0.0.1:{other.getsockname()[1]}")
        with pytest.raises(errors.NotOllama):
            client.version()


def test_a_document_that_ends_early():
    with socket.create_server(("127.0.0.1", 0)) as other:

        def half():
            connection, _ = other.accept()
            with connection:
                connection.recv(1000)
                head = b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n"
                connection.sendall(head + b'{"models": []}')

        threading.Thread(target=half, daemon=True).start()
        client = OllamaClient(f"http://127.0.0.1:{other.getsockname()[1]}")
        with pytest.raises(errors.StreamCut):
            client.tags()


def test_plain_http_where_https_was_typed(fake):
    client = OllamaClient(fake.url.replace("http:", "https:"))
    with pytest.raises(errors.NotOllama):
        client.version()


@pytest.mark.parametrize("script", ["html-200", "not-an-object", "close-at-once"])
def test_a_service_that_is_not_ollama(fake, client, script):
    fake.script = script
    with pytest.raises(errors.NotOllama, match=fake.url):
        client.version()


def test_a_server_that_is_slow_to_say_who_it_is(fake, hasty):
    """No model is at work there, so no smaller model would help."""
    fake.script = "slow-first-byte"
    with pytest.raises(errors.ServerDown, match=fake.url):
        hasty.version()
    with pytest.raises(errors.ServerDown):
        hasty.show("fake")


def test_a_service_without_these_paths(fake):
    with pytest.raises(errors.NotOllama):
        OllamaClient(f"{fake.url}/other").version()


def test_a_redirect_is_not_followed(fake, hasty, say):
    """The question must not reach a host that nobody typed."""
    with socket.create_server(("127.0.0.1", 0)) as elsewhere:
        elsewhere.settimeout(0.3)
        fake.script = "redirect"
        with pytest.raises(errors.NotOllama):
            say(hasty)
        with pytest.raises(TimeoutError):
            elsewhere.accept()


def test_proxy_variables_mean_nothing(fake, client, say, monkeypatch):
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert say(client, "hola")[0] == "hola"


def test_the_token_is_sent_and_only_where_it_was_given(fake, say, monkeypatch):
    monkeypatch.setenv("OLLAMA_API_KEY", "of-somebody-else")
    say(OllamaClient(fake.url))
    say(OllamaClient(fake.url, token=" s3cret\n"))
    sent = [asked.headers.get("authorization") for asked in fake.requests]
    assert sent == [None, "Bearer s3cret"]


def test_a_slow_server_is_waited_for(fake, say):
    """The patience before the first byte is longer than the one after it."""
    fake.delay = 0.5
    client = OllamaClient(fake.url, patience=Patience(first_byte=30.0, between=10.0))
    assert say(client, "hola")[0] == "hola"


def test_a_stall_is_noticed_sooner_than_a_slow_load(fake, say):
    fake.script = "stall"
    client = OllamaClient(fake.url, patience=Patience(first_byte=60.0, between=0.3))
    began = time.monotonic()
    with pytest.raises(errors.ModelTimeout):
        say(client)
    assert time.monotonic() - began < 30
