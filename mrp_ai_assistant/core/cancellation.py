"""The user's Stop, as one object that every slow step looks at."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from .errors import Stopped


class Cancellation:
    """Cancelled once, by any thread; never un-cancelled.

    A blocking read cannot look at a flag: it registers a callback that breaks it
    (closes its socket), which runs in the thread that cancels.
    """

    def __init__(self) -> None:
        self._event = threading.Event()
        self._lock = threading.Lock()
        self._callbacks: list[Callable[[], None]] = []

    @property
    def cancelled(self) -> bool:
        return self._event.is_set()

    def cancel(self) -> None:
        with self._lock:
            self._event.set()
            callbacks, self._callbacks = self._callbacks, []
        for callback in callbacks:
            callback()

    def check(self) -> None:
        """Raise ``Stopped`` when cancelled."""
        if self.cancelled:
            raise Stopped()

    def wait(self, seconds: float) -> bool:
        """Sleep at most ``seconds``; True as soon as cancelled."""
        return self._event.wait(seconds)

    @contextmanager
    def breaking(self, callback: Callable[[], None]) -> Iterator[None]:
        """Run ``callback`` if the cancellation comes inside this block."""
        with self._lock:
            now = self._event.is_set()
            if not now:
                self._callbacks.append(callback)
        if now:
            callback()
        try:
            yield
        finally:
            with self._lock:
                if callback in self._callbacks:
                    self._callbacks.remove(callback)

    @contextmanager
    def resting(self) -> Iterator[None]:
        """Inside this block others are served: a deadline does not come nearer."""
        yield
