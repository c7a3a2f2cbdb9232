"""What letters of a page look like: some of them nobody can see."""

from __future__ import annotations

from collections.abc import Sequence

from .calls import Handle, letter_colours, letter_objects, render_modes

INVISIBLE = 3
# Each of red, green and blue above this is white on paper; less paint than this none.
WHITE, CLEAR = 245, 10


class Looks:
    """``text`` is where pdfium keeps the letters of the page."""

    def __init__(self, text: Handle) -> None:
        self._text = text
        # By the object that letters written in one go belong to.
        self._known: dict[int | None, str] = {}

    def of(self, letters: Sequence[int]) -> list[str]:
        """Of each: ``invisible``, ``white``, ``transparent``, or ``""`` where it is
        seen."""
        marks = letter_objects(self._text, letters)
        known = self._known
        # The last letter of each: it is written in one go, any of them will do.
        new = dict(zip(marks, letters, strict=True))
        if known:
            new = {mark: letter for mark, letter in new.items() if mark not in known}
        if new:
            self._look(new)
        return [known[mark] for mark in marks]

    def _look(self, new: dict[int | None, int]) -> None:
        """``new``: a letter of each object."""
        reds, greens, blues, alphas = letter_colours(self._text, list(new.values()))
        modes = render_modes(new)
        if max(reds) < WHITE and min(alphas) >= CLEAR and INVISIBLE not in modes:
            self._known.update(dict.fromkeys(new, ""))
            return
        for mark, mode, *colour, alpha in zip(
            new, modes, reds, greens, blues, alphas, strict=True
        ):
            look = "transparent" if alpha < CLEAR else ""
            if min(colour) >= WHITE:
                look = "white"
            self._known[mark] = "invisible" if mode == INVISIBLE else look
