"""Work that takes minutes: it reports what it does and can be stopped."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO

from .failure import Unavailable
from .locks import try_lock
from .processes import own_group, stop, tail

Report = Callable[[str, "float | None"], None]


class WorkStopped(Exception):
    """``Work.stop`` was called."""


class Work:
    """``report(text, fraction)`` is called with a fraction of 1, or None if unknown."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._stopped = threading.Event()

    def say(self, text: str, fraction: float | None = None) -> None:
        self.check()
        self._report(text, fraction)

    def stop(self) -> None:
        self._stopped.set()

    def check(self) -> None:
        if self._stopped.is_set():
            raise WorkStopped()

    def run(
        self,
        command: Sequence[str | Path],
        *,
        log: Path,
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
        ticking: str = "",
    ) -> None:
        """Run ``command`` at low priority, its output appended to ``log``.

        ``ticking`` is said again every ten seconds with the time that has gone by.
        """
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("ab") as output:
            output.write(f"$ {' '.join(map(str, command))}\n".encode())
            output.flush()
            process = spawn(command, output=output, env=env, cwd=cwd)
            try:
                self._wait(process, ticking)
            except BaseException:
                stop(process)
                raise
        if process.returncode:
            raise Unavailable(f"{command[0]} failed.\n{tail(log)}\nLog: {log}")

    def _wait(self, process: subprocess.Popen[bytes], ticking: str) -> None:
        began, told = time.monotonic(), 0.0
        while process.poll() is None:
            self.check()
            gone = time.monotonic() - began
            if ticking and gone - told >= 10:
                told = gone
                self.say(f"{ticking} ({int(gone) // 60} min {int(gone) % 60:02} s)")
            time.sleep(0.2)


def spawn(
    command: Sequence[str | Path],
    *,
    output: IO[bytes],
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    stdin: int = subprocess.DEVNULL,
) -> subprocess.Popen[bytes]:
    """Start ``command`` at low priority in a process group of its own."""
    niced: list[str | Path] = ["nice", "-n", "10"] if shutil.which("nice") else []
    return subprocess.Popen(
        [*niced, *command],
        stdin=stdin,
        stdout=output,
        stderr=subprocess.STDOUT,
        env={**os.environ, **(env or {})},
        cwd=cwd,
        **own_group(),
    )


@contextlib.contextmanager
def alone(lock: Path, work: Work) -> Iterator[None]:
    """Only one process at a time does this."""
    while not (held := try_lock(lock)):
        work.say("Waiting for another run that prepares the same")
        time.sleep(1.0)
    with held:
        yield
