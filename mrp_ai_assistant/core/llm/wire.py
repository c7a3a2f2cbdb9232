"""One HTTP request on one connection, which Stop can break at any moment.

This is ``http.client`` and not ``requests`` for two reasons: its socket exists before
the first byte of the reply does, so another thread can shut it down while a model loads
(closing a ``requests`` response waits for the very read that it should end), and the
patience before the first byte (minutes) differs from that between two pieces. It also
knows no proxy variables and follows no redirect: the question never goes to a host
that nobody typed.
"""

from __future__ import annotations

import http.client
import socket
import ssl
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from types import TracebackType

from ..cancellation import Cancellation
from ..errors import (
    BadReply,
    ModelTimeout,
    NotOllama,
    ServerDown,
    ServerUntrusted,
    StreamCut,
)
from .address import Address
from .dial import dial

_PIECE = 64 * 1024


@dataclass(frozen=True)
class Patience:
    """Seconds to wait. ``first_byte`` covers the queue, the loading and the prompt."""

    connect: float = 5.0
    first_byte: float = 300.0
    between: float = 60.0


class Wire:
    """A connection for one request; use it as a context manager."""

    def __init__(
        self, address: Address, patience: Patience, cancel: Cancellation
    ) -> None:
        self._address = address
        self._patience = patience
        self._cancel = cancel
        self._open = ExitStack()
        self._response: http.client.HTTPResponse | None = None

    def __enter__(self) -> Wire:
        self._cancel.check()
        with self._named_errors(self._patience.connect, connected=False):
            self._sock = self._connected()
        self._open.callback(self._sock.close)
        self._open.enter_context(self._cancel.breaking(self._break))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._response is not None:
            self._response.close()
        self._open.close()

    def request(
        self, method: str, path: str, body: bytes | None, headers: Mapping[str, str]
    ) -> int:
        """Send it and wait for the head of the reply; its status code."""
        connection = http.client.HTTPConnection(self._address.host, self._address.port)
        connection.sock = self._sock
        with self._named_errors(self._patience.first_byte):
            self._sock.settimeout(self._patience.first_byte)
            target = self._address.path + path
            connection.request(method, target, body, dict(headers))
            self._response = connection.getresponse()
            self._sock.settimeout(self._patience.between)
        return self._response.status

    def header(self, name: str) -> str:
        return self._reply.headers.get(name, "")

    def pieces(self, limit: int) -> Iterator[bytes]:
        """The reply's bytes as they arrive; ``BadReply`` after ``limit`` of them."""
        total = 0
        while piece := self._piece():
            total += len(piece)
            if total > limit:
                raise BadReply(f"a reply of more than {limit} bytes")
            yield piece
        self._cancel.check()
        if self._reply.length:
            raise StreamCut(f"{self._reply.length} bytes missing")

    @property
    def _reply(self) -> http.client.HTTPResponse:
        assert self._response is not None, "request() comes first"
        return self._response

    def _piece(self) -> bytes:
        with self._named_errors(self._patience.between):
            return self._reply.read1(_PIECE)

    def _connected(self) -> socket.socket:
        sock = dial(self._address, self._patience.connect, self._cancel)
        sock.settimeout(self._patience.connect)
        if self._address.scheme == "http":
            return sock
        try:
            trusted = ssl.create_default_context()
            return trusted.wrap_socket(sock, server_hostname=self._address.host)
        except BaseException:
            sock.close()
            raise

    def _break(self) -> None:
        # shutdown() wakes a thread that reads; close() alone would wait for it.
        with suppress(OSError):  # it is closed already
            self._sock.shutdown(socket.SHUT_RDWR)

    @contextmanager
    def _named_errors(self, seconds: float, connected: bool = True) -> Iterator[None]:
        """What the socket says, as an error for the user, or as ``Stopped``."""
        try:
            yield
        except (OSError, http.client.HTTPException) as error:
            self._cancel.check()
            detail = f"{type(error).__name__}: {error}"
            if isinstance(error, ssl.SSLCertVerificationError):
                raise ServerUntrusted(detail, url=self._address.url) from error
            if _is_other_protocol(error):
                raise NotOllama(detail, url=self._address.url) from error
            if not connected:
                raise ServerDown(detail, url=self._address.url) from error
            if isinstance(error, TimeoutError):
                raise ModelTimeout(detail, seconds=round(seconds)) from error
            raise StreamCut(detail) from error


def _is_other_protocol(error: Exception) -> bool:
    if isinstance(error, http.client.RemoteDisconnected):
        return False
    return isinstance(error, ssl.SSLError | http.client.BadStatusLine)
