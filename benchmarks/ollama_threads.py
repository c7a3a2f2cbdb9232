"""Claim: beside Odoo, all cores but one make a model faster than all of them.

The engine's threads wait for each other at every layer, so that one core which is
busy elsewhere stops them all. Prints tokens a second for some numbers of threads, on an
idle machine and beside one and two busy processes. The model is smollm2, or the one
named by the first argument. The machine must have nothing else to do.
"""

import multiprocessing
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from devtools import ollama_api
from devtools.ollama import ensure

TOKENS = 96
PROMPT = "Tell a long story about a furniture factory."


def tokens_per_second(url: str, model: str, threads: int) -> float:
    """Of one reply, loading and prompt not counted."""
    options = {"num_thread": threads, "num_predict": TOKENS, "temperature": 0}
    body = {
        "model": model,
        "messages": [{"role": "user", "content": PROMPT}],
        "options": {**options, "num_ctx": 2048},
        "keep_alive": "5m",
    }
    last: dict = {}
    for last in ollama_api.events(url, "/api/chat", body):  # noqa: B007
        pass
    return last["eval_count"] / (last["eval_duration"] / 1e9)


def spin() -> None:
    while True:
        pass


@contextmanager
def busy(processes: int) -> Iterator[None]:
    """As many cores at work as Odoo workers would keep."""
    workers = [
        multiprocessing.Process(target=spin, daemon=True) for _ in range(processes)
    ]
    for worker in workers:
        worker.start()
    try:
        yield
    finally:
        for worker in workers:
            worker.terminate()
            worker.join()


def main() -> None:
    model = sys.argv[1] if len(sys.argv) > 1 else "smollm2"
    cores = os.cpu_count() or 1
    with ensure((model,)) as handle:
        print(f"{model} on {cores} cores: tokens a second")
        print(f"{'threads':>8} {'idle':>8} {'1 busy':>8} {'2 busy':>8}")
        for threads in sorted({1, max(1, cores - 1), cores}):
            tokens_per_second(handle.url, model, threads)  # loads the runner
            speeds = []
            for processes in (0, 1, 2):
                with busy(processes):
                    time.sleep(0.5)
                    speeds.append(tokens_per_second(handle.url, model, threads))
            print(f"{threads:>8} " + " ".join(f"{speed:8.1f}" for speed in speeds))


if __name__ == "__main__":
    main()
