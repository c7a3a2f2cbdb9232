"""Headers and footers that run through a document, and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from .shapes import Element, Grid, Line

# They stand in this part of the page's height at its top and bottom, among so many
# lines.
EDGE, LINES = 0.13, 3
COUNTED = re.compile(
    r"^\W*(?:\d+|[ivxlc]+)\b|\b(?:\d+|[ivxlc]+)(?:\s*(?:/|de|of)\s*\d+)?\W*$"
    r"|(?<=p[áa]gina )\d+|(?<=page )\d+|(?<=p[áa]g\. )\d+"
)
NUMBER = re.compile(
    r"^[-–— ]*(?:(?:p[áa]g(?:ina|\.)?|page|hoja|sheet)\s*)?\d{1,4}"
    r"(?:\s*(?:/|de|of)\s*\d{1,4})?[-–— ]*$",
    re.I,
)


@lru_cache(1024)
def key(text: str) -> str:
    """The same on each page, whatever the number of the page. Other numbers count:
    the first rows of pages differ by these."""
    return COUNTED.sub("#", " ".join(text.lower().split()))


def edges(elements: Sequence[Element], height: float) -> list[Line]:
    """Lines of a page that may be a header or a footer."""
    lines = [item for item in elements if isinstance(item, Line)]
    lines.sort(key=lambda line: line.y0)
    top = [line for line in lines[:LINES] if line.y1 < height * EDGE]
    bottom = [line for line in lines[-LINES:] if line.y0 > height * (1 - EDGE)]
    return top + [line for line in bottom if line not in top]


class Running:
    """Learns from pages which of their edge lines come again and again."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()
        self._pages = 0

    def learn(self, pages: Iterable[tuple[Sequence[Element], float]]) -> None:
        for elements, height in pages:
            self._pages += 1
            self._seen.update({key(line.text) for line in edges(elements, height)})

    def without(self, elements: Sequence[Element], height: float) -> list[Element]:
        """The page without them; page numbers go wherever they stand at an edge."""
        gone = {
            line
            for line in edges(elements, height)
            if NUMBER.match(line.text.strip()) or self._runs(line)
        }
        if not gone:
            return list(elements)
        kept = [e for e in elements if isinstance(e, Grid) or e not in gone]
        # A page that says nothing else says this.
        numbers = all(NUMBER.match(line.text.strip()) for line in gone)
        return kept if kept or numbers else list(elements)

    def _runs(self, line: Line) -> bool:
        count = self._seen[key(line.text)]
        # A short word of a table or a title may stand there twice by chance.
        return count >= 3 or (count == 2 == self._pages and len(line.text) > 8)
