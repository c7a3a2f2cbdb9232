"""What letters of a page look like: some of them nobody can see."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence

from .calls import Address, letter_colour, letter_objects, render_mode

INVISIBLE = 3
# Each of red, green and blue above this is white on paper; less paint than this none.
WHITE, CLEAR = 245, 10


class Looks:
    """``text`` is where pdfium keeps the letters of the page."""

    def __init__(self, text: ctypes.c_void_p) -> None:
        self._text = text
        # By the object that letters written in one go belong to.
        self._known: dict[int, str] = {}
        self._colour = (ctypes.c_uint * 4)()
        start = ctypes.addressof(self._colour)
        self._places = [Address(start + 4 * part) for part in range(4)]

    def of(self, letters: Sequence[int]) -> list[str]:
        """Of each: ``invisible``, ``white``, ``transparent``, or ``""`` where it is
        seen."""
        marks = letter_objects(self._text, letters)
        known = self._known
        for mark, letter in zip(marks, letters, strict=True):
            if mark not in known:
                known[mark] = self._look(mark, letter)
        return [known[mark] for mark in marks]

    def _look(self, mark: int, letter: int) -> str:
        if mark and render_mode(mark) == INVISIBLE:
            return "invisible"
        if not letter_colour(self._text, letter, *self._places):
            return ""
        red, green, blue, alpha = self._colour
        if red >= WHITE and green >= WHITE and blue >= WHITE:
            return "white"
        return "transparent" if alpha < CLEAR else ""
