"""People who ask, read the answer as it comes, and ask again.

    python -m benchmarks.load_site.chats SETTINGS

SETTINGS is JSON: url, websocket (address), database, chats, seconds, period (seconds
from question to question: the answer comes, and is read), and ``naive`` (the model
server's address) for those who wait inside their request. Prints JSON:
``turns`` (seconds of each answer), ``asked`` ([chat, turn, time]), ``texts`` ([chat,
turn, time, text] of the model's sentences as they arrived), ``failed``.
"""

import json
import sys
import threading
import time

import websocket

from devtools.odoo_session import OdooError, OdooSession

QUESTION = "Which manufacturing orders are late?"
LONGEST = 120  # seconds for one answer
_SUBSCRIBE = {"event_name": "subscribe", "data": {"channels": [], "last": 0}}


class Chat(threading.Thread):
    """One person, logged in as ``chat<number>``."""

    def __init__(self, settings, number):
        super().__init__(daemon=True)
        self.settings, self.number = settings, number
        self.session = OdooSession(settings["url"])
        self.turns, self.asked, self.texts, self.failed = [], [], [], 0
        self.socket = None

    def log_in(self):
        login = f"chat{self.number}"
        self.session.log_in(self.settings["database"], login, login)
        models = self.session.call(
            "mrp.ai.model", "search_read", [("name", "=", f"load-{self.number}:latest")]
        )
        self.model_id = models[0]["id"]
        if not self.settings.get("naive"):
            self.socket = websocket.create_connection(
                f"{self.settings['websocket']}/websocket",
                origin=self.settings["url"],
                cookie=f"session_id={self.session.session_id}",
                timeout=60,
            )
            self.socket.settimeout(1)
            self.socket.send(json.dumps(_SUBSCRIBE))

    def run(self):
        deadline = time.monotonic() + self.settings["seconds"]
        period = self.settings["period"]
        # they did not all begin at the same moment
        time.sleep(period * self.number / self.settings["chats"])
        while time.monotonic() < deadline:
            began = time.monotonic()
            try:
                self.naive() if self.settings.get("naive") else self.ask()
            except (OSError, OdooError, TimeoutError):
                self.failed += 1
                continue
            passed = time.monotonic() - began
            self.turns.append(passed)
            time.sleep(max(0.0, min(period - passed, deadline - time.monotonic())))

    def naive(self):
        url, model = self.settings["naive"], f"load-{self.number}:latest"
        values = {"url": url, "model": model, "question": QUESTION}
        self.session._post("/mrp_ai_naive/ask", values)

    def ask(self):
        asked = self.session.call(
            "mrp.ai.conversation",
            "ask",
            False,
            QUESTION,
            "report",
            self.model_id,
            False,
        )
        turn = asked["turn"]["id"]
        self.asked.append([self.number, turn, time.time()])
        deadline = time.monotonic() + LONGEST
        while time.monotonic() < deadline:
            for event in self.heard(turn):
                told = event["payload"]
                if event["kind"] == "text" and told.get("origin") == "model":
                    text = told["md"]
                    self.texts.append([self.number, turn, time.time(), text])
                if event["kind"] == "done":
                    return
        raise TimeoutError

    def heard(self, turn):
        """The events of ``turn`` in the next frame; none within a second: none."""
        try:
            frame = self.socket.recv()
        except websocket.WebSocketTimeoutException:
            return []
        return [
            event
            for each in json.loads(frame or "[]")
            if each["message"]["type"] == "mrp.ai.turn"
            and each["message"]["payload"].get("turn_id") == turn
            for event in each["message"]["payload"]["events"]
        ]


def main():
    settings = json.loads(sys.argv[1])
    chats = [Chat(settings, number) for number in range(settings["chats"])]
    for chat in chats:
        chat.log_in()
    print("ready", flush=True)
    sys.stdin.readline()
    for chat in chats:
        chat.start()
    for chat in chats:
        chat.join()
    said = {
        "turns": [each for chat in chats for each in chat.turns],
        "asked": [each for chat in chats for each in chat.asked],
        "texts": [each for chat in chats for each in chat.texts],
        "failed": sum(chat.failed for chat in chats),
    }
    print(json.dumps(said))


if __name__ == "__main__":
    main()
