"""A running Odoo of one database, driven as a browser does, and killed at will."""

from __future__ import annotations

import json
import os
import re
import secrets
import signal
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any

from .failure import Unavailable
from .paths import cache_folder
from .ports import LOCAL, any_free
from .processes import adopt, own_group, stop, tail
from .runtime import Runtime

OTHER_HOST = Path(__file__).resolve().with_name("other_host.py")
START = 120  # seconds, on a machine that is busy with other suites


def until(true: Callable[[], object], seconds: float) -> float | None:
    """The seconds after which ``true()`` was true; None when it never was."""
    began = time.monotonic()
    while time.monotonic() - began < seconds:
        if true():
            return time.monotonic() - began
        time.sleep(0.1)
    return None


class Process:
    """One child, with its log; ``kill`` is kill -9 of its whole group."""

    def __init__(
        self, runtime: Runtime, name: str, *arguments: str, host: str = ""
    ) -> None:
        """:param host: the name of another machine that it believes to run on"""
        command = runtime.odoo(*arguments)
        if host:
            command = [command[0], str(OTHER_HOST), host, *command[1:]]
        self.log = cache_folder() / "logs" / f"faults-{name}.log"
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("ab") as out:
            self._child = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                env=runtime.variables,
                **own_group(),
            )
        adopt(self._child)

    @property
    def pid(self) -> int:
        return self._child.pid

    def kill(self) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)
        self._child.wait()

    def end(self) -> int:
        """Ask it to end, and wait; its exit code."""
        self._child.send_signal(signal.SIGTERM)
        return self._child.wait(30)

    def stop(self) -> None:
        stop(self._child)


class Site:
    """An Odoo server of ``database``; logs in as the administrator."""

    def __init__(
        self,
        runtime: Runtime,
        database: str,
        workers: int = 0,
        options: Sequence[str] = (),
    ) -> None:
        self._runtime = runtime
        self._database = database
        self._workers = workers
        self._options = options
        self.port = any_free()
        self.process = self._start()
        self._open = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(CookieJar())
        ).open

    def _start(self) -> Process:
        return Process(
            self._runtime,
            f"odoo-{self._workers}",
            *("-d", self._database, "--http-port", str(self.port)),
            *("--gevent-port", str(any_free()), "--workers", str(self._workers)),
            *("--max-cron-threads", "1", *self._options),
        )

    def restart(self) -> None:
        """As after a power cut."""
        self.process.kill()
        self.process = self._start()

    def renew(self) -> None:
        """As its service restarts it: in good order."""
        self.process.end()
        self.process = self._start()

    def login(self, login: str = "admin", password: str = "admin") -> None:
        if until(self._answers, START) is None:
            raise Unavailable(f"Odoo did not start.\n{tail(self.process.log)}")
        self._post(
            "/web/session/authenticate",
            {"db": self._database, "login": login, "password": password},
        )

    def call(self, model: str, method: str, *arguments: object, **more: object) -> Any:
        """Call a method as the web client does; ``Unavailable`` has its error."""
        call = {"model": model, "method": method, "args": arguments, "kwargs": more}
        return self._post("/web/dataset/call_kw", call)

    def upload(self, name: str, content: bytes) -> int:
        """Send a file as the page does; the status of the answer."""
        with self._open(f"http://{LOCAL}:{self.port}/odoo", timeout=120) as page:
            token = re.search(r'csrf_token: "(\w+)"', page.read().decode())
        border = secrets.token_hex(16)
        parts = (
            f'--{border}\r\nContent-Disposition: form-data; name="csrf_token"\r\n\r\n'
            f"{token.group(1) if token else ''}\r\n--{border}\r\n"
            f'Content-Disposition: form-data; name="ufile"; filename="{name}"\r\n\r\n'
        )
        body = parts.encode() + content + f"\r\n--{border}--\r\n".encode()
        request = urllib.request.Request(
            f"http://{LOCAL}:{self.port}/mrp_ai_assistant/upload",
            body,
            {"Content-Type": f"multipart/form-data; boundary={border}"},
        )
        try:
            with self._open(request, timeout=60) as reply:
                return int(reply.status)
        except urllib.error.HTTPError as refused:
            return refused.code

    def _answers(self) -> bool:
        try:
            with self._open(f"http://{LOCAL}:{self.port}/web/health", timeout=10):
                return True
        except OSError:
            return False

    def _post(self, path: str, params: dict[str, Any]) -> Any:
        body = {"jsonrpc": "2.0", "method": "call", "params": params}
        request = urllib.request.Request(
            f"http://{LOCAL}:{self.port}{path}",
            json.dumps(body).encode(),
            {"Content-Type": "application/json"},
        )
        with self._open(request, timeout=60) as reply:
            said = json.load(reply)
        if "error" in said:
            raise Unavailable(f"{path}: {said['error']['data'].get('debug')}")
        return said.get("result")


@contextmanager
def site(
    runtime: Runtime, database: str, workers: int = 0, options: Sequence[str] = ()
) -> Iterator[Site]:
    """A server that answers and that is stopped afterwards, whoever killed it."""
    running = Site(runtime, database, workers, options)
    try:
        running.login()
        yield running
    finally:
        running.process.stop()
