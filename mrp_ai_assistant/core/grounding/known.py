"""The names of an evidence, found in a text: the longest where several begin.

A table of fifty rows brings hundreds of names, and every sentence is searched for all
of them; so they are looked up by their first word instead of being tried one by one.

>>> names = KnownNames(["mesa", "mesa azteca", "[m5] tornillo"])
>>> [hit.text for hit in names.find("la mesa azteca, la mesa y un [m5] tornillo")]
['mesa azteca', 'mesa', '[m5] tornillo']
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_TOKEN = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True)
class Hit:
    """A known name in a folded text, from ``start`` to ``end``."""

    text: str
    start: int
    end: int


class KnownNames:
    """Folded names, by the word or mark that they begin with."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_first: dict[str, list[str]] = defaultdict(list)
        for name in sorted(filter(None, names), key=len, reverse=True):
            first = _TOKEN.match(name)
            if first:
                self._by_first[first[0]].append(name)

    def find(self, folded: str) -> Iterator[Hit]:
        """The names in ``folded`` in their order, none within another."""
        end = 0
        for token in _TOKEN.finditer(folded):
            if token.start() < end:
                continue
            for name in self._by_first.get(token[0], ()):
                after = token.start() + len(name)
                if folded.startswith(name, token.start()) and _ends(folded, after):
                    yield Hit(name, token.start(), after)
                    end = after
                    break


def _ends(folded: str, position: int) -> bool:
    """Whether no word goes on at ``position``, unless its own mark ended it."""
    following = folded[position : position + 1]
    return not (following.isalnum() or following == "_")
