"""Lines of another process, waited for with a limit; on any system.

A thread reads (Windows cannot wait for a pipe with a limit) and stops reading while
nobody takes the lines: a child that floods is held back, not stored.
"""

from __future__ import annotations

import os
import queue
import threading
from collections import deque
from typing import IO

# So many pieces of output of at most so many bytes wait to be taken.
AHEAD, PIECE = 32, 1 << 16
# No line of ours is longer; one that is comes from a reader that went wild.
LONGEST = 4 << 20


class Lines:
    """``ended`` once the other side closed and everything was taken."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._queue: queue.Queue[list[bytes] | None] = queue.Queue(AHEAD)
        self._lines: deque[bytes] = deque()
        self._closing = threading.Event()
        self.ended = False
        self.seen = 0
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def get(self, seconds: float) -> bytes | None:
        """The next line, or None after ``seconds`` without one, or at the end."""
        if not self._lines:
            if self.ended:
                return None
            try:
                lines = self._queue.get(timeout=seconds)
            except queue.Empty:
                return None
            if lines is None:
                self.ended = True
                return None
            self._lines.extend(lines)
        self.seen += 1
        return self._lines.popleft()

    def close(self) -> None:
        """After the child is dead: its pipe has an end."""
        self._closing.set()
        while self._thread.is_alive():
            self._lines.clear()
            self.get(0.05)
        self._stream.close()

    def _read(self) -> None:
        begun = b""
        try:
            while not self._closing.is_set():
                piece = os.read(self._stream.fileno(), PIECE)
                if not piece:
                    break
                lines = (begun + piece).split(b"\n")
                begun = lines.pop()
                if len(begun) > LONGEST:
                    lines.append(begun)
                    begun = b""
                if lines:
                    self._put(lines)
        except (OSError, ValueError):
            pass
        if begun:
            self._put([begun])
        self._put(None)

    def _put(self, lines: list[bytes] | None) -> None:
        while not self._closing.is_set():
            try:
                return self._queue.put(lines, timeout=0.2)
            except queue.Full:
                continue
