"""Serve until Ctrl-C."""

import argparse
import contextlib
import threading

from .server import FakeOllama
from .transport import SCRIPTS


def main() -> None:
    parser = argparse.ArgumentParser(description="A fake Ollama, until Ctrl-C.")
    parser.add_argument("--port", type=int, default=11435)
    parser.add_argument("--script", choices=sorted(SCRIPTS), help="a fault for all")
    parser.add_argument("--delay", type=float, default=0.05, help="seconds a word")
    given = parser.parse_args()
    with FakeOllama(given.script, port=given.port, delay=given.delay) as fake:
        print(f"fake Ollama at {fake.url}", flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            threading.Event().wait()


if __name__ == "__main__":
    main()
