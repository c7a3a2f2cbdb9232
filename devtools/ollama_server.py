"""A private Ollama server: own port, own models, nobody else's settings."""

from __future__ import annotations

import atexit
import os
import subprocess
import time
from pathlib import Path
from typing import IO

from . import ollama_api as api
from .failure import Unavailable
from .ollama_work import Work, spawn
from .processes import send_group, stop, tail


class PrivateServer:
    """``program`` serving on the loopback ``port`` until ``stop``."""

    def __init__(self, program: Path, folder: Path, port: int, work: Work) -> None:
        self.url = f"http://127.0.0.1:{port}"
        self._log = folder / f"serve-{port}.log"
        home = folder / "home"
        home.mkdir(parents=True, exist_ok=True)
        env = {
            "HOME": str(home),
            "OLLAMA_HOST": f"127.0.0.1:{port}",
            "OLLAMA_MODELS": str(folder / "models"),
            # Two servers share the models: one must not tidy the other's away.
            "OLLAMA_NOPRUNE": "1",
            "OLLAMA_NUM_PARALLEL": "1",
        }
        with self._log.open("wb") as output:
            self._process = _tied(program, output, env, home)
        atexit.register(self.stop)
        try:
            self._await(work)
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        atexit.unregister(self.stop)
        stop(self._process)
        self._log.unlink(missing_ok=True)

    def send(self, number: int) -> None:
        """A signal for it and its runners: a crash (SIGKILL), a hang (SIGSTOP)."""
        send_group(self._process, number)

    def _await(self, work: Work, seconds: float = 60.0) -> None:
        deadline = time.monotonic() + seconds
        while api.version(self.url) is None:
            work.check()
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise Unavailable(f"Ollama does not start:\n{tail(self._log)}")
            time.sleep(0.1)


def _tied(
    program: Path, output: IO[bytes], env: dict[str, str], home: Path
) -> subprocess.Popen[bytes]:
    """``program serve``, which ends with us, even when we are killed.

    Our end of a pipe closes with us; the shell at the other end then ends its group.
    """
    if os.name == "nt":
        return spawn([program, "serve"], output=output, env=env, cwd=home)
    script = '{ "$@"; kill 0; } & cat > /dev/null; kill 0'
    return spawn(
        ["sh", "-c", script, "ollama", program, "serve"],
        stdin=subprocess.PIPE,
        output=output,
        env=env,
        cwd=home,
    )


def named_server() -> str | None:
    """The server of ``OLLAMA_HOST``, whether it answers or not."""
    host = os.environ.get("OLLAMA_HOST", "").strip().rstrip("/")
    if not host:
        return None
    if "://" not in host:
        host = f"http://{host}"
    if host.count(":") < 2:
        host = f"{host}:11434"
    # 0.0.0.0 is where a server listens, not where one can call it.
    return host.replace("//0.0.0.0", "//127.0.0.1")


def found_server() -> str | None:
    """The server of ``OLLAMA_HOST``, or the one that runs on this machine."""
    if named := named_server():
        return named
    usual = "http://127.0.0.1:11434"
    return usual if api.version(usual) else None
