"""Accents that stand beside their letter: TeX's older fonts print "cap´ıtulo".

A page is mended only where a mark stands before a letter that nobody types after one: a
"´" may be an apostrophe elsewhere.
"""

from __future__ import annotations

import unicodedata

_TELLS = ("´ı", "˜n", "˜N", "ˆı", "¨ı")
_MARKS = {"´": "\u0301", "¨": "\u0308", "˜": "\u0303", "ˆ": "\u0302"}
_LETTERS = {"´": "aeiouyAEIOUY", "¨": "aeiouAEIOU", "˜": "naoNAO", "ˆ": "aeiouAEIOU"}
_PAIRS = [
    (mark + letter, unicodedata.normalize("NFC", letter + _MARKS[mark]))
    for mark, letters in _LETTERS.items()
    for letter in letters
] + [(mark + "ı", unicodedata.normalize("NFC", "i" + _MARKS[mark])) for mark in "´¨ˆ"]


def parted(text: str) -> list[tuple[str, str]]:
    """Marks and letters as they stand in ``text``, with the letter that they are; []
    for a page that has none.

    >>> parted("cap´ıtulo, p´agina")
    [('´a', 'á'), ('´ı', 'í')]
    >>> parted("it´s")
    []
    """
    if not any(tell in text for tell in _TELLS):
        return []
    return [(pair, letter) for pair, letter in _PAIRS if pair in text]
