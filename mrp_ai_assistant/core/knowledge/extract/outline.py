"""The path of titles above a place, for documents that mark their titles."""

from __future__ import annotations

LONGEST = 120


class Titles:
    """``path`` after the last ``enter``: outermost first."""

    def __init__(self) -> None:
        self._open: list[tuple[int, str]] = []

    def enter(self, level: int, title: str) -> None:
        """A title of ``level`` (1 is the highest) ends those of its own and below."""
        while self._open and self._open[-1][0] >= level:
            self._open.pop()
        if text := " ".join(title.split())[:LONGEST]:
            self._open.append((level, text))

    @property
    def path(self) -> tuple[str, ...]:
        return tuple(title for _level, title in self._open)
