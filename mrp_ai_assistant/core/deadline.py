"""A cancellation that also comes by itself, after some seconds."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from .cancellation import Cancellation


@contextmanager
def within(seconds: float, cancel: Cancellation) -> Iterator[Cancellation]:
    """A cancellation that follows ``cancel`` and comes after ``seconds`` at the latest.

    Who sees it cancelled asks ``cancel`` whose doing it was.
    """
    inner = Cancellation()
    timer = threading.Timer(seconds, inner.cancel)
    timer.daemon = True
    with cancel.breaking(inner.cancel):
        timer.start()
        try:
            yield inner
        finally:
            timer.cancel()
