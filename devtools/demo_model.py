"""Brings a model to the running demo, in the background, with its progress shown."""

from __future__ import annotations

import os
import threading
import time

from .console import say
from .odoo_session import OdooError, OdooSession
from .ollama import BackgroundOllama, start_background
from .ollama_install import full_name

SERVER_NAME = "Ollama"
MODEL = "mrp.ai.server"
PAUSE = 2.0  # seconds between two looks
LOGIN = "admin"


class DemoModel:
    """Ollama on its way up, and the demo's server record that shows it."""

    def __init__(self, url: str, database: str) -> None:
        self._url, self._database = url, database
        self._wanted = os.environ.get("MODEL") or None
        self._news: tuple[str, float | None] = ("Ollama is being looked for", None)
        self._ended = threading.Event()
        self._ollama: BackgroundOllama | None = None
        self._thread = threading.Thread(target=self._accompany, daemon=True)

    def start(self) -> None:
        if self._wanted == "none":
            say("No model, as asked (MODEL=none).")
            return
        self._ollama = start_background(self._hear, self._wanted)
        self._thread.start()

    def stop(self) -> None:
        self._ended.set()
        if self._ollama:
            self._ollama.stop()

    def _hear(self, text: str, fraction: float | None) -> None:
        self._news = (text, fraction)

    def _accompany(self) -> None:
        """Show each piece of news, until the model is there or cannot be had."""
        session = OdooSession(self._url)
        shown: tuple[str, float | None] | None = None
        record = 0
        while not self._ended.is_set() and self._ollama:
            state, news = self._ollama.state, self._news
            try:
                if not record:
                    session.log_in(self._database, LOGIN, LOGIN)
                    record = server_record(session, self._ollama.url)
                if state == "ready":
                    register(session, record, self._wanted)
                    say(f"The model {', '.join(self._ollama.models)} is ready.")
                    return
                if news != shown:
                    show(session, record, *news)
                    self._say_too(news, shown)
                    shown = news
                if state in ("failed", "stopped"):
                    say(f"No model: {self._ollama.error or 'stopped'}")
                    return
            except (OSError, OdooError) as error:
                say(f"(the demo could not be told about the model: {error})")
                self._ended.wait(10)
            self._ended.wait(PAUSE)

    @staticmethod
    def _say_too(
        news: tuple[str, float | None], before: tuple[str, float | None] | None
    ) -> None:
        if before is None or news[0] != before[0]:
            say(f"{time.strftime('%H:%M:%S')}  {news[0]}")


def server_record(session: OdooSession, url: str) -> int:
    """The id of the server record for ``url``: that of last time, else a new one."""
    find = ["|", ("url", "=", url), ("name", "=", SERVER_NAME)]
    found = session.call(MODEL, "search_read", find, ["url"], order="id")
    same = [row["id"] for row in found if row["url"] == url]
    if same:
        return int(same[0])
    if found:
        # A private server has another port each time.
        session.call(MODEL, "write", [found[0]["id"]], {"url": url})
        return int(found[0]["id"])
    return int(session.call(MODEL, "create", {"name": SERVER_NAME, "url": url}))


def show(session: OdooSession, record: int, text: str, fraction: float | None) -> None:
    """On the page, where the model will be chosen."""
    values = {"setup_message": text, "setup_progress": fraction or 0.0}
    session.call(MODEL, "write", [record], values)


def register(session: OdooSession, record: int, wanted: str | None) -> None:
    """Read the server's models; from now on they can be chosen. The one that was asked
    for by name is what everybody gets who has not chosen."""
    show(session, record, "", 0.0)
    session.call(MODEL, "action_sync", [record])
    if wanted:
        of_server = [("server_id", "=", record), ("can_chat", "=", True)]
        rows = session.call("mrp.ai.model", "search_read", of_server, ["name"])
        for row in rows:
            if full_name(row["name"]) == full_name(wanted):
                session.call("mrp.ai.model", "action_set_default", [row["id"]])
