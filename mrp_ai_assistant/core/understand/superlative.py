"""Which of all has the most: "¿quién tiene más tareas?", "which product did we sell
most?" count by what is asked for, the largest first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .turns import Spoken, Turn

# What is compared with its like: "which product", "who".
_COMPARED = frozenset(
    """product component responsible employee customer vendor work_center equipment
    project category location role_planner""".split()
)
# "Which planner" compares people.
_IS = {"role_planner": "responsible"}
# "More tasks", "most hours": what is counted.
_COUNTED = frozenset(
    """task manufacturing_order work_order purchase sale delivery maintenance corrective
    preventive hours scrap produced lot quantity stock stock_move value late open
    done sold bought moved received produced consumption where_used failure""".split()
)
# "The products most sold", "centers with the most hours".
_JOINED = frozenset({" ", " con ", " with ", " with the "})
_BEST = re.compile(r"(?:top|best|biggest|main|largest|mejor|principal|mayor)")
_SELLING = re.compile(
    r"(?<!\w)(?:(?:best|top)[ -]sell(?:ing|ers?)|sells? best|mejor se venden?|"
    r"tienen? mas salida)(?!\w)"
)
# "The product we shipped most", "el producto que más vendemos".
_THE = re.compile(r"(?<!\w)(?:the|el|la|los|las) $")
_WE = re.compile(
    r" (?:(?:that|which) )?(?:we|they|customers) (?:have )?\w+ (?:the )?|"
    r" que (?:nos |se |l[eo]s? )?(?:hemos \w+ |han \w+ )?"
)
_ASKING = re.compile(
    r"(?:^|[¿?,;.:] ?|(?<!\w)(?:a|de|en|para|con|por|y|to|of|from|in|at|for|and) )"
    r"(?:que|cual(?:es)? (?:es|son) (?:el|la|los|las)|which|"
    r"what(?:s| is| are)?(?: the)?) $"
)
# What is compared where nothing is named: products are made, sold, used, bought.
_MADE = frozenset("consumption produced sold bought sale stock".split())
_WHAT = re.compile(
    r"^[¿ ]*(?:de )?(?P<word>que|what)(?= (?:es lo que |do |did |have |are |is |hemos |"
    r"estamos |se |nos |mas )|(?: \w+){1,2} (?:mas|menos))"
)
# "¿Qué día produjimos más?", "which month was the best?": span by span.
_SPANS = {
    "dia": "day",
    "day": "day",
    "semana": "week",
    "week": "week",
    "mes": "month",
    "month": "month",
    "trimestre": "quarter",
    "quarter": "quarter",
    "ano": "year",
    "year": "year",
}
_SPAN = re.compile(
    rf"(?<!\w)(?:que|cual fue el|cual fue la|which|what) (?P<span>{'|'.join(_SPANS)}) "
    r"(?=(?:[^?.,;]* )?(?:mas|menos|most|least|mejor|peor|best|worst)(?!\w))"
)
_BEST_SPAN = re.compile(
    rf"(?<!\w)(?P<which>mejor|best|peor|worst) (?P<span>{'|'.join(_SPANS)})"
    r"(?!\w)"
)
_WHO = frozenset({"quien", "quienes", "who"})
_MOST = re.compile(r"(?<!\w)(?:(?P<least>menos|least|fewest)|mas|most)(?!\w)")
_NUMBER = re.compile(r" (?:de|que|than) ")
_AFTER = re.compile(
    r" ?(?:$|[?.!,;)]|(?:veces|a menudo|often|times|of|en|in|este|esta|esto|this|last|"
    r"el|la|durante|during|desde|since|ayer|hoy|yesterday|today|orders?|by|por)(?!\w))"
)


def superlatives(folded: str, said: Sequence[Spoken]) -> Iterator[Turn]:
    """The grouping by what is compared, and the order when the least is asked for."""
    for concept, start, end in said:
        if concept not in _COMPARED:
            continue
        if concept == "customer" and _BEST.match(folded, start):
            yield Turn("group", concept, start, end, start)
            return
        if concept == "vendor" and ("value", start, end) in said:
            yield Turn("group", concept, start, end, start)  # "vendors by spend"
            return
        if concept == "product" and _SELLING.search(folded):
            yield Turn("group", concept, start, end, start)
            return
        buys = concept == "customer" and ("sold", start, end) in said
        most = next(_ranks(folded, said, start if buys else end, buys), None)
        if most is None:
            continue
        if not _is_asked(folded, start, end):
            alone = bool(_AFTER.match(folded, most.end()))
            between = folded[end : most.start()]
            relative = _THE.search(folded[:start]) and _WE.fullmatch(between)
            if not relative and (alone or between not in _JOINED):
                continue
        yield Turn("group", _IS.get(concept, concept), start, end, start)
        if most["least"]:
            yield Turn("sort", "smallest", *most.span(), most.start(), wish=False)
        return
    yield from _span(folded) or bare(folded, said)


def _span(folded: str) -> list[Turn]:
    """By the day, the week... that had the most."""
    if span := _SPAN.search(folded):
        place = span.start("span")
        return [Turn("group", _SPANS[span["span"]], *span.span("span"), place)]
    best = _BEST_SPAN.search(folded)
    if best is None:
        return []
    found = [Turn("group", _SPANS[best["span"]], *best.span(), best.start())]
    if best["which"] in ("peor", "worst"):
        found.append(Turn("sort", "smallest", *best.span(), best.start(), wish=False))
    return found


def bare(folded: str, said: Sequence[Spoken]) -> Iterator[Turn]:
    """ "¿Qué vendemos más?", "what do we use the most of?": by product."""
    what = _WHAT.search(folded)
    concepts = {concept for concept, _start, _end in said}
    made = concepts & _MADE and not concepts & _COMPARED
    if what and made and any(_ranks(folded, said, what.end())):
        yield Turn("group", "product", *what.span("word"), what.start("word"))


def _is_asked(folded: str, start: int, end: int) -> bool:
    return folded[start:end].split()[0] in _WHO or bool(_ASKING.search(folded[:start]))


def _ranks(
    folded: str, said: Sequence[Spoken], place: int, whatever: bool = False
) -> Iterator[re.Match[str]]:
    """The words "most" that stand alone or before what is counted: "más antiguas" and
    "más de 5" rank nothing. ``whatever`` follows is counted: "who buys most chairs"."""
    counted = {start for concept, start, _end in said if concept in _COUNTED}
    for most in _MOST.finditer(folded, place):
        alone = bool(_AFTER.match(folded, most.end()))
        alone = alone or (whatever and not _NUMBER.match(folded, most.end()))
        if alone or {most.start(), most.end() + 1} & counted:
            yield most
