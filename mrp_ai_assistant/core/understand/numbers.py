"""How many rows the reader wants: "las 5 más atrasadas", "top 10", "5 órdenes"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .day_words import UNITS, either
from .number_words import ARTICLES, NUMBER_WORDS, number

LARGEST = 500

_N = (
    rf"(?P<n>\d{{1,6}}|{either(word for word in NUMBER_WORDS if word not in ARTICLES)})"
)
_THING = (
    r"(?:ordenes|of|ofs|ops|ots|mos|wos|orders|work orders|manufacturing orders|"
    r"production orders|componentes|components|faltantes|shortages|productos|products|"
    r"operaciones|operations|trabajos|jobs|materiales|materials|resultados|results|"
    r"filas|rows|lineas de stock|registros|records)"
)
_LATE = r"(?:atrasad|retrasad|demorad|vencid|urgent|late|delayed|overdue|tarde|critic)"
_MOST = (
    r"(?:biggest|largest|smallest|oldest|newest|latest|cheapest|highest|lowest|longest|"
    r"shortest|earliest|slowest|fastest|best|next|last|recent|mejores|siguientes|"
    r"ultim[oa]s|proxim[oa]s)"
)
_START = (
    r"(?:^|(?:dame|muestrame|mostrame|lista|dime|show|show me|list|give me|ver) )[¿¡]?"
)
_PATTERNS = tuple(
    re.compile(text)
    for text in (
        rf"\btop[ -]{_N}\b",
        rf"\b(?:l[oa]s |the )?(?:primer[oa]s|first|worst|peores|most) {_N}\b",
        rf"\b(?:l[oa]s |the )?{_N} (?:primer[oa]s|peores|worst|first)\b",
        rf"\b(?:l[oa]s |the ){_N}(?= (?:\w+ ){{0,4}}?(?:mas|most|peores|worst)\b)",
        rf"\b(?:l[oa]s |the |solo |only ){_N}(?= (?:{_LATE}|{_MOST}\b))",
        rf"\b(?:maximo(?: de)?|hasta un maximo de|limit(?: to)?|limite(?: de)?) {_N}\b",
        rf"{_START}(?:l[oa]s |the |solo |only |unas? |any )?{_N}(?= {_THING}\b)",
        rf"\b(?:l[oa]s|the|solo|only) {_N}(?= {_THING}\b)",
        rf"(?:(?<=\bproximas )|(?<=\bproximos )|(?<=\bnext )){_N}(?= {_THING}\b)",
        rf"\b(?:l[oa]s |the )?{_N}(?= (?:proxim[oa]s|next) {_THING}\b)",
        # What stands before the number says which they are: it is left to others.
        rf"\b(?:que|cuales|which|what|{_MOST}) (?P<alone>{_N})(?= {_THING}\b)",
        rf"\b(?:que|cuales|which|what) (?P<alone>{_N})(?= {_LATE})",
    )
)
_WORST = re.compile(
    rf"\b(?:la|the)(?= (?:\w+ ){{0,3}}?(?:mas|most) {_LATE}\w*"
    r"(?! (?:\w+ )?(?:orders|ordenes|mos|jobs|purchases|tasks)\b))"
)
_UNIT_NEXT = re.compile(rf" ?(?:{either(UNITS)}|%)\b")


@dataclass(frozen=True)
class Wanted:
    """``count`` rows, said by the text from ``start`` to ``end``."""

    start: int
    end: int
    count: int

    @property
    def possible(self) -> bool:
        return 1 <= self.count <= LARGEST


def limit(folded: str) -> Wanted | None:
    """The number of rows that a folded text asks for, if it does."""
    for pattern in _PATTERNS:
        match = pattern.search(folded)
        if match and not _UNIT_NEXT.match(folded, match.end("n")):
            count = number(match["n"])
            if count is not None and "alone" in pattern.groupindex:
                return Wanted(*match.span("alone"), count)
            if count is not None:
                begin = match.start("n") if match[0][:1] in "¿¡" else match.start()
                return Wanted(begin, match.end(), count)
    match = _WORST.search(folded)
    return Wanted(match.start(), match.end(), 1) if match else None
