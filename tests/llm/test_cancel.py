"""Stop closes the connection at once, whatever the server is doing.

"At once" is well before anything else would end the call: ``SOON`` forgives a machine
that has other things to do.
"""

import socket
import threading
import time

import pytest

from odoo.addons.mrp_ai_assistant.core.cancellation import Cancellation
from odoo.addons.mrp_ai_assistant.core.errors import Stopped
from odoo.addons.mrp_ai_assistant.core.llm import (
    ModelCard,
    OllamaChat,
    OllamaClient,
    Patience,
)
from odoo.addons.mrp_ai_assistant.core.llm.messages import user

SOON = 10.0
PATIENT = Patience(connect=60.0, first_byte=60.0, between=60.0)


@pytest.fixture
def client(fake):
    return OllamaClient(fake.url, patience=PATIENT)


class Stop:
    """A cancellation that another thread cancels a moment after ``asked()``."""

    def __init__(self, asked=lambda: True):
        self.cancel = Cancellation()
        self._asked = asked
        self._over = threading.Event()
        self._time = None
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self):
        while not self._asked():
            if self._over.wait(0.01):
                return
        self._over.wait(0.1)  # the client has come to wait for its reply
        self._time = time.monotonic()
        self.cancel.cancel()

    def was_soon(self, now):
        return now - self._time < SOON

    def end(self):
        self._over.set()
        self._thread.join()


@pytest.fixture
def stop_soon():
    stop = Stop()
    yield stop
    stop.end()


@pytest.fixture
def stop_when_asked(fake):
    """Not before the server has the request: it could not see that the client left."""
    stop = Stop(lambda: fake.requests)
    yield stop
    stop.end()


@pytest.mark.parametrize("script", ["slow-first-byte", "stall"])
def test_the_server_sees_the_connection_close(
    fake, client, say, script, stop_when_asked
):
    fake.script = script
    with pytest.raises(Stopped):
        say(client, cancel=stop_when_asked.cancel)
    assert stop_when_asked.was_soon(time.monotonic())
    assert fake.wait_for_close()
    assert stop_when_asked.was_soon(fake.closes[0])


@pytest.mark.parametrize("call", ["version", "tags", "ps"])
def test_small_calls_stop_too(fake, client, call, stop_when_asked):
    fake.script = "slow-first-byte"
    with pytest.raises(Stopped):
        getattr(client, call)(stop_when_asked.cancel)
    assert stop_when_asked.was_soon(time.monotonic())
    assert fake.wait_for_close()


def test_stop_while_waiting_behind_another_request(fake, client, say, stop_when_asked):
    with fake.generating, pytest.raises(Stopped):
        say(client, cancel=stop_when_asked.cancel)
    assert stop_when_asked.was_soon(time.monotonic())
    assert fake.wait_for_close()


def test_stop_while_connecting(stop_soon):
    """A full backlog: the connection request is not answered, nor refused."""
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen(0)
        address = deaf.getsockname()
        waiting = [socket.socket() for _ in range(8)]
        for one in waiting:
            one.setblocking(False)
            one.connect_ex(address)
        with pytest.raises(Stopped):
            url = f"http://127.0.0.1:{address[1]}"
            OllamaClient(url, patience=PATIENT).version(stop_soon.cancel)
        assert stop_soon.was_soon(time.monotonic())
        for one in waiting:
            one.close()


def test_stop_in_a_reply_without_a_length(stop_soon):
    """Such a reply ends when the connection does: Stop must not look like its end."""
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
            client.tags(stop_soon.cancel)


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


def test_a_pull_can_be_stopped(fake, client, stop_when_asked):
    fake.delay = 2.0
    with pytest.raises(Stopped):
        list(client.pull("phi3:mini", stop_when_asked.cancel))
    assert fake.wait_for_close()
    assert fake.model("phi3:mini") is None


def test_the_next_question_is_answered(fake, client, say, stop_when_asked):
    fake.delay = 2.0
    with pytest.raises(Stopped):
        say(
            client,
            "una dos tres cuatro cinco seis siete",
            cancel=stop_when_asked.cancel,
        )
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
