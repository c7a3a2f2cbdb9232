"""What the rows are counted by or put in order of: "por responsable", "per week",
"ordenadas por fecha", "de mayor a menor".

The word after "por" may be a concept of the plant or one that only has a meaning
there: "por mes" counts by month, "este mes" is a period.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from .words import by_words

# Concepts that say an order whatever stands before them.
ORDERS = frozenset({"date", "name", "largest", "smallest", "oldest", "newest", "worst"})
SPANS = frozenset({"day", "week", "month", "quarter", "year"})
_GROUPS = SPANS | {"state", "category"}
# "Parados por mantenimiento" is no grouping: these are what people count by.
_NOUNS = frozenset(
    """product component responsible employee work_center location customer vendor lot
    project equipment work_order manufacturing_order purchase sale company shift
    priority task bom reason delivery""".split()
)
# "The biggest by quantity": nothing is counted by these.
_MEASURES = frozenset({"quantity", "cost", "price", "value", "due", "lead_time", "oee"})
# "Con más cantidad", "with the highest price".
_WITH = re.compile(
    r"(?:con|with|tiene|tienen|lleva|llevan|has|have|having)(?: la| el| the)? "
    r"(?:(?P<least>menos|menor|least|lowest|smallest)|"
    r"mas|mayor|most|highest|largest|biggest) $"
)
_IN = frozenset({" ", " en ", " por ", " in ", " by "})
_SORT = (
    r"ordenad[oa]s?|ordenar|ordenal[oa]s|ordename(?:l[oa]s)?|ordena|clasificad[oa]s?|"
    r"en orden(?: de)?|sort(?:ed)?|ordered|rank(?:ed)?|ranking|in order of"
)
_GROUP = (
    r"agrupad[oa]s?|agrupar|agrupal[oa]s|agrupa|desglosad[oa]s?|desglose|separad[oa]s?|"
    r"dividid[oa]s?|group(?:ed)?|broken down|breakdown|split"
)
_BY = (
    r"por cada|de cada|para cada|en cada|por|segun|cada|for each|of each|in each|"
    r"at each|each|for every|every|per|by"
)
_LEAD = re.compile(
    rf"(?<!\w)(?:(?:(?P<sort>{_SORT})|(?P<group>{_GROUP})) )?"
    rf"(?P<by>{_BY}|(?<=en orden de)|(?<=in order of)) "
)
_MARKED = re.compile(rf"(?:(?P<sort>{_SORT})|(?P<group>{_GROUP})) $")
# "Split the late orders by planner": the verb stands apart from what it groups by.
_VERB = re.compile(
    r"^[¿ ]*(?:(?:please|can you|could you|porfa|por favor|me) )*(?P<verb>"
    r"split(?: up)?|break(?: down)?|group|sort|order|arrange|rank|agrupa(?:me)?|"
    r"ordena(?:me)?|separa(?:me)?|divide(?:me)?|desglosa(?:me)?|clasifica(?:me)?)"
    r"(?= (?:[\w'-]+ ){1,7}?(?:by|per|por|segun) \w)"
)
# "Cada una de las órdenes" is every order, not every person.
_OF_THEM = re.compile(r" (?:de|of) ")
_AND = re.compile(r",? (?:y |e |and )?(?:por |by |per )?")


@dataclass(frozen=True)
class Turn:
    """``concept`` groups or sorts, by the words from ``start`` to ``end``.

    ``begin`` is where the concept itself begins; ``wish`` when an order is only how
    the rows are to stand ("ordenadas por fecha"), not which are meant ("la más
    antigua").
    """

    kind: Literal["group", "sort"]
    concept: str
    start: int
    end: int
    begin: int
    wish: bool = True


Spoken = tuple[str, int, int]  # a concept, and where it is said


def ordering_verb(folded: str) -> tuple[int, int] | None:
    """Where a verb stands that only goes with the grouping at the end."""
    match = _VERB.match(folded)
    return match.span("verb") if match else None


def turns(folded: str, said: Sequence[Spoken]) -> tuple[Turn, ...]:
    """The groupings and orders of ``folded``, in which ``said`` are the concepts."""
    found: dict[int, Turn] = {}
    for lead in _LEAD.finditer(folded):
        kind: Literal["group", "sort"] = "sort" if lead["sort"] else "group"
        for turn in _chain(folded, said, lead, kind):
            found.setdefault(turn.begin, turn)
    for concept, start, end in said:
        taken = any(t.start <= start < t.end for t in found.values())
        if concept in ORDERS | _GROUPS and not taken:
            found[start] = _alone(folded, concept, start, end)
            # "De mayor a menor cantidad": the figure goes with its direction.
            rest = said if concept in ORDERS else ()
            for other, begin, stop in rest:
                if other in _MEASURES and folded[end:begin] in _IN:
                    found[begin] = Turn("sort", other, begin, stop, begin)
    for concept, start, end in said:
        ranked = _WITH.search(folded[:start]) if concept in _MEASURES else None
        if ranked and start not in found:
            falling = "smallest" if ranked["least"] else "largest"
            place = ranked.start()
            found[place] = Turn("sort", falling, place, start - 1, place, wish=False)
            found[start] = Turn("sort", concept, start, end, start)
    return tuple(sorted(found.values(), key=lambda turn: turn.start))


def _chain(
    folded: str,
    said: Sequence[Spoken],
    lead: re.Match[str],
    kind: Literal["group", "sort"],
) -> Iterator[Turn]:
    """What follows "por", and what is joined to it: "por centro y estado"."""
    start, place = lead.start(), lead.end()
    nouns = _NOUNS | _MEASURES if kind == "group" else None
    while True:
        next_ = _concept(folded, said, place, nouns)
        if not next_:
            return
        concept, end = next_
        sorts = kind == "sort" or concept in ORDERS | _MEASURES
        yield Turn("sort" if sorts else "group", concept, start, end, place)
        joined = _AND.match(folded, end)
        if not joined:
            return
        start, place = end, joined.end()


def _concept(
    folded: str, said: Sequence[Spoken], place: int, nouns: frozenset[str] | None
) -> tuple[str, int] | None:
    place += len(_ARTICLE.match(folded, place)[0]) if nouns is None else 0  # type: ignore[index]
    for concept, start, end in said:
        if start == place and (nouns is None or concept in nouns):
            return concept, end
    match = _word_pattern().match(folded, place)
    if match is None:
        return None
    by = _by()[match[0]]
    if by == "responsible" and _OF_THEM.match(folded, match.end()):
        return None
    return by, match.end()


def _alone(folded: str, concept: str, start: int, end: int) -> Turn:
    """A word that groups or sorts by itself: "mensual", "las más antiguas"."""
    marked = _MARKED.search(folded[:start])
    sorts = concept in ORDERS
    begin = marked.start() if marked else start
    wish = bool(marked) or not sorts or concept in ("date", "name", "worst")
    directed = re.match(r"(?:de|from|in|en) ", folded[start:end]) is not None
    return Turn(
        "sort" if sorts else "group", concept, begin, end, start, wish or directed
    )


_ARTICLE = re.compile(r"(?:(?:el|la|los|las|su|the|their) )?")


@lru_cache(maxsize=1)
def _by() -> dict[str, str]:
    return by_words()


@lru_cache(maxsize=1)
def _word_pattern() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, _by()), key=len, reverse=True))
    return re.compile(rf"(?:{words})(?!\w)")
