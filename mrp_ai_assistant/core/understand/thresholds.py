"""A bound on a figure: "más de 5 días", "menos de 10", "at least 3", ">= 90 %"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..measure import Comparison, Operator
from .amounts import Figure

_BEFORE: tuple[tuple[Operator, str], ...] = (
    (
        "<=",
        r"no mas de|no supera[nr]? (?:l[oa]s )?|no pasan? de|como mucho|como maximo|"
        r"a lo sumo|maximo(?: de)?|max|hasta|no more than|not more than|at most|"
        r"up to|maximum(?: of)?|no longer than|<=|≤|=<",
    ),
    (
        ">=",
        r"no menos de|no baja[nr]? de|al menos|por lo menos|como minimo|"
        r"minimo(?: de)?|desde|no less than|not less than|no fewer than|at least|"
        r"minimum(?: of)?|>=|≥|=>",
    ),
    (
        ">",
        r"mas del?|mas que|superior(?:es)? (?:a|al)|mayor(?:es)? (?:de|del|que|a|al)|"
        r"por encima de(?:l)?|por arriba de(?:l)?|arriba de(?:l)?|"
        r"superan?(?: l[oa]s| el| la)?|superando|pasan? de|exceden?(?: de)?|"
        r"sobrepasan?|more than|over|above|greater than|longer than|higher than|"
        r"larger than|bigger than|exceeding|exceeds?|beyond|upwards of|>",
    ),
    (
        "<",
        r"menos del?|menos que|inferior(?:es)? (?:a|al)|"
        r"menor(?:es)? (?:de|del|que|a|al)|"
        r"por debajo de(?:l)?|por abajo de(?:l)?|debajo de(?:l)?|no llegan? a|"
        r"less than|fewer than|under|below|lower than|shorter than|smaller than|<",
    ),
    ("=", r"igual(?:es)? a|exactamente|exactly|equal to|="),
)
_AFTER: tuple[tuple[Operator, str], ...] = (
    (">=", r"(?:o|or) (?:mas|more)|como minimo|at least|(?:o|or) (?:above|higher)"),
    ("<=", r"(?:o|or) (?:menos|less|fewer)|como maximo|como mucho|at most"),
)
_PREFIXES = [
    (operator, re.compile(rf"(?:^|(?<=\s)|(?<=[¿(]))(?:{text}) ?(?:l[oa]s |the )?$"))
    for operator, text in _BEFORE
]
_SUFFIXES = [(operator, re.compile(rf" (?:{text})(?!\w)")) for operator, text in _AFTER]
_BETWEEN = re.compile(r"(?<!\w)(?:entre|between)(?: l[oa]s| the)? $")
_AND = re.compile(r" ?(?:y|e|and|-|–) ?(?:l[oa]s |the )?")
_FROM = re.compile(r"(?<!\w)(?:de|desde|from|for|of|con|with|para) $")
_OPENED = re.compile(r"(?<!\w)(?:de|desde) \d+ $")
_TO = re.compile(r" (?:a|hasta|to|through) ")
_WITHIN = re.compile(r"(?<!\w)(?:en|in|dentro de|within) $")


_LONGEST = 40  # characters before a figure that may bound it


@dataclass(frozen=True)
class Bound:
    """The text from ``start`` to ``end`` bounds a figure.

    ``within`` when a span of days can be meant: "en menos de 5 días". ``figure`` is
    the number in it, the last of two.
    """

    start: int
    end: int
    comparison: Comparison
    figure: Figure
    within: bool = False


def ends(folded: str, start: int) -> bool:
    """Whether what begins at ``start`` ends a range: "de 5 a 10 días" is no day."""
    return folded.startswith("a ", start) and bool(_OPENED.search(folded[:start]))


def bounds(text: str, folded: str, said: Sequence[Figure]) -> tuple[Bound, ...]:
    """The bounds in ``folded``, whose numbers are ``said``."""
    found: list[Bound] = []
    for place, figure in enumerate(said):
        if found and figure.start < found[-1].end:
            continue
        # In "de 1 a 2" the "a" is no English article.
        after = next((each for each in said[place + 1 :] if not each.article), None)
        bound = _between(text, folded, figure, after) or _bound(text, folded, figure)
        if bound:
            found.append(bound)
    return tuple(found)


def _bound(text: str, folded: str, figure: Figure) -> Bound | None:
    near = max(0, figure.start - _LONGEST)
    before = folded[near : figure.start]
    for operator, pattern in _PREFIXES:
        match = pattern.search(before)
        if match and not _is_bare_hasta(match[0], figure):
            within = _WITHIN.search(before[: match.start()])
            start = near + (within.start() if within else match.start())
            return _made(text, operator, start, figure.end, figure, bool(within))
    for operator, pattern in _SUFFIXES:
        match = pattern.match(folded, figure.end)
        if match:
            return _made(text, operator, figure.start, match.end(), figure)
    return None


def _is_bare_hasta(words: str, figure: Figure) -> bool:
    """ "Hasta 12" is no bound by itself, nor "desde 12": a day, an order may be meant;
    an article is none either."""
    word = words.split()[0]
    bare = word in ("hasta", "desde", "over", "under", "above") and figure.article
    return bare or (word in ("hasta", "desde") and not figure.unit_said)


def _made(
    text: str,
    operator: Operator,
    start: int,
    end: int,
    figure: Figure,
    within: bool = False,
) -> Bound:
    label = text[start:end].strip()
    comparison = Comparison(operator, figure.value, figure.unit, label)
    return Bound(start, end, comparison, figure, within)


def _between(text: str, folded: str, one: Figure, other: Figure | None) -> Bound | None:
    if other is None:
        return None
    near = max(0, one.start - _LONGEST)
    before, joined = folded[near : one.start], folded[one.end : other.start]
    opened = _BETWEEN.search(before) if _AND.fullmatch(joined) else None
    if other.unit_said and _TO.fullmatch(joined):
        opened = _FROM.search(before)
    if not opened:
        return None
    start = near + opened.start()
    # "Entre 1 y 2 semanas": the unit that is said once is of both.
    scale = 1.0 if one.unit_said or not other.number else other.value / other.number
    label = text[start : other.end]
    return Bound(
        start,
        other.end,
        Comparison(">=", one.value * scale, other.unit, label, other.value),
        other,
    )
