"""Spans of days set beside each other: "octubre contra septiembre", "this month against
last month", "compare October and November". Each is asked for, none is left out.

Two days that a question says for two reasons ("confirmed last week and due today") are
not compared: the words between them tell.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

Span = tuple[int, int]

_SET_BESIDE = (
    r"(?:en comparacion (?:con|a|al)|en relacion (?:con|a|al)|compar\w+|versus|vs|"
    r"contra|frente al?|respecto (?:al?|del?)|con respecto al?|against|"
    r"(?:la )?diferencias?|(?:the )?differences?)"
)
_COMPARES = re.compile(rf"(?<!\w){_SET_BESIDE}(?!\w)")
_RANKS = re.compile(
    r"(?<!\w)(?:mejor(?:es|o)?|peor(?:es)?|better|worse|higher|lower)(?!\w)"
)
_MORE = re.compile(r"(?<!\w)(?:mas|menos|more|less|fewer|when|cuando)(?!\w)")
_OPENS = re.compile(r"(?:en comparacion|compar|(?:la |the )?dif)")
_BETWEEN = re.compile(r"(?<!\w)(?:entre|between) $")
# What may stand between two days that are compared.
_SMALL = frozenset(
    """y e o u and or que than con with to a al de del el la los las lo en the in of for
    on from mas menos more less fewer fue fueron was were tanto tan como as""".split()
)


def compares(folded: str, first: int, joined_by: str) -> bool:
    """Whether the day at ``first`` and the next, with "and" or "or" between them, are
    two to be compared, not one span: "compare October and November"."""
    if _COMPARES.search(folded):
        return True
    either = joined_by in ("o", "or")
    return either and bool(_RANKS.search(folded) or _MORE.search(folded[:first]))


def are_compared(folded: str, spans: Sequence[Span]) -> bool:
    """Whether nothing but what compares stands between the days at ``spans``; what is
    said before them ("la producción de") may be said again."""
    before = set(re.findall(r"\w+", folded[: spans[0][0]]))
    known = _SMALL | before
    for (_start, end), (begin, _end) in itertools.pairwise(spans):
        between = _RANKS.sub(" ", _COMPARES.sub(" ", folded[end:begin]))
        if set(between) & set(";?!") or not set(re.findall(r"\w+", between)) <= known:
            return False
    return True


def comparing(folded: str, spans: Sequence[Span]) -> Iterator[Span]:
    """The words that only say that the days at ``spans`` are compared, if they are."""
    if len(spans) < 2 or not are_compared(folded, spans):
        return
    first, last = spans[0][0], spans[-1][0]
    for said in _COMPARES.finditer(folded):
        # "Real contra previsto" compares something else.
        if first < said.start() < last or _OPENS.match(said[0]):
            yield said.span()
    for said in _RANKS.finditer(folded):
        yield said.span()
    if between := _BETWEEN.search(folded[:first]):
        yield between.start(), first
