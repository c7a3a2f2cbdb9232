"""Words that a narrow cell breaks without a hyphen, because they do not fit in it.

A letter more would not fit either where a word was broken; but some whole words end
there by chance. Those are said elsewhere too, and halves of words are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from .shapes import Element, Grid
from .visual import BROKEN, Visual

AROUND = re.compile(rf"([^\W\d_]+){BROKEN}([^\W\d_]+)")
WORDS = re.compile(rf"[\w{BROKEN}]+")
# No word ends with one of these alone; a document need not say each of them twice.
LITTLE = frozenset(
    "a al con de del el en la las lo los no o para por que se sin su un una y "
    "and at by for from in is of on or the to with".split()
)
# A shorter beginning is rather a word.
SHORTEST = 4


def is_broken(line: Visual, below: Visual, left: float, right: float) -> bool:
    """``line`` is one word that fills the cell, and may go on in the line ``below``."""
    if len(line.parts) != 1 or len(line.parts[0].words) != 1:
        return False
    word, rest = line.parts[0].words[0], below.parts[0].words[0].text
    if len(word.text) < SHORTEST or not word.text.isalpha() or not rest[:1].islower():
        return False
    letter = (word.x1 - word.x0) / len(word.text)
    return (right - word.x1) - (word.x0 - left) < letter


def mend(pages: Iterable[Sequence[Element]]) -> None:
    """The marks of ``is_broken`` become blanks, or nothing."""
    pages = list(pages)
    grids = [item for page in pages for item in page if isinstance(item, Grid)]
    rows = [row for grid in grids for row in grid.rows]
    marked = [row for row in rows if any(BROKEN in cell for cell in row)]
    if not marked:
        return
    prose = [item.text for page in pages for item in page if not isinstance(item, Grid)]
    text = "\n".join([*prose, *map("\n".join, rows)]).lower()
    # As words of their own, and not as halves of one.
    words = set(WORDS.findall(text))
    for row in marked:
        row[:] = [_mended(cell, words) if BROKEN in cell else cell for cell in row]


def _mended(cell: str, words: set[str]) -> str:
    for found in AROUND.finditer(cell):
        one, other = found[1].lower(), found[2].lower()
        said = other in LITTLE or one in words or other in words
        if one + other in words or not said:
            cell = cell.replace(found[0], found[1] + found[2])
    return cell.replace(BROKEN, " ")
