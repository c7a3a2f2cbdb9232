"""Calls into a running Odoo, as its web page makes them."""

from __future__ import annotations

import json
import re
import time
import urllib.request
from http.cookiejar import CookieJar
from typing import Any

BUNDLES = re.compile(r'(?:src|href)="(/web/assets/[^"]+)"')


class OdooError(Exception):
    """The server answered, but not with a result."""


class OdooSession:
    """A user logged in at ``url``. Network errors are ``OSError``."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._jar = CookieJar()
        jar = urllib.request.HTTPCookieProcessor(self._jar)
        # No proxy: the server is on this machine.
        self._opener = urllib.request.build_opener(jar, urllib.request.ProxyHandler({}))

    @property
    def session_id(self) -> str:
        """The cookie by which others are this user, as a websocket; '' before."""
        found = (cookie.value for cookie in self._jar if cookie.name == "session_id")
        return next(found, None) or ""

    def is_up(self) -> bool:
        try:
            with self._opener.open(f"{self.url}/web/login", timeout=60) as reply:
                return bool(reply.status == 200)
        except OSError:
            return False

    def log_in(self, database: str, login: str, password: str) -> None:
        values = {"db": database, "login": login, "password": password}
        self._post("/web/session/authenticate", values)

    def call(self, model: str, method: str, *args: Any, **kwargs: Any) -> Any:
        values = {"model": model, "method": method, "args": args, "kwargs": kwargs}
        return self._post(f"/web/dataset/call_kw/{model}/{method}", values)

    def open_page(self, path: str) -> None:
        """Fetch a page and its bundles, which Odoo compiles at the first request."""
        for bundle in set(BUNDLES.findall(self._get(path))):
            self._get(bundle)

    def _get(self, path: str) -> str:
        with self._opener.open(self.url + path, timeout=180) as reply:
            return str(reply.read().decode("utf-8", "replace"))

    def _post(self, path: str, values: dict[str, Any]) -> Any:
        body = {"jsonrpc": "2.0", "method": "call", "params": values}
        request = urllib.request.Request(
            self.url + path,
            json.dumps(body).encode(),
            {"Content-Type": "application/json"},
        )
        with self._opener.open(request, timeout=120) as reply:
            answer = json.load(reply)
        if "error" in answer:
            data = answer["error"].get("data", {})
            raise OdooError(data.get("message") or str(answer["error"]))
        return answer.get("result")


def wait_until_up(session: OdooSession, seconds: float, died: Any) -> bool:
    """True when the login page answers; False when time is up or ``died()``."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and not died():
        if session.is_up():
            return True
        time.sleep(0.3)
    return False
