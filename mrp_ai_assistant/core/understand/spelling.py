"""Typing errors: one or two wrong letters, in words long enough to be sure.

Two words within one edit share a form with one letter left out, so a question's word
meets its few candidates by look-up and only those are measured.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

SHORTEST = 5
_LONG = 9


class Speller:
    """Corrects towards ``words``; built once."""

    def __init__(self, words: Iterable[str]) -> None:
        self._index: dict[str, set[str]] = {}
        for word in words:
            if len(word) >= SHORTEST - 1 and word.isalpha():
                for form in _shorter(word):
                    self._index.setdefault(form, set()).add(word)

    def corrected(self, word: str) -> str | None:
        """The one nearest word, or None when there is none or two are as near."""
        if len(word) < SHORTEST or len(word) > 30 or not word.isalpha():
            return None
        candidates = {near for form in _shorter(word) for near in self._near(form)}
        allowed = 1 if len(word) < _LONG else 2
        ranked = sorted((distance(word, near), near) for near in candidates)
        if not ranked or ranked[0][0] > allowed:
            return None
        nearest = [near for cost, near in ranked if cost == ranked[0][0]]
        return nearest[0] if len({_stem(near) for near in nearest}) == 1 else None

    def _near(self, form: str) -> set[str]:
        return self._index.get(form, set())


def distance(one: str, other: str) -> int:
    """Edits between two words; two neighbours swapped count as one.

    >>> distance("ordenes", "oredenes"), distance("fabrica", "fabrcia")
    (1, 1)
    """
    older: list[int] = []
    old = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, wanted in enumerate(other, 1):
            cost = min(old[j] + 1, row[-1] + 1, old[j - 1] + (letter != wanted))
            swapped = i > 1 < j and one[i - 2] == wanted and letter == other[j - 2]
            row.append(min(cost, older[j - 2] + 1) if swapped else cost)
        older, old = old, row
    return old[-1]


def _shorter(word: str) -> Iterator[str]:
    yield word
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]


def _stem(word: str) -> str:
    """Without gender and number: two forms of one word are no doubt."""
    return word.rstrip("s").rstrip("aeo")
