"""What the user sees: one line a step, a bar where something takes long."""

from __future__ import annotations

import os
import shutil
import sys
import threading
import time
from collections.abc import Callable
from types import TracebackType


def say(text: str = "") -> None:
    print(text, flush=True)


def is_terminal() -> bool:
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def bar(label: str, fraction: float | None, seconds: float, width: int = 24) -> str:
    """One line of progress.

    >>> bar("Odoo", 0.5, 3.2, width=8)
    'Odoo  [####....]  50 %     3 s'
    >>> bar("Odoo", None, 3.2)
    'Odoo     3 s'
    """
    if fraction is None:
        return f"{label} {seconds:5.0f} s"
    fraction = min(max(fraction, 0.0), 1.0)
    full = int(width * fraction)
    drawn = "#" * full + "." * (width - full)
    return (
        f"{label}  [{drawn}] {fraction:4.0%}".replace("%", " %") + f" {seconds:5.0f} s"
    )


class Progress:
    """A bar that draws itself while the body of ``with`` works.

    ``measure`` gives the fraction done (None: unknown). Where there is no terminal, or
    several things go on at once, one line at the start and one at the end.
    """

    def __init__(
        self, label: str, measure: Callable[[], float | None] = lambda: None
    ) -> None:
        self.label = label
        self.measure = measure
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._draw_on, daemon=True)

    def __enter__(self) -> Progress:
        self._started = time.monotonic()
        self._drawn = (
            is_terminal() and threading.current_thread() is threading.main_thread()
        )
        if self._drawn:
            self._thread.start()
        else:
            say(f"{self.label} ...")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end.set()
        seconds = time.monotonic() - self._started
        outcome = "failed" if kind else "done"
        if self._drawn:
            self._thread.join()
            self._write(f"{self.label}: {outcome} in {seconds:.0f} s")
            say()
        else:
            say(f"{self.label}: {outcome} in {seconds:.0f} s")

    def _draw_on(self) -> None:
        while not self._end.wait(0.25):
            seconds = time.monotonic() - self._started
            try:
                fraction = self.measure()
            except OSError:
                fraction = None
            self._write(bar(self.label, fraction, seconds))

    def _write(self, text: str) -> None:
        width = shutil.get_terminal_size().columns - 1
        sys.stdout.write("\r" + text[:width].ljust(width))
        sys.stdout.flush()
