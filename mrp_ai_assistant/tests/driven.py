"""A page driven from the test, over the protocol of Odoo's own test browser: real keys,
real sizes, and what the page's script sees."""

import base64
import json
import time
from unittest.mock import patch

from odoo.tests.common import ChromeBrowser

#: key -> code, virtual key, text that it types
KEYS = {
    "Enter": ("Enter", 13, "\r"),
    "Escape": ("Escape", 27, ""),
    "Tab": ("Tab", 9, ""),
    "ArrowDown": ("ArrowDown", 40, ""),
    "ArrowUp": ("ArrowUp", 38, ""),
    " ": ("Space", 32, " "),
}
SHIFT = 8
PATIENCE = 30  # seconds


class Driver:
    def __init__(self, browser):
        self._send = browser._websocket_request

    def run(self, expression, timeout=60):
        """The value of a JavaScript expression; promises are waited for."""
        params = {
            "expression": expression,
            "awaitPromise": True,
            "returnByValue": True,
        }
        answer = self._send("Runtime.evaluate", params=params, timeout=timeout)
        if "exceptionDetails" in answer:
            told = answer["exceptionDetails"].get("exception", {})
            raise AssertionError(f"{told.get('description')}\n{expression[:300]}")
        return answer["result"].get("value")

    def wait_for(self, expression, seconds=PATIENCE):
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if self.run(f"Boolean({expression})"):
                return
            time.sleep(0.1)
        seen = self.run("document.activeElement.outerHTML.slice(0, 300)")
        raise AssertionError(f"never true: {expression}\nthe focus is on {seen}")

    def see(self, selector, seconds=PATIENCE):
        """Wait until ``selector`` is on the page."""
        self.wait_for(f"document.querySelector({json.dumps(selector)})", seconds)

    def settle(self, seconds=0.4):
        """Let the page come to rest where nothing tells that it has."""
        self.run(f"new Promise((done) => setTimeout(done, {1000 * seconds}))")

    def resize(self, width, height):
        size = {"width": width, "height": height}
        size |= {"deviceScaleFactor": 1, "mobile": False}
        self._send("Emulation.setDeviceMetricsOverride", params=size)

    def emulate(self, **features):
        """Media features, as ``forced_colors="active"``; ``media="print"``."""
        params = {"media": features.pop("media", "")}
        params["features"] = [
            {"name": name.replace("_", "-"), "value": value}
            for name, value in features.items()
        ]
        self._send("Emulation.setEmulatedMedia", params=params)

    def paper(self):
        """What the browser prints of the page: a PDF."""
        answer = self._send("Page.printToPDF", params={}, timeout=60)
        return base64.b64decode(answer["data"])

    def press(self, key, shift=False):
        code, number, text = KEYS[key]
        event = {"key": key, "code": code, "windowsVirtualKeyCode": number}
        event |= {"modifiers": SHIFT if shift else 0}
        kind = "keyDown" if text else "rawKeyDown"
        down = {**event, "type": kind, "text": text} if text else event | {"type": kind}
        self._send("Input.dispatchKeyEvent", params=down)
        self._send("Input.dispatchKeyEvent", params={**event, "type": "keyUp"})

    def type(self, text):
        self._send("Input.insertText", params={"text": text})

    def tab_to(self, selector, limit=80, shift=False):
        """Press Tab until the focus is on ``selector``; every stop has to be seen."""
        wanted = f"document.activeElement.matches({json.dumps(selector)})"
        for _ in range(limit):
            if self.run(wanted):
                return
            self.press("Tab", shift)
            self.check_focus()
        seen = self.run("document.activeElement.outerHTML.slice(0, 300)")
        raise AssertionError(f"{limit} tabs do not lead to {selector}; on {seen}")

    def check_focus(self):
        """What has the focus is on the screen and has a size."""
        lost = self.run(
            "(() => { const el = document.activeElement;"
            " if (el === document.body || el.tagName === 'IFRAME') return '';"
            " const box = el.getBoundingClientRect();"
            " return box.width && box.height ? '' : el.outerHTML.slice(0, 200); })()"
        )
        if lost:
            raise AssertionError(f"the focus is on something unseen: {lost}")


def drive(test, path, login, journey, ready="odoo.isReady === true", **options):
    """Open ``path`` as ``login`` in Odoo's test browser and run ``journey(driver)``."""

    def instead(browser, _code, _timeout, error_checker=None):
        browser.error_checker = error_checker
        journey(Driver(browser))
        if browser._result.done():
            browser._result.result()  # raises what the page complained about

    with patch.object(ChromeBrowser, "_wait_code_ok", instead):
        test.browser_js(path, "", ready, login=login, **options)
