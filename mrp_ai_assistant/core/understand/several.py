"""Two questions in one line: each is offered, none is mixed with the other.

"2 órdenes atrasadas; órdenes en curso" is not asking for late orders in progress. What
is missing or why may follow in a sentence of its own about the same thing: "¿Por qué
no puede empezar la OF 12? ¿Qué le falta?" is one question.
"""

from __future__ import annotations

import re

from ..evidence import Ask
from ..i18n import _
from .reading import Reading

_QUOTED = re.compile(r"[“\"«][^”\"»]*[”\"»]")
# "Cuántas empiezan mañana y cuántas son de sillas" counts twice.
_MARK = re.compile(
    r";|\?(?=\s*\S)|(?i:(?<=\w) (?=(?:y|and) (?:cu[aá]nt[oa]s? son|how many are) ))"
)
_COUNTS_TWICE = re.compile(
    r"(?i)(?:cu[aá]nt[oa]s?|how many).* (?:y|and) (?:cu[aá]nt[oa]s? son|how many are)"
)
_ABOUT_THE_SAME = frozenset({"reason", "shortage"})
_MOST = 5


def several_questions(reading: Reading) -> Ask | None:
    """The question back when more than one is asked; None for a single one."""
    parts = _parts(reading)
    asked = [
        (reading.text[start:end].strip(" ;"), _domain(reading, start, end))
        for start, end in parts
    ]
    asked = [(text, concepts) for text, concepts in asked if concepts]
    if len(asked) < 2 or any(c & _ABOUT_THE_SAME for _text, c in asked[1:]):
        return None
    options = tuple(dict.fromkeys(text for text, _concepts in asked))
    return Ask(_("One question at a time. Which one first?"), options[:_MOST])


def _parts(reading: Reading) -> list[tuple[int, int]]:
    open_text = _QUOTED.sub(lambda m: "_" * len(m[0]), reading.text)
    twice = _COUNTS_TWICE.search(open_text)
    cuts = [
        match.end() for match in _MARK.finditer(open_text) if twice or match[0] != " "
    ]
    bounds = [0, *cuts, len(open_text)]
    return list(zip(bounds, bounds[1:], strict=False))


def _domain(reading: Reading, start: int, end: int) -> frozenset[str]:
    inside = (s.concept for s in reading.said if start <= s.start < end)
    found = frozenset(inside) & (reading.domain - reading.turned)
    if not found and _COUNTS_TWICE.search(reading.text):
        named = any(start <= m.start < end for m in reading.mentions)
        return frozenset({"name"} if named else ())
    return found
