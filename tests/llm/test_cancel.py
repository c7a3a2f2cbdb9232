"""Stop closes the connection within a second, whatever the server is doing."""

import socket
import threading
import time

import pytest

from odoo.addons.mrp_ai_assistant.core.cancellation import Cancellation
from odoo.addons.mrp_ai_assistant.core.errors import Stopped
from odoo.addons.mrp_ai_assistant.core.llm import ModelCard, OllamaChat, OllamaClient
from odoo.addons.mrp_ai_assistant.core.llm.messages import user


@pytest.fixture
def stop_soon():
    """A cancellation that another thread cancels after a moment, and when it did."""
    cancel = Cancellation()
    times = []

    def stop():
        times.append(time.monotonic())
        cancel.cancel()

    timer = threading.Timer(0.3, stop)
    timer.start()
    yield cancel, times
    timer.cancel()


@pytest.mark.parametrize("script", ["slow-first-byte", "stall"])
def test_the_server_sees_the_connection_close(fake, client, say, script, stop_soon):
    cancel, times = stop_soon
    fake.script = script
    with pytest.raises(Stopped):
        say(client, cancel=cancel)
    assert time.monotonic() - times[0] < 1.0
    assert fake.wait_for_close()
    assert fake.closes[0] - times[0] < 1.0


@pytest.mark.parametrize("call", ["version", "tags", "ps"])
def test_small_calls_stop_too(fake, client, call, stop_soon):
    cancel, times = stop_soon
    fake.script = "slow-first-byte"
    with pytest.raises(Stopped):
        getattr(client, call)(cancel)
    assert time.monotonic() - times[0] < 1.0
    assert fake.wait_for_close()


def test_stop_while_waiting_behind_another_request(fake, client, say, stop_soon):
    cancel, times = stop_soon
    with fake.generating, pytest.raises(Stopped):
        say(client, cancel=cancel)
    assert time.monotonic() - times[0] < 1.0
    assert fake.wait_for_close()


def test_stop_while_connecting(stop_soon):
    """A full backlog: the connection request is not answered, nor refused."""
    cancel, times = stop_soon
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen(0)
        address = deaf.getsockname()
        waiting = [socket.socket() for _ in range(8)]
        for one in waiting:
            one.setblocking(False)
            one.connect_ex(address)
        with pytest.raises(Stopped):
            OllamaClient(f"http://127.0.0.1:{address[1]}").version(cancel)
        assert time.monotonic() - times[0] < 1.0
        for one in waiting:
            one.close()


def test_stop_in_a_reply_without_a_length(stop_soon):
    """Such a reply ends when the connection does: Stop must not look like its end."""
    cancel, _ = stop_soon
    with socket.create_server(("127.0.0.1", 0)) as other:

        def half():
            connection, _ = other.accept()
            with connection:
                connection.recv(1000)
                connection.sendall(b'HTTP/1.1 200 OK\r\n\r\n{"models": []}')
                connection.recv(1000)

        threading.Thread(target=half, daemon=True).start()
        client = OllamaClient(f"http://127.0.0.1:{other.getsockname()[1]}")
        with pytest.raises(Stopped):
            client.tags(cancel)


def test_nothing_is_sent_when_stopped_before(fake, client, say):
    cancel = Cancellation()
    cancel.cancel()
    with pytest.raises(Stopped):
        say(client, cancel=cancel)
    assert fake.requests == []


def test_a_reader_that_leaves_ends_the_call(fake, client):
    """Closing the iterator is enough: a verifier that has heard enough does so."""
    fake.script = "stall"
    model = OllamaChat(client, ModelCard("fake:latest"))
    chunks = model.chat([user("hola")], max_tokens=50, cancel=Cancellation())
    assert next(chunks).text == "Hay "
    chunks.close()
    assert fake.wait_for_close()


def test_a_pull_can_be_stopped(fake, client, stop_soon):
    cancel, _ = stop_soon
    fake.delay = 0.2
    with pytest.raises(Stopped):
        list(client.pull("phi3:mini", cancel))
    assert fake.wait_for_close()
    assert fake.model("phi3:mini") is None


def test_the_next_question_is_answered(fake, client, say, stop_soon):
    cancel, _ = stop_soon
    fake.delay = 0.2
    with pytest.raises(Stopped):
        say(client, "una dos tres cuatro cinco seis siete", cancel=cancel)
    fake.delay = 0.0
    assert say(client, "hola")[0] == "hola"


def test_no_socket_is_left_open(fake, client, say, recwarn):
    for script in ("busy", "stall", "abrupt-close", "not-json"):
        fake.script = script
        cancel = Cancellation()
        threading.Timer(0.2, cancel.cancel).start()
        with pytest.raises(Exception):  # noqa: B017 (each another one)
            say(client, cancel=cancel)
    assert not [one for one in recwarn if one.category is ResourceWarning]
