"""Fetching a model: which names may be asked for, how far it is, why it failed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..cancellation import Cancellation
from ..errors import (
    BadReply,
    CloudModel,
    ModelCannot,
    ModelError,
    ModelFailed,
    ModelMissing,
    StreamCut,
)
from ..i18n import _, formats
from .capabilities import is_cloud_name
from .client import OllamaClient, PullProgress
from .errors import ModelName, NoLibrary, NoSuchModel, ServerDisk, ServerTooOld

GB = 1e9
_PART = r"[a-zA-Z0-9][\w.-]{0,79}"
# A name of another host would make the server call whoever the name says.
_NAME = re.compile(
    rf"((registry\.ollama\.ai|hf\.co|huggingface\.co)/)?({_PART}/)?{_PART}(:{_PART})?",
    re.ASCII,
)
_NO_SUCH = re.compile(r"file does not exist|manifest unknown|not found|40[134]\b", re.I)
_NO_DISK = re.compile(r"no space left|not enough space|disk (is )?full|quota", re.I)
_TOO_OLD = re.compile(r"newer version|\b412\b", re.I)
_NO_WAY = re.compile(
    r"dial tcp|lookup |no such host|connection re|timeout|timed out|tls|x509"
    r"|unreachable|proxyconnect|EOF|max retries|context deadline",
    re.I,
)


def model_name(typed: str, *, allow_cloud: bool = False) -> str:
    """``typed`` as a name that may be fetched; raises ``ModelName``, ``CloudModel``.

    >>> model_name(" ollama pull qwen2.5:3b ")
    'qwen2.5:3b'
    """
    name = re.sub(r"^\s*ollama\s+(pull|run)\s+", "", typed).strip()
    if not _NAME.fullmatch(name) or len(name) > 200:
        raise ModelName(model=typed.strip()[:80])
    if is_cloud_name(name) and not allow_cloud:
        raise CloudModel(model=name)
    return name


class PullMeter:
    """How far a pull is: the bytes of all files that were told of so far."""

    def __init__(self) -> None:
        self._files: dict[str, tuple[int, int]] = {}
        self._percent = 0
        self._doing = ""

    def add(self, step: PullProgress) -> None:
        if step.digest and step.total:
            done = max(0, min(step.completed, step.total))
            before, _total = self._files.get(step.digest, (0, 0))
            self._files[step.digest] = (max(done, before), step.total)
            self._doing = "files"
        else:
            self._doing = step.status
        if self.total:
            # Never backwards, when another file is told of; 100 is the end only.
            now = min(99, int(100 * self.completed / self.total))
            self._percent = max(self._percent, now)

    @property
    def completed(self) -> int:
        return sum(done for done, _total in self._files.values())

    @property
    def total(self) -> int:
        return sum(total for _done, total in self._files.values())

    @property
    def percent(self) -> int:
        return self._percent

    @property
    def text(self) -> str:
        """What it does now, in the language being spoken."""
        if self._doing == "files":
            done, total = (
                formats().number(part / GB, 1, fixed=True)
                for part in (self.completed, self.total)
            )
            return _("%(done)s of %(total)s GB", done=done, total=total)
        if self._doing.startswith("verifying"):
            return _("Checking what was fetched")
        if self._doing.startswith(("writing", "removing", "success")):
            return _("Putting it in its place")
        return _("Asking the library")


def pull(
    client: OllamaClient, model: str, cancel: Cancellation
) -> Iterator[PullProgress]:
    """The steps of ``client.pull``, with errors that tell what to do.

    What breaks off when much is there already is a ``StreamCut``: asked again, the
    server goes on where it was.
    """
    came = False
    try:
        for step in client.pull(model, cancel):
            came = came or step.completed > 0
            yield step
    except (ModelFailed, ModelMissing, ModelCannot, BadReply) as error:
        raise _explained(error, client.url, model, came) from error


def _explained(error: ModelError, url: str, model: str, came: bool) -> ModelError:
    said = error.detail
    if _NO_DISK.search(said):
        return ServerDisk(said, model=model)
    if _TOO_OLD.search(said):
        return ServerTooOld(said, model=model)
    if _NO_WAY.search(said):
        return StreamCut(said) if came else NoLibrary(said, url=url)
    if _NO_SUCH.search(said):
        return NoSuchModel(said, model=model)
    return error
