"""A cancellation that also comes by itself, after some seconds."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from .cancellation import Cancellation

MOST_REST = 180.0  # seconds that do not count, while others are answered


@contextmanager
def within(seconds: float, cancel: Cancellation) -> Iterator[Cancellation]:
    """A cancellation that follows ``cancel`` and comes after ``seconds`` at the latest,
    those in its ``resting`` not counted.

    Who sees it cancelled asks ``cancel`` whose doing it was.
    """
    inner = _Clocked(seconds)
    with cancel.breaking(inner.cancel):
        inner.go_on()
        try:
            yield inner
        finally:
            inner.stand_still()


class _Clocked(Cancellation):
    """Comes when its clock has run for ``seconds``."""

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self._left = seconds
        self._rest = MOST_REST
        self._since = 0.0
        self._timer: threading.Timer | None = None

    def go_on(self) -> None:
        self._since = time.monotonic()
        self._timer = threading.Timer(max(self._left, 0.0), self.cancel)
        self._timer.daemon = True
        self._timer.start()

    def stand_still(self) -> None:
        if self._timer:
            self._timer.cancel()
            self._left -= time.monotonic() - self._since

    @contextmanager
    def resting(self) -> Iterator[None]:
        """The clock stands still, for ``MOST_REST`` altogether."""
        self.stand_still()
        began, left = time.monotonic(), self._left
        self._left += self._rest
        self.go_on()
        try:
            yield
        finally:
            self.stand_still()
            rested = time.monotonic() - began
            self._left = left - max(0.0, rested - self._rest)
            self._rest = max(0.0, self._rest - rested)
            self.go_on()
