"""File locks that end with their process, so that a crash leaves nothing locked."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

if os.name == "nt":
    import msvcrt

    def _take(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]

else:
    import fcntl

    def _take(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def try_lock(path: Path) -> IO[bytes] | None:
    """The locked file (closing it unlocks), or None when another process has it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    file = path.open("a+b")
    try:
        _take(file)
    except OSError:
        file.close()
        return None
    return file


@contextmanager
def locked(path: Path, waiting: Callable[[], None] | None = None) -> Iterator[None]:
    """Hold ``path`` exclusively; ``waiting`` is called once if another one has it."""
    file = try_lock(path)
    if file is None and waiting:
        waiting()
    while file is None:
        time.sleep(0.2)
        file = try_lock(path)
    try:
        yield
    finally:
        file.close()


class Users:
    """Who uses a shared thing: each takes a seat; the last to leave can tell."""

    SEATS = 100

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._seat: IO[bytes] | None = None

    def enter(self) -> None:
        for number in range(self.SEATS):
            self._seat = try_lock(self.folder / f"seat-{number}")
            if self._seat:
                return
        raise RuntimeError(f"More than {self.SEATS} processes use {self.folder}")

    def leave(self) -> bool:
        """Give the seat back; True when every other seat is empty."""
        if self._seat:
            self._seat.close()
            self._seat = None
        taken = False
        for path in self.folder.glob("seat-*"):
            with suppress(FileNotFoundError):
                file = try_lock(path)
                taken = taken or file is None
                if file:
                    file.close()
        return not taken
