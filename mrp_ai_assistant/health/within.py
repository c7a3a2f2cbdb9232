"""Things that may hang, given up after some seconds; the page never waits longer."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def within(seconds: float, jobs: Sequence[Callable[[], T]]) -> list[T | None]:
    """What each job returns, side by side; None of one that is not there in time.

    A job catches its own errors, and touches no cursor: its thread may outlive the
    request. It is a daemon: no process waits for it.
    """
    found: list[T | None] = [None] * len(jobs)

    def run(place: int, job: Callable[[], T]) -> None:
        found[place] = job()

    threads = [
        threading.Thread(target=run, args=each, name="mrp_ai.health", daemon=True)
        for each in enumerate(jobs)
    ]
    for thread in threads:
        thread.start()
    until = time.monotonic() + seconds
    for thread in threads:
        thread.join(max(0.0, until - time.monotonic()))
    return list(found)
