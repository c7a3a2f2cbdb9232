"""Child processes that end when we end, with all their own children."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from .failure import Unavailable

TAIL_LINES = 25
_living: set[subprocess.Popen[Any]] = set()
_ending = threading.Event()


def own_group() -> dict[str, Any]:
    """Arguments of Popen that keep Ctrl-C in the terminal away from the child."""
    if os.name == "nt":
        return {"creationflags": 0x00000200}  # CREATE_NEW_PROCESS_GROUP
    return {"start_new_session": True}


def stop(process: subprocess.Popen[Any], patience: float = 10) -> None:
    """Ask the whole group to end, then make it."""
    if os.name == "nt":
        subprocess.run(
            ["taskkill", "/T", "/F", "/PID", str(process.pid)], capture_output=True
        )
        process.wait()
        return
    send_group(process, signal.SIGTERM)
    deadline = time.monotonic() + patience
    while process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.05)
    send_group(process, signal.SIGKILL)
    process.wait()


def send_group(process: subprocess.Popen[Any], number: int) -> None:
    """A signal for a process and all its children; not on Windows."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, number)


def adopt(process: subprocess.Popen[Any]) -> None:
    """Have ``stop_all`` end this process as well."""
    _living.add(process)


def stop_all() -> None:
    """End every child of ``run_logged``, in whatever thread, and start no more."""
    _ending.set()
    for process in list(_living):
        if process.poll() is None:
            stop(process)


def run_logged(
    command: Sequence[str | Path],
    log: Path,
    *,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    stdin: str | None = None,
    timeout: float | None = None,
    on_line: Callable[[str], None] | None = None,
) -> int:
    """Run to its end with everything it says in ``log``; returns the exit code.

    The whole group dies with us, and after ``timeout`` seconds (code 124).
    """
    if _ending.is_set():
        raise Unavailable("Stopped.")
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("w", encoding="utf-8") as out:
        process = subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.PIPE if stdin is not None else subprocess.DEVNULL,
            stdout=subprocess.PIPE if on_line else out,
            stderr=subprocess.STDOUT,
            env=dict(env) if env is not None else None,
            cwd=cwd,
            text=True,
            encoding="utf-8",
            errors="replace",
            **own_group(),
        )
        _living.add(process)
        try:
            if stdin is not None:
                assert process.stdin
                process.stdin.write(stdin)
                process.stdin.close()
            if on_line:
                _tee(process, out, on_line)
            return process.wait(timeout)
        except subprocess.TimeoutExpired:
            return 124
        finally:
            stop(process)
            _living.discard(process)


def _tee(
    process: subprocess.Popen[str], out: IO[str], on_line: Callable[[str], None]
) -> None:
    assert process.stdout
    for line in process.stdout:
        out.write(line)
        on_line(line)


def must_run(what: str, command: Sequence[str | Path], log: Path, **more: Any) -> None:
    """``run_logged``, or ``Unavailable`` with the end of the log."""
    code = run_logged(command, log, **more)
    if code:
        raise Unavailable(f"{what} failed (exit code {code}).\n{tail(log)}\nLog: {log}")


def tail(log: Path, lines: int = TAIL_LINES) -> str:
    """The last lines of a log, indented."""
    text = log.read_text("utf-8", "replace").splitlines()
    return "\n".join(f"    {line}" for line in text[-lines:])
