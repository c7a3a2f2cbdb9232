"""The server: finds the endpoint, records what was asked, notices who leaves."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from .endpoints import ENDPOINTS
from .exchange import ClientGone, Exchange
from .models import FakeModel, installed
from .openai import Dialect, is_refused
from .openai_transport import EVENT_SCRIPTS
from .transport import SCRIPTS

_DONE = {"done": True, "done_reason": "stop", "prompt_eval_count": 20, "eval_count": 2}


@dataclass(frozen=True)
class FakeRequest:
    """What a client sent; header names in lower case."""

    method: str
    path: str
    headers: dict[str, str]
    body: dict[str, Any]


class FakeOllama:
    """Serves on the loopback from ``start`` (or ``with``) to ``stop``.

    ``script`` spoils every reply (``transport.SCRIPTS``), ``delay`` is in seconds a
    word, ``old`` is a server that tells no capabilities, ``dialect`` how it speaks
    OpenAI's protocol. ``say`` puts a reply before
    those of the narrators. ``requests`` and ``closes`` (times of ``time.monotonic`` at
    which a client left early) are what it saw.
    """

    def __init__(
        self,
        script: str | None = None,
        *,
        port: int = 0,
        delay: float = 0.0,
        version: str = "0.24.0",
        old: bool = False,
    ) -> None:
        self.script = script
        self.delay = delay
        self.version = version
        self.old = old
        self.dialect = Dialect()
        self.models: list[FakeModel] = installed()
        self.loaded: dict[str, int] = {}
        self.replies: deque[str] = deque()
        self.requests: list[FakeRequest] = []
        self.closes: list[float] = []
        self.generating = threading.Lock()
        self._closed = threading.Condition()
        self._http = _Server(("127.0.0.1", port), _Handler)
        self._http.fake = self
        self._thread = threading.Thread(target=self._serve, daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_address[1]}"

    def say(self, *texts: str) -> None:
        """The next replies of its chat models, as they are."""
        self.replies.extend(texts)

    def model(self, name: object) -> FakeModel | None:
        full = name if isinstance(name, str) and ":" in name else f"{name}:latest"
        return next((model for model in self.models if model.name == full), None)

    def bodies(self, path: str) -> list[dict[str, Any]]:
        """What was sent to ``path``."""
        return [asked.body for asked in self.requests if asked.path == path]

    def wait_for_close(self, seconds: float = 10.0) -> bool:
        """True when a client left, now or within ``seconds``."""
        with self._closed:
            return self._closed.wait_for(lambda: bool(self.closes), seconds)

    def client_left(self) -> None:
        with self._closed:
            self.closes.append(time.monotonic())
            self._closed.notify_all()

    def start(self) -> FakeOllama:
        self._thread.start()
        return self

    def stop(self) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join(5)

    def kill(self) -> None:
        """End as a process does that is killed: every connection is cut."""
        self._http.shutdown()
        self._http.socket.close()
        self._http.cut_all()

    def freeze(self) -> None:
        """Hang from now on, in the middle of a reply too: nothing is sent any more."""
        self.script = "slow-first-byte"
        self.delay = 3600.0

    def __enter__(self) -> FakeOllama:
        return self.start()

    def __exit__(self, *_error: object) -> None:
        self.stop()

    def _serve(self) -> None:
        self._http.serve_forever(poll_interval=0.02)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    fake: FakeOllama

    def __init__(self, *args: Any) -> None:
        self._clients: set[socket.socket] = set()
        super().__init__(*args)

    def process_request(self, request: Any, client_address: Any) -> None:
        self._clients.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self._clients.discard(request)
        super().shutdown_request(request)

    def cut_all(self) -> None:
        for client in [*self._clients]:
            with suppress(OSError):  # it has left meanwhile
                client.shutdown(socket.SHUT_RDWR)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def do_GET(self) -> None:
        self._answer()

    do_POST = do_HEAD = do_DELETE = do_GET

    def log_message(self, format: str, *args: object) -> None:
        """A test's output is not the place for it."""

    def handle(self) -> None:
        with suppress(ConnectionError):  # a client may leave between two requests
            super().handle()

    def _answer(self) -> None:
        fake, exchange = self.server.fake, Exchange(self)
        try:
            body = self._body()
            headers = {name.lower(): value for name, value in self.headers.items()}
            known = body if isinstance(body, dict) else {}
            fake.requests.append(FakeRequest(self.command, self.path, headers, known))
            openai = self.path.startswith("/v1/")
            token = headers.get("authorization", "")
            if fake.script and openai:
                EVENT_SCRIPTS[fake.script](exchange)
            elif fake.script:
                SCRIPTS[fake.script](exchange, _DONE)
            elif (
                openai
                and "models" not in self.path
                and is_refused(fake, exchange, token)
            ):
                return
            elif body is None:
                exchange.refuse(400, "invalid character in request body")
            else:
                self._dispatch(fake, exchange, known)
        except ClientGone:
            self.close_connection = True
            fake.client_left()

    def _dispatch(
        self, fake: FakeOllama, exchange: Exchange, body: dict[str, Any]
    ) -> None:
        endpoint = ENDPOINTS.get((self.command, self.path))
        if endpoint is not None:
            endpoint(fake, exchange, body)
        elif self.path == "/":
            exchange.send(200, "Ollama is running", "text/plain")
        elif any(path == self.path for _method, path in ENDPOINTS):
            exchange.send(405, "405 method not allowed", "text/plain")
        else:
            exchange.send(404, "404 page not found", "text/plain")

    def _body(self) -> object:
        """The request's JSON; None when it is not JSON."""
        data = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        try:
            return json.loads(data) if data else {}
        except ValueError:
            return None
