"""A file is read in a process of its own: whatever it does there, the worker lives on.

    worker ── request (JSON) ──► fresh interpreter: extract ─► cut
           ◄── JSON lines ────── progress │ chunk │ about │ error

The child imports nothing but ``core``. Its time, memory and output are limited from
inside where the system can (``resource``) and by watching it from outside everywhere.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from ..errors import Stopped
from .chunk import Chunk
from .errors import (
    DocumentCrash,
    DocumentError,
    DocumentMemory,
    DocumentTimeout,
    from_json,
)
from .extract.base import MB, About, Limits, Progress
from .pipe import Lines
from .watch import resident
from .wire import about_from_json, chunk_from_json

POLL = 0.2
# How long a child that was told to end may take before its pipe is given up.
GRACE = 5.0
START = (
    "import json,sys; request=json.load(sys.stdin.buffer); "
    "sys.path[:]=request['sys_path']; "
    "from core.knowledge.reader import main; main(request)"
)
# For the C library of Linux; others do not look at it.
KEEP = str(16 << 20)
# What the child may know of the server: where programs and temporary files are.
KEPT = (
    "PATH",
    "SYSTEMROOT",
    "TEMP",
    "TMP",
    "TMPDIR",
    "TESSDATA_PREFIX",
    "LD_LIBRARY_PATH",
)


@dataclass(frozen=True)
class Document:
    about: About
    chunks: tuple[Chunk, ...]


def read(
    path: str,
    name: str,
    limits: Limits | None = None,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Document:
    """The whole document at once; ``stream`` gives it piece by piece."""
    chunks: list[Chunk] = []
    about: About | None = None
    for piece in stream(path, name, limits, progress=progress, cancelled=cancelled):
        if isinstance(piece, About):
            about = piece
        else:
            chunks.append(piece)
    assert about is not None
    return Document(about, tuple(chunks))


def stream(
    path: str,
    name: str,
    limits: Limits | None = None,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[Chunk | About]:
    """Each ``Chunk`` as soon as it is cut, and one ``About`` last.

    Raises ``DocumentError`` (also after chunks: they are then worth nothing) and
    ``Stopped`` once ``cancelled()`` says so. The child ends with the iterator."""
    limits = limits or Limits()
    with (
        tempfile.TemporaryDirectory(prefix="mrp_ai_") as folder,
        tempfile.TemporaryFile() as errors,
    ):
        process = _start(path, name, limits, folder, errors)
        watched = _Watched(process, limits, cancelled, errors)
        try:
            yield from watched.pieces(progress)
        finally:
            watched.end()


def interpreter() -> str:
    """Python itself: under a WSGI server ``sys.executable`` may be that server."""
    if "python" in os.path.basename(sys.executable or "").lower():
        return sys.executable
    folder = Path(sys.exec_prefix)
    places = (folder / "bin" / "python3", folder / "python.exe")
    return next((str(place) for place in places if place.exists()), sys.executable)


def _start(
    path: str, name: str, limits: Limits, folder: str, errors: IO[bytes]
) -> subprocess.Popen[bytes]:
    addon = str(Path(__file__).resolve().parents[2])
    request = {
        "path": os.path.abspath(path),
        "name": name,
        "limits": vars(limits),
        "sys_path": [addon, *(entry for entry in sys.path if entry)],
    }
    environment = {key: os.environ[key] for key in KEPT if key in os.environ}
    environment.update(TMPDIR=folder, TEMP=folder, TMP=folder, OMP_THREAD_LIMIT="1")
    # It lives for one file: what one page gives back the next one takes.
    environment["MALLOC_TOP_PAD_"] = KEEP
    process = subprocess.Popen(
        # Without site: where modules are is told by the request.
        [interpreter(), "-I", "-S", "-X", "utf8", "-c", START],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=errors,
        cwd=folder,
        env=environment,
        # Ctrl+C at a server's terminal is the server's business.
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        assert process.stdin is not None
        process.stdin.write(json.dumps(request).encode())
        process.stdin.close()
    except OSError:
        pass  # It died already: the end of its output tells why.
    return process


class _Watched:
    """A running child, its output and its limits."""

    def __init__(
        self,
        process: subprocess.Popen[bytes],
        limits: Limits,
        cancelled: Callable[[], bool],
        errors: IO[bytes],
    ) -> None:
        assert process.stdout is not None
        self.process, self.limits, self.errors = process, limits, errors
        self.cancelled = cancelled
        self.lines = Lines(process.stdout)
        self.until = time.monotonic() + limits.seconds
        self.peak = 0

    def pieces(self, progress: Progress | None) -> Iterator[Chunk | About]:
        # Only the time of the child counts, not that of whoever takes the pieces.
        while True:
            line = self._next()
            if line is None:
                raise self._death()
            piece = self._piece(line, progress)
            if piece is not None:
                given = time.monotonic()
                yield piece
                self.until += time.monotonic() - given
            if isinstance(piece, About):
                return

    def _next(self) -> bytes | None:
        """The next line of the child; None once it is dead. Enforces the limits."""
        while True:
            line = self.lines.get(POLL)
            if line is not None:
                if self.lines.seen % 64 == 0:
                    self._check()
                return line
            if self.lines.ended:
                return None
            self._check()

    def _check(self) -> None:
        if self.cancelled():
            raise Stopped()
        if time.monotonic() > self.until:
            raise DocumentTimeout(seconds=round(self.limits.seconds))
        self.peak = max(self.peak, resident(self.process.pid))
        if self.peak > self.limits.memory:
            raise self._too_much_memory()

    def _piece(self, line: bytes, progress: Progress | None) -> Chunk | About | None:
        try:
            kind, value = json.loads(line)
        except ValueError:
            raise DocumentCrash(f"output: {line[:200]!r}") from None
        if kind == "chunk":
            return chunk_from_json(value)
        if kind == "about":
            return about_from_json(value)
        if kind == "error":
            raise from_json(value)
        if kind == "progress" and progress is not None:
            progress(*value)
        return None

    def _death(self) -> DocumentError:
        """It ended without saying how it went."""
        code = self._wait()
        self.errors.seek(0)
        said = self.errors.read()[-2000:].decode("utf-8", "replace")
        memory = "MemoryError" in said or "memory allocation of" in said
        if memory or self.peak > self.limits.memory * 0.7:
            return self._too_much_memory(said)
        if os.name == "posix" and code == -24:  # SIGXCPU
            return DocumentTimeout(said, seconds=round(self.limits.seconds))
        return DocumentCrash(f"exit {code}: {said}")

    def _too_much_memory(self, detail: str = "") -> DocumentMemory:
        return DocumentMemory(detail, limit=self.limits.memory // MB)

    def _wait(self) -> int | None:
        try:
            return self.process.wait(GRACE)
        except subprocess.TimeoutExpired:
            return None

    def end(self) -> None:
        """Dead, whatever it was doing, with what it started itself."""
        if self.process.poll() is None:
            self._kill()
        self._wait()
        self.lines.close()

    def _kill(self) -> None:
        killpg: Callable[[int, int], Any] | None = getattr(os, "killpg", None)
        try:
            if killpg is not None:
                killpg(self.process.pid, 9)
            else:
                self.process.kill()
        except OSError:
            pass
