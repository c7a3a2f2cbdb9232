"""Under which titles a line stands: by the outline of the file, else by its looks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from .shapes import Element, Line

DEPTH, LONGEST = 6, 120
# A line that says a title has at most so many letters and marks more.
MARKS = 40
NUMBERED = re.compile(r"^(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+[^\W\d_]")
NOT_LETTERS = re.compile(r"[\W_]+")


class Mark(NamedTuple):
    """An entry of the outline; ``level`` and ``page`` from 1."""

    level: int
    title: str
    page: int


@lru_cache(4096)
def plain(text: str) -> str:
    return NOT_LETTERS.sub(" ", text.lower()).strip()


def _says(line: str, title: str) -> bool:
    """A line that is the title, perhaps with its number."""
    return bool(title) and title in line and len(line) < len(title) + 12


class Headings:
    """The path of titles, followed from page to page. With an outline only it counts:
    big letters may be anything."""

    def __init__(self, outline: Iterable[Mark]) -> None:
        self.path: list[tuple[int, str]] = []
        self._marks: dict[int, list[Mark]] = {}
        for mark in outline:
            self._marks.setdefault(mark.page, []).append(mark)
        self.is_outlined = bool(self._marks)
        self._sizes: Counter[int] = Counter()
        self._waiting: list[Mark] = []
        self._longest = 0
        self.titles: tuple[str, ...] = ()

    def learn(self, pages: Iterable[Sequence[Element]]) -> None:
        """How big the letters of plain text are; nobody asks where there is an
        outline."""
        if self.is_outlined:
            return
        for elements in pages:
            for item in elements:
                if isinstance(item, Line):
                    self._sizes[round(item.height * 2)] += len(item.text)

    def begin(self, page: int, lines: Sequence[Line]) -> None:
        """A new page: its marks wait for the lines that say them. Those that no line
        says count from the top of the page on."""
        self._waiting = []
        marks = self._marks.get(page)
        if not marks:
            return
        titles = [plain(mark.title) for mark in marks]
        self._longest = max(map(len, titles)) + MARKS
        said = [plain(line.text) for line in lines if len(line.text) < self._longest]
        for mark, title in zip(marks, titles, strict=True):
            if any(_says(line, title) for line in said):
                self._waiting.append(mark)
            else:
                self._enter(mark.level, mark.title)

    def is_heading(self, line: Line, above: Line | None, below: Line | None) -> bool:
        """By its looks, where there is no outline: the path then ends with it.
        ``above`` and ``below`` are its neighbours where these are text too."""
        level = self._level(line) if _alone(line, above) and _alone(line, below) else 0
        if level:
            self._enter(level, line.text.strip())
        return bool(level)

    def is_mark(self, line: Line) -> bool:
        """Whether the outline has it; the path then ends with it."""
        if not self._waiting or len(line.text) >= self._longest:
            return False
        text = plain(line.text)
        for number, mark in enumerate(self._waiting):
            title = plain(mark.title)
            if _says(text, title):
                for passed in self._waiting[: number + 1]:
                    self._enter(passed.level, passed.title)
                del self._waiting[: number + 1]
                return True
        return False

    def _enter(self, level: int, title: str) -> None:
        while self.path and self.path[-1][0] >= level:
            self.path.pop()
        self.path.append((level, " ".join(title.split())[:LONGEST]))
        self.titles = tuple(title for _level, title in self.path[:DEPTH])

    def _level(self, line: Line) -> int:
        text = line.text.strip()
        if not 2 < len(text) <= LONGEST or text.endswith((".", ",", ";", ":")):
            return 0
        if text[0].islower():
            return 0
        if sum(letter.isalpha() for letter in text) * 2 < len(text):
            return 0
        body = self._sizes.most_common(1)[0][0] / 2 if self._sizes else line.height
        numbered = NUMBERED.match(text)
        if numbered and (line.height > 1.05 * body or "." in numbered[1]):
            return numbered[1].count(".") + 2
        if line.height > 1.12 * body:
            return 1 + sum(line.height <= step * body for step in (1.6, 1.3))
        return 5 if text.isupper() and len(text) > 5 else 0


def _alone(line: Line, other: Line | None) -> bool:
    """Set apart from its neighbour, by the size of the letters or by space."""
    if other is None:
        return True
    height = max(line.height, other.height)
    space = max(line.y0 - other.y1, other.y0 - line.y1)
    return abs(line.height - other.height) > 0.08 * height or space > 0.4 * height
