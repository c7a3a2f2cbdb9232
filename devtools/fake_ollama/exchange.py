"""One request on the wire."""

from __future__ import annotations

import json
import select
import socket
import threading
import time
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler
from typing import Any

_LOOK = 0.02  # seconds between two looks at the client


class ClientGone(Exception):
    """The client has closed its connection."""


class Exchange:
    """Writes one reply; notices when nobody reads it any more."""

    def __init__(self, handler: BaseHTTPRequestHandler) -> None:
        self._handler = handler
        self._socket = handler.connection
        self.started = False
        self.kind = "application/x-ndjson"  # of a stream

    def refuse(self, status: int, text: str) -> None:
        """Ollama's own way to refuse."""
        self.send(status, json.dumps({"error": text}))

    def document(self, value: Mapping[str, Any], status: int = 200) -> None:
        self.send(status, json.dumps(value))

    def send(
        self,
        status: int,
        body: str,
        kind: str = "application/json",
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """A whole reply at once."""
        data = body.encode()
        self.started = True
        self._handler.send_response(status)
        self._handler.send_header("Content-Type", f"{kind}; charset=utf-8")
        self._handler.send_header("Content-Length", str(len(data)))
        for name, value in (headers or {}).items():
            self._handler.send_header(name, value)
        self._handler.end_headers()
        self._write(data)

    def line(self, event: Mapping[str, Any]) -> None:
        """One line of a stream; ``ensure_ascii`` is off, as in Go."""
        self.raw(json.dumps(event, ensure_ascii=False).encode() + b"\n")

    def event(self, event: Mapping[str, Any]) -> None:
        """One server-sent event."""
        self.kind = "text/event-stream"
        text = json.dumps(event, ensure_ascii=False)
        self.raw(f"data: {text}\n\n".encode())

    def raw(self, data: bytes) -> None:
        """``data`` as one chunk of a stream."""
        if not self.started:
            self.started = True
            self._handler.send_response(200)
            self._handler.send_header("Content-Type", self.kind)
            self._handler.send_header("Transfer-Encoding", "chunked")
            self._handler.end_headers()
        self._write(b"%x\r\n%b\r\n" % (len(data), data))

    def finish(self) -> None:
        """The end of a stream."""
        self._write(b"0\r\n\r\n")

    def abort(self) -> None:
        """Close in the middle, as a server that is killed does."""
        self._handler.close_connection = True
        self._socket.shutdown(socket.SHUT_RDWR)

    def pause(self, seconds: float) -> None:
        """Wait; ``ClientGone`` as soon as the client leaves."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            self.check()
            time.sleep(min(left, _LOOK))
        self.check()

    def take(self, lock: threading.Lock) -> None:
        """Wait for ``lock`` as long as the client does."""
        while not lock.acquire(timeout=_LOOK):
            self.check()

    def check(self) -> None:
        readable, _, _ = select.select([self._socket], [], [], 0)
        try:
            if readable and not self._socket.recv(1, socket.MSG_PEEK):
                raise ClientGone()
        except OSError as error:
            raise ClientGone() from error

    def _write(self, data: bytes) -> None:
        self.check()
        try:
            self._handler.wfile.write(data)
            self._handler.wfile.flush()
        except OSError as error:
            raise ClientGone() from error
