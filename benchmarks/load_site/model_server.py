"""A fake Ollama that speaks WORDS words a second to everybody at once.

    python -m benchmarks.load_site.model_server CHATS LOG WORDS

prints its address, and appends a line a word to LOG: model, time, word. One model a
chat, so that a word tells whom it was said to.
"""

import sys
import threading
import time
from pathlib import Path

from devtools.fake_ollama import FakeModel, FakeOllama, narrators
from devtools.fake_ollama.exchange import Exchange


def patient(asked):
    """Everything that an honest narrator says, until the reply is as long as it may."""
    said = narrators.honest(asked)
    return " ".join([said] * max(1, asked.num_predict // max(1, len(said.split()))))


def noting(log):
    """``Exchange.line``, which also writes down when each word left."""
    send = Exchange.line

    def line(exchange, event):
        send(exchange, event)
        word = event.get("message", {}).get("content")
        if word:
            log.write(f"{event['model']}\t{time.time():.4f}\t{word.strip()}\n")

    return line


def main():
    chats, path, words = int(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3])
    narrators.NARRATORS["patient"] = patient
    with path.open("w", buffering=1) as log:
        Exchange.line = noting(log)
        fake = FakeOllama(delay=1 / words)
        fake.generating = threading.BoundedSemaphore(chats)
        fake.models = [
            FakeModel(f"load-{number}:latest", "patient") for number in range(chats)
        ]
        with fake:
            print(fake.url, flush=True)
            threading.Event().wait()


if __name__ == "__main__":
    main()
