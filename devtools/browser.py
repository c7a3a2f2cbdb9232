"""A Chromium that is told what to do over its DevTools protocol: no driver, no Node."""

from __future__ import annotations

import base64
import itertools
import json
import shutil
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from .chromium import ensure_chromium
from .failure import Unavailable
from .processes import own_group, stop

STARTUP_SECONDS = 30
ANSWER_SECONDS = 120
FLAGS = (
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--mute-audio"),
    *("--no-first-run", "--disable-extensions", "--disable-background-networking"),
    *("--disable-dev-shm-usage", "--hide-scrollbars", "--force-color-profile=srgb"),
    "--font-render-hinting=none",
)


class PageError(Exception):
    """What the page threw, or a command that Chromium refused."""


class Browser:
    """One page. ``events`` holds what the page said besides answers, oldest first."""

    def __init__(self, address: str) -> None:
        import websocket  # of the environment, not of the Python that starts devtools

        self._socket = websocket.create_connection(
            address,
            timeout=ANSWER_SECONDS,
            suppress_origin=True,
            http_no_proxy=["127.0.0.1"],
        )
        self._numbers = itertools.count(1)
        self.events: list[dict[str, Any]] = []

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Send one command and wait for its answer."""
        number = next(self._numbers)
        message = {"id": number, "method": method, "params": parameters}
        self._socket.send(json.dumps(message))
        while True:
            answer: dict[str, Any] = json.loads(self._socket.recv())
            if answer.get("id") == number:
                break
            self.events.append(answer)
        if "error" in answer:
            raise PageError(f"{method}: {answer['error']['message']}")
        result: dict[str, Any] = answer["result"]
        return result

    def run(self, expression: str) -> Any:
        """The value of a JavaScript expression; promises are waited for."""
        result = self.call(
            "Runtime.evaluate",
            expression=expression,
            awaitPromise=True,
            returnByValue=True,
        )
        if "exceptionDetails" in result:
            told = result["exceptionDetails"]
            raise PageError(told.get("exception", {}).get("description") or str(told))
        return result["result"].get("value")

    def open(self, url: str, ready: str = "document.readyState === 'complete'") -> None:
        """Go to ``url`` and wait until ``ready`` is true there."""
        self.call("Page.navigate", url=url)
        self.wait_for(f"location.href.startsWith({json.dumps(url)}) && ({ready})")

    def wait_for(self, expression: str, seconds: float = 60) -> None:
        """Until the expression is true; raises ``PageError`` when it never is."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            try:
                if self.run(f"Boolean({expression})"):
                    return
            except PageError:
                pass  # the page is being replaced, or is not so far
            time.sleep(0.1)
        raise PageError(f"In {seconds:.0f} s it did not come true: {expression}")

    def resize(self, width: int, height: int) -> None:
        """The size of the page in CSS pixels, whatever the screen."""
        self.call(
            "Emulation.setDeviceMetricsOverride",
            **{"width": width, "height": height},
            **{"deviceScaleFactor": 1, "mobile": False},
        )

    def screenshot(self, path: Path) -> None:
        picture = self.call("Page.captureScreenshot", format="png")
        path.write_bytes(base64.b64decode(picture["data"]))

    def write(self, text: str) -> None:
        """Text into whatever has the focus, as an input method does."""
        self.call("Input.insertText", text=text)

    def close(self) -> None:
        self._socket.close()


@contextmanager
def browser() -> Iterator[Browser]:
    """A Chromium with a profile of its own, gone with the ``with``."""
    profile = Path(tempfile.mkdtemp(prefix="mrp-ai-chromium-"))
    process = subprocess.Popen(
        [
            *(ensure_chromium(), *FLAGS, f"--user-data-dir={profile}"),
            *("--remote-debugging-port=0", "about:blank"),
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        **own_group(),
    )
    try:
        page = Browser(_address(profile, lambda: process.poll() is not None))
        page.call("Page.enable")
        page.call("Runtime.enable")
        yield page
        page.close()
    finally:
        stop(process)
        shutil.rmtree(profile, ignore_errors=True)


def _address(profile: Path, died: Callable[[], bool]) -> str:
    """Where the first page of a starting browser listens."""
    note = profile / "DevToolsActivePort"
    deadline = time.monotonic() + STARTUP_SECONDS
    while time.monotonic() < deadline and not died():
        if note.exists() and (lines := note.read_text().splitlines()):
            # no proxy: it is on this machine
            opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
            with opener.open(f"http://127.0.0.1:{lines[0]}/json/list") as reply:
                pages = [t for t in json.load(reply) if t["type"] == "page"]
            if pages:
                return str(pages[0]["webSocketDebuggerUrl"])
        time.sleep(0.1)
    raise Unavailable("Chromium does not start: try it by hand, with --headless.")
