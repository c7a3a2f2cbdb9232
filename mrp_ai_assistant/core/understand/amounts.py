"""An amount in a question: a number, and the unit that follows it.

"50 mesas" is 50 of a product that follows, "1.250,5 kg", "dos docenas", "50kg", "-5".
Whether it is an amount or a part of a name ("Tablero 20 mm") is settled with the
records at hand.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..measure import Measure
from .numerals import Numeral, numerals, value_of
from .tokens import Token
from .units import CUBIC, DAYS, HOURS, SQUARE, UNITS

_MORE = frozenset({"more", "extra", "additional", "further"})
# "A cero", "stock 0", "zero stock": how much is there, not an amount of anything.
_LEVEL = frozenset("en a at stock existencias inventario inventory".split())
_STOCK = frozenset("stock existencias inventario inventory".split())
_OTHER = frozenset("otra otro another".split())
_GLUED = re.compile(r"(\d+(?:[.,]\d+)*)([a-z%²³]+[23]?)")


@dataclass(frozen=True)
class Figure:
    """A number with its unit in the text from ``start`` to ``end``.

    ``number`` is as it stands; ``unit`` is a symbol of ``units``, or "days" or "hours",
    to which ``value`` is converted. ``unit_said`` tells "5 unidades" from "5",
    ``article`` is only "un" or "a"; ``other`` is another reading ("1,000").
    """

    start: int
    end: int
    number: float
    value: float
    unit: str = ""
    unit_said: bool = False
    other: float | None = None
    article: bool = False

    @property
    def measure(self) -> Measure:
        return Measure(self.value, self.unit)

    @property
    def days(self) -> int | None:
        """Whole days, where it is a length of time; None when it is not."""
        days = self.value if self.unit == "days" else self.value / 24
        known = self.unit == "days" or (self.unit == "hours" and self.value >= 24)
        return int(days) if known and days == int(days) else None


def figures(text: str, words: Sequence[Token]) -> tuple[Figure, ...]:
    """The numbers of ``text`` and the words that are their units, left to right."""
    found = [
        _figure(text, words, numeral)
        for numeral in numerals(words)
        if not _is_level(words, numeral)
    ]
    found += [glued for token in words if (glued := _glued(token))]
    found += _others(words)
    return tuple(sorted(found, key=lambda figure: figure.start))


def _others(words: Sequence[Token]) -> Iterator[Figure]:
    """ "Se retrasa otra semana": one more; "la otra semana" is the next."""
    for place, (token, after) in enumerate(itertools.pairwise(words)):
        if token.word not in _OTHER or after.word not in DAYS:
            continue
        if place == 0 or words[place - 1].word not in ("la", "el", "the", "esta"):
            days = DAYS[after.word]
            yield Figure(token.start, after.end, 1, days, "days", True)


def _is_level(words: Sequence[Token], numeral: Numeral) -> bool:
    before = words[numeral.first - 1].word if numeral.first else ""
    after = words[numeral.last].word if numeral.last < len(words) else ""
    return numeral.value == 0 and (before in _LEVEL or after in _STOCK)


def _figure(text: str, words: Sequence[Token], numeral: Numeral) -> Figure:
    start, end = words[numeral.first].start, words[numeral.last - 1].end
    before = words[numeral.first - 1] if numeral.first else None
    sign = 1.0
    if before is not None and before.text == "-":
        start, sign = before.start, -1.0
    number = sign * numeral.value
    figure = Figure(
        start, end, number, number, other=numeral.other, article=numeral.article
    )
    return _with_unit(text, words, numeral.last, figure)


def _with_unit(text: str, words: Sequence[Token], place: int, bare: Figure) -> Figure:
    mark = re.match(r" ?(%|€|\$)", text[bare.end :])
    if mark:
        unit = UNITS[mark[1]]
        end = bare.end + mark.end()
        return replace(bare, end=end, unit=unit, unit_said=True)
    if place >= len(words) or text[bare.end : words[place].start].strip():
        return bare
    if words[place].word in _MORE and place + 1 < len(words):
        # "7 more days" is a length of time
        place += 1 if words[place + 1].word in DAYS else 0
    told = _unit(words[place].word, bare.value)
    if told is None or words[place].quoted or _is_letter(words[place]):
        return bare
    end, (value, unit) = words[place].end, told
    after = words[place + 1].word if place + 1 < len(words) else ""
    if unit == "m" and after in SQUARE | CUBIC:
        end, unit = words[place + 1].end, "m²" if after in SQUARE else "m³"
    return replace(bare, end=end, value=value, unit=unit, unit_said=True)


def _is_letter(token: Token) -> bool:
    """The capital of "Estante 2 A" is no unit; "L" and "T" are not either."""
    return len(token.text) == 1 and token.text.isupper()


def _glued(token: Token) -> Figure | None:
    """ "50kg", "5d": a number and its unit in one word."""
    match = _GLUED.fullmatch(token.word)
    read = match and value_of(match[1])
    told = match and read and _unit(match[2], read[0])
    if not match or not read or not told or token.quoted:
        return None
    value, unit = told
    return Figure(token.start, token.end, read[0], value, unit, True, read[1])


def _unit(word: str, value: float) -> tuple[float, str] | None:
    """``value`` and the symbol of the unit ``word``; time in days or hours."""
    if word in DAYS:
        return value * DAYS[word], "days"
    if word in HOURS:
        return value * HOURS[word], "hours"
    return (value, UNITS[word]) if word in UNITS else None
