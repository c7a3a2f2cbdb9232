"""Everything in a sentence that can be true or false by itself.

>>> said = claims("WH/MO/00041 lleva 19 días y llega el 26 de noviembre.")
>>> said.references, [sorted(n.readings) for n in said.numbers], len(said.days)
(['WH/MO/00041'], [[19.0]], 1)
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .dates import DayClaim, days, hours
from .names import capitalised
from .numbers import Number, numbers

# Letters and digits in one token: a document, a lot, a model code. "18mm" is a number,
# m² (written "m2" by now) a unit.
_REFERENCE = re.compile(
    r"(?<!\w)(?!m[23]\b)(?=[\w/.#-]*\d)[#]?[^\W\d_][\w/.-]*\w|\[S?\d+\]"
)
_HOUR = re.compile(r"\b\d{1,2}:\d{2}\b")


@dataclass(frozen=True)
class Claims:
    numbers: list[Number]
    days: list[DayClaim]
    hours: set[str]
    references: list[str]
    names: list[str]


def claims(text: str, known: frozenset[str] = frozenset()) -> Claims:
    """The claims of a cleaned ``text``; positions are those of ``text``.

    ``known`` are folded words that may stand with a capital.
    """
    dated = days(text)
    rest = text
    for claim in dated:
        rest = hide(rest, claim.start, claim.end)
    clock = hours(rest)
    for hit in _HOUR.finditer(rest):
        rest = hide(rest, hit.start(), hit.end())
    references = []
    for hit in _REFERENCE.finditer(rest):
        references.append(hit[0])
        rest = hide(rest, hit.start(), hit.end())
    return Claims(numbers(rest), dated, clock, references, capitalised(rest, known))


def hide(text: str, start: int, end: int) -> str:
    """``text`` of the same length with one meaningless word from ``start`` to ``end``.

    >>> hide("al 26 nov.", 3, 9)
    'al xxxxxx.'
    """
    return text[:start] + "x" * (end - start) + text[end:]
