"""Words into lines as the eye sees them, and lines into parts between wide gaps."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from .shapes import Box, Line, Word

# A gap wider than this, in heights of a line, is more than a blank between words.
GAP = 0.75
# Stands where a word of a narrow cell may have been broken.
BROKEN = "\x1f"
_LEFT = itemgetter(0)


class Part:
    """Words with nothing but blanks between them; from ``x0`` to ``x1``."""

    __slots__ = ("words", "x0", "x1")

    def __init__(self, words: list[Word]) -> None:
        self.words = words
        self.x0, self.x1 = words[0][0], words[-1][2]

    @property
    def text(self) -> str:
        return " ".join([word[4] for word in self.words])


class Visual:
    """One line across: parts from left to right."""

    __slots__ = ("height", "parts", "y0", "y1")

    def __init__(self, parts: list[Part], y0: float, y1: float) -> None:
        self.parts, self.y0, self.y1 = parts, y0, y1
        self.height = y1 - y0

    @property
    def text(self) -> str:
        return " ".join([part.text for part in self.parts])

    def as_line(self) -> Line:
        return Line(self.parts[0].x0, self.y0, self.parts[-1].x1, self.y1, self.text)


def visual_lines(words: Sequence[Word]) -> list[Visual]:
    """From the top; letters set higher or lower stay in their line."""
    rows: list[list[Word]] = []
    middle = height = 0.0
    for at, word in sorted([((word[1] + word[3]) / 2, word) for word in words]):
        own = word[3] - word[1]
        if rows and (
            at - middle < 0.4 * (own if own < height else height)
            or _small_beside(word, at - middle, height, rows[-1])
        ):
            rows[-1].append(word)
            height = max(height, own)
            continue
        rows.append([word])
        middle, height = at, own
    return [_visual(row) for row in rows]


def _small_beside(word: Word, below: float, height: float, row: list[Word]) -> bool:
    """A superscript, an index or a mark: much smaller, next to a word of the line."""
    if word.y1 - word.y0 > 0.8 * height or below > 0.5 * height:
        return False
    return any(abs(word.x0 - other.x1) < 0.3 * height for other in row)


def _visual(row: list[Word]) -> Visual:
    if len(row) == 1:
        return Visual([Part(row)], row[0].y0, row[0].y1)
    row.sort(key=_LEFT)
    _x0, top, right, bottom, _text = row[0]
    words = [row[0]]
    groups = [words]
    last = tall = bottom - top
    for word in row[1:]:
        x0, y0, x1, y1, _text = word
        own = y1 - y0
        if x0 - right > GAP * ((own if own < last else last) or 1.0):
            words = [word]
            groups.append(words)
        else:
            words.append(word)
        if own > tall:
            top, bottom, tall = y0, y1, own
        right, last = x1, own
    return Visual(list(map(Part, groups)), top, bottom)


def joined_lines(lines: Sequence[str]) -> str:
    """Lines of one paragraph as one; a word that was divided is whole again."""
    text = ""
    for line in lines:
        if _divided(text, line):
            text = text[:-1] + line
        elif text.endswith(BROKEN):
            text += line
        else:
            text = f"{text} {line}" if text else line
    return text


def _divided(text: str, line: str) -> bool:
    if not text.endswith(("-", "‐")) or len(text) < 2 or not text[-2].isalpha():
        return False
    if not line[:1].islower():
        return False
    # "on-" "off" and the like are two words; a syllable is longer than one letter.
    word = text.rsplit(" ", 1)[-1]
    return len(word) > 2 and "-" not in word[:-1]


def bounds(lines: Sequence[Visual]) -> Box:
    return Box(
        min(line.parts[0].x0 for line in lines),
        min(line.y0 for line in lines),
        max(line.parts[-1].x1 for line in lines),
        max(line.y1 for line in lines),
    )
