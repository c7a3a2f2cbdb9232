"""The asker's own words in a request: what is to be remembered, what is wrong.

"Recuérdame llamar a Herrajes Ibarra el lunes sobre P00012": the day, the document and
the person are read as anywhere; the rest is the note, and says nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

Span = tuple[int, int]

_BODY = re.compile(r":\s*(?P<note>\S.*)$", re.S)
_BECAUSE = re.compile(r"^(?:,|porque|ya que|because|since) ?", re.I)
_WHY = re.compile(
    r"(?:,|(?<!\w)(?:porque|ya que|because|since)) ?(?P<note>\S.*)$", re.S
)
_ABOUT = re.compile(
    r"(?<!\w)(?:sobre|acerca de|respecto (?:a|de)l?|referente al?|about|regarding|"
    r"concerning) (?:el |la |the )?\S.*$"
)
_KIND = (
    r"(?:(?:el |la |the )?(?:orden|ordenes|of|mo|compra|pedido|venta|order|purchase|"
    r"sale|producto|product)(?: de \w+)? )?"
)
_DOCUMENT = re.compile(
    rf"(?:(?:en|de|del|para|on|in|for|of|al?) )?{_KIND}"
    r"(?:\0+|(?:\w+/)+\d+|(?<!\w)[sp]\d{4,}(?!\w))"
)
_PERSON = re.compile(
    r" (?:al? |for )?(?P<who>[^\W\d]+(?: [^\W\d]+)?) ?"
    r"(?=$|:|\0|(?:que|to|en|on|sobre|about|para|el|un|una)(?!\w))"
)
_TO_WHOM = re.compile(r" (?:a|for) |.*? to ")
_EDGES = re.compile(
    r"^(?:[\s,.;]|(?:que|de|para|to|a|that|of)(?!\w))+"
    r"|(?:[\s,.;?!]|(?<!\w)(?:para|el|la|en|de|on|by|for|the|y|and))+$"
)


def stated(text: str) -> str:
    """ "Porque hace ruido" is "hace ruido"."""
    return _BECAUSE.sub("", text.strip())


def after_colon(text: str, start: int) -> tuple[Span, ...]:
    """What follows a colon is the asker's own text, whatever it says."""
    body = _BODY.search(text, start)
    return (body.span("note"),) if body else ()


def reason(text: str, start: int) -> tuple[Span, ...]:
    """ "…porque hace ruido": what is wrong."""
    found = _WHY.search(text, start)
    return (found.span(),) if found else ()


def remaining(
    text: str, start: int, told: bool, days: Sequence[Span]
) -> tuple[Span, ...]:
    """What is neither a day, nor a document or a thing that it is about, nor the
    person who is told it (``told``)."""
    known = [span for span in days if span[0] >= start]
    known += [match.span() for match in _DOCUMENT.finditer(text, start)]
    if about := _ABOUT.search(text, start):
        ends = [a for a, _b in days if a > about.start()]
        known.append((about.start(), min(ends, default=about.end())))
    person = _PERSON.match(text, start) if told else None
    if person and _TO_WHOM.match(text, start):
        known.append(person.span())
    return tuple(_between(text, start, sorted(known)))


def _between(text: str, start: int, known: Sequence[Span]) -> Iterator[Span]:
    place = start
    for first, last in [*known, (len(text), len(text))]:
        if place < first and (piece := _trimmed(text, place, first)):
            yield piece
        place = max(place, last)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    for _side in range(2):
        while (edge := _EDGES.search(words)) and edge[0]:
            cut = edge.span()
            if cut[0]:
                end -= len(words) - cut[0]
            else:
                start += cut[1]
            words = text[start:end]
            if not words:
                return None
    return (start, end) if any(map(str.isalnum, words)) else None
