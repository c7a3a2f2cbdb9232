"""Characters as they are compared: one way of writing each, none that hides.

>>> clean("4\\u200b2 días\\u00a0(\\uff11\\uff12)")
'42 días (12)'
>>> fold("Órdenes de Fabricación")
'ordenes de fabricacion'
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

_SPACES = re.compile(r"\s+")
_SILENT = re.compile(r"\w[aeiou][nrldz]e$")  # "ordenes" is of "orden"
_VERB = 4  # letters; "plan" is none
_ROOT = 5  # letters that inflections of one word share
_WORD = re.compile(r"[^\W\d_]+", re.UNICODE)
_SELECTORS = range(0xFE00, 0xFE10)  # emoji variation: a digit hides before them


class _Marks(dict[int, str]):
    """What becomes of each character, for ``str.translate``; made as they are met."""

    _MOST = 4096  # kept: a hostile text may bring all that there are

    def __init__(self, become: Callable[[str], str]) -> None:
        super().__init__()
        self._become = become

    def __missing__(self, code: int) -> str:
        found = self._become(chr(code))
        if len(self) < self._MOST:
            self[code] = found
        return found


def clean(text: str) -> str:
    """``text`` in NFKC, every digit as 0-9, spaces single, nothing invisible."""
    kept = unicodedata.normalize("NFKC", text).translate(_CLEANED)
    return _SPACES.sub(" ", kept).strip()


def _character(mark: str) -> str:
    category = unicodedata.category(mark)
    if mark.isspace():
        return " "
    if category == "Nd":
        return str(unicodedata.decimal(mark))
    if category[0] == "C" or category == "Me" or ord(mark) in _SELECTORS:
        return ""
    return "-" if category == "Pd" or mark == "\u2212" else mark


def fold(text: str) -> str:
    """``text`` cleaned, in lower case and without accents; as long as the cleaned."""
    return clean(text).translate(_FOLDED)


def _letter(mark: str) -> str:
    base = unicodedata.normalize("NFD", mark)[:1].lower()
    return base if len(base) == 1 else mark


_CLEANED, _FOLDED = _Marks(_character), _Marks(_letter)


def words(text: str) -> list[str]:
    """The folded words of ``text``, digits and marks left out.

    >>> words("La orden WH/MO/00041 va tarde.")
    ['la', 'orden', 'wh', 'mo', 'va', 'tarde']
    """
    return _WORD.findall(fold(text))


def stem(word: str) -> str:
    """A folded ``word`` without its plural: enough to compare nouns.

    >>> [stem(w) for w in ("ordenes", "orden", "orders", "libres", "lines", "line")]
    ['orden', 'orden', 'order', 'libre', 'lin', 'lin']
    """
    root = word.removesuffix("s") if len(word) > 3 else word
    if len(root) > _VERB and root.endswith("an"):  # "faltan" is of "falta"
        return root[:-1]
    return root[:-1] if _SILENT.search(root) else root


def root(word: str) -> str:
    """What inflections of a folded ``word`` share: "llega", "llegada", "llegan"."""
    return stem(word)[:_ROOT]
