"""Real llama.cpp servers with the files of models that a private Ollama has."""

from __future__ import annotations

import json
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from . import virtualenv
from .failure import Unavailable
from .ollama import cache
from .ollama_work import spawn
from .paths import cache_folder
from .ports import any_free
from .processes import stop, tail

_HERE = Path(__file__).resolve().parent
_REQUIREMENTS = _HERE / "requirements-llamacpp.txt"
_MODEL = "application/vnd.ollama.image.model"
_PATIENCE = 120.0  # seconds until a small model is loaded


@contextmanager
def servers(chat: str, encoder: str) -> Iterator[tuple[str, str]]:
    """The addresses of a server that chats and of one that makes vectors; raises
    ``Unavailable`` with what to do."""
    python = virtualenv.interpreter(
        virtualenv.environment_of("llamacpp", _REQUIREMENTS, "--only-binary", ":all:")
    )
    with ExitStack() as stack:
        yield (
            stack.enter_context(_server(python, model_file(chat), "chat")),
            stack.enter_context(_server(python, model_file(encoder), "embed")),
        )


def model_file(name: str) -> Path:
    """The GGUF file of ``name`` (without a tag) in the private Ollama's folder."""
    models = cache() / "models"
    manifest = models / "manifests/registry.ollama.ai/library" / name / "latest"
    try:
        layers = json.loads(manifest.read_text("utf-8"))["layers"]
    except OSError as error:
        raise Unavailable(f"No private Ollama has {name}: {error}") from error
    [digest] = [each["digest"] for each in layers if each["mediaType"] == _MODEL]
    return models / "blobs" / str(digest).replace(":", "-")


@contextmanager
def _server(python: Path, file: Path, use: str) -> Iterator[str]:
    port = any_free()
    log = cache_folder() / "logs" / f"llamacpp-{use}.log"
    script = _HERE / "llamacpp_serve.py"
    with log.open("wb") as output:
        process = spawn([python, script, str(port), file, use], output=output)
    url = f"http://127.0.0.1:{port}"
    try:
        _await(process, url, log)
        yield url
    finally:
        stop(process)


def _await(process: subprocess.Popen[bytes], url: str, log: Path) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not _healthy(url):
        if process.poll() is not None or time.monotonic() > deadline:
            raise Unavailable(f"llama.cpp does not start:\n{tail(log)}")
        time.sleep(0.1)


def _healthy(url: str) -> bool:
    # Not through a proxy that the environment may name.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(f"{url}/health", timeout=2) as reply:
            return bool(reply.status == 200)
    except OSError:
        return False
