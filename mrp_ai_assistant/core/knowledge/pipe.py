"""Lines of another process, waited for with a limit; on any system.

A thread reads (Windows cannot wait for a pipe with a limit) and stops reading while
nobody takes the lines: a child that floods is held back, not stored.
"""

from __future__ import annotations

import queue
import threading
from typing import IO

AHEAD = 256
# No line of ours is longer; one that is comes from a reader that went wild.
LONGEST = 4 << 20


class Lines:
    """``ended`` once the other side closed and everything was taken."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._queue: queue.Queue[bytes | None] = queue.Queue(AHEAD)
        self._closing = threading.Event()
        self.ended = False
        self.seen = 0
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def get(self, seconds: float) -> bytes | None:
        """The next line, or None after ``seconds`` without one, or at the end."""
        if self.ended:
            return None
        try:
            line = self._queue.get(timeout=seconds)
        except queue.Empty:
            return None
        if line is None:
            self.ended = True
        else:
            self.seen += 1
        return line

    def close(self) -> None:
        """After the child is dead: its pipe has an end."""
        self._closing.set()
        while self._thread.is_alive():
            self.get(0.05)
        self._stream.close()

    def _read(self) -> None:
        try:
            while not self._closing.is_set():
                line = self._stream.readline(LONGEST)
                if not line:
                    break
                self._put(line)
        except (OSError, ValueError):
            pass
        self._put(None)

    def _put(self, line: bytes | None) -> None:
        while not self._closing.is_set():
            try:
                return self._queue.put(line, timeout=0.2)
            except queue.Full:
                continue
