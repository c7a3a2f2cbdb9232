"""What letters of a page look like: some of them nobody can see."""

from __future__ import annotations

import ctypes

from .calls import Address, letter_colour, letter_object, render_mode

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

    def of(self, letter: int) -> str:
        """``invisible``, ``white``, ``transparent``, or ``""`` where it is seen."""
        mark = letter_object(self._text, letter) or 0
        look = self._known.get(mark)
        if look is None:
            look = self._known[mark] = self._look(mark, letter)
        return look

    def _look(self, mark: int, letter: int) -> str:
        if mark and render_mode(mark) == INVISIBLE:
            return "invisible"
        if not letter_colour(self._text, letter, *self._places):
            return ""
        red, green, blue, alpha = self._colour
        if red >= WHITE and green >= WHITE and blue >= WHITE:
            return "white"
        return "transparent" if alpha < CLEAR else ""
