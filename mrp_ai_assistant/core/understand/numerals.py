"""Numbers as people write them, digits or words: "1.250,5", "dos mil", "two dozen".

Both marks are taken in either language where only one reading is left. "1.234" has
two: the asker's own thousands mark decides, else both are kept for a question back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..i18n import formats
from .number_words import ARTICLES, NUMBER_WORDS
from .tokens import Token

_DIGITS = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_HUNDREDS = {
    word: (place + 2) * 100
    for place, word in enumerate(
        """doscientos trescientos cuatrocientos quinientos seiscientos setecientos
        ochocientos novecientos""".split()
    )
}
_HUNDREDS |= {word[:-2] + "as": value for word, value in _HUNDREDS.items()}
_WORDS = {w: v for w, v in NUMBER_WORDS.items() if " " not in w and "-" not in w}
_WORDS |= _HUNDREDS | {"un": 1}
_TIMES = {"hundred": 100, "mil": 1000, "thousand": 1000}
_PACKS = {"docena": 12, "docenas": 12, "dozen": 12, "dozens": 12, "par": 2}
_PACKS |= {"pair": 2, "couple": 2, "millon": 10**6, "millones": 10**6}
_PACKS |= {"million": 10**6, "cientos": 100, "centenar": 100, "centenares": 100}
_HALVES = frozenset({"media", "medio", "half"})
_ONES = ARTICLES | {"a", "an"}
_LARGEST = 10**15
_LONGEST = 15


@dataclass(frozen=True)
class Numeral:
    """The tokens from ``first`` to ``last`` (not included) write ``value``.

    ``other`` is its other reading; ``article`` when it is only "un", "a".
    """

    first: int
    last: int
    value: float
    other: float | None = None
    article: bool = False


def numerals(words: Sequence[Token]) -> Iterator[Numeral]:
    """The numbers among ``words``, left to right; names and quotes have none."""
    place = 0
    while place < len(words):
        found = _at(words, place)
        if found:
            yield found
        place = found.last if found else place + 1


def value_of(text: str) -> tuple[float, float | None] | None:
    """What digits with marks stand for, and their other reading; None: no number.

    >>> value_of("1.250,5"), value_of("1,250.5"), value_of("1.250.000")
    ((1250.5, None), (1250.5, None), (1250000.0, None))
    >>> value_of("1.250"), value_of("2,5"), value_of("1.2.3")
    ((1.25, 1250.0), (2.5, None), None)
    """
    if len(text) > _LONGEST or not _DIGITS.fullmatch(text):
        return None
    marks = [char for char in text if char in ".,"]
    if not marks:
        return float(text), None
    decimal = marks[-1]
    if len(set(marks)) == 2:
        whole, _mark, rest = text.rpartition(decimal)
        grouped = marks.count(decimal) == 1 and _GROUPED.fullmatch(whole)
        return (float(f"{_bare(whole)}.{rest}"), None) if grouped else None
    if len(marks) > 1:
        return (float(_bare(text)), None) if _GROUPED.fullmatch(text) else None
    small = float(text.replace(",", "."))
    if not _GROUPED.fullmatch(text) or text.startswith("0"):
        return small, None
    large = float(_bare(text))
    return (large, None) if decimal == formats().thousands else (small, large)


def _bare(text: str) -> str:
    return text.replace(",", "").replace(".", "")


def _at(words: Sequence[Token], place: int) -> Numeral | None:
    token = words[place]
    if token.name or token.quoted:
        return None
    read = value_of(token.word)
    if read:
        return _packed(words, Numeral(place, place + 1, *read))
    spelled = _spelled(words, place)
    return _packed(words, spelled) if spelled else None


def _spelled(words: Sequence[Token], place: int) -> Numeral | None:
    """A number in words: hundreds, tens and ones add up, "mil" multiplies."""
    start, total, part, last = place, 0, 0, place
    while place < len(words) and not words[place].name:
        word = words[place].word
        if word in ("y", "and") and part and _continues(words, place + 1, part):
            place += 1
            continue
        if word in _TIMES:
            if part * _TIMES[word] > _LARGEST:
                break
            part = (part or 1) * _TIMES[word]
            if _TIMES[word] == 1000:
                total, part = total + part, 0
        elif word in _WORDS and (not part or _adds(part, _WORDS[word])):
            part += _WORDS[word]
        elif last == start and word in ("a", "an"):
            part = 1
        else:
            break
        place += 1
        last = place
    if last == start:
        half = words[start].word in _HALVES and _half(words, start + 1)
        return Numeral(start, start + 1, 0.5) if half else None
    alone = last == start + 1 and words[start].word in _ONES
    return Numeral(start, last, float(total + part), article=alone)


def _continues(words: Sequence[Token], place: int, part: int) -> bool:
    if place >= len(words):
        return False
    value = _WORDS.get(words[place].word)
    return value is not None and _adds(part, value)


def _adds(part: int, value: int) -> bool:
    """Whether ``value`` may follow: "ciento" veinte, "treinta" y dos."""
    size = 100 if part % 100 == 0 else 10 if part % 10 == 0 else 1
    return value < size and value > 0


def _pack(words: Sequence[Token], place: int) -> int:
    """How much the pack at ``place`` multiplies by, 0 for none: "docena", "mil"."""
    if place >= len(words):
        return 0
    word = words[place].word
    return _PACKS.get(word) or _TIMES.get(word) or 0


def _half(words: Sequence[Token], place: int) -> bool:
    """Whether a half is of a pack: "media docena", "half a dozen"."""
    if place < len(words) and words[place].word in _ONES:
        place += 1
    return _pack(words, place) > 0


def _packed(words: Sequence[Token], found: Numeral) -> Numeral:
    """``found`` with its half and its pack: "one and a half dozen"."""
    place, value = found.last, found.value
    if value == 0.5 and place < len(words) and words[place].word in _ONES:
        place += 1  # "half a dozen"
    # "Mil y medio" may be 1,500 as well.
    counts = words[place - 1].word not in _TIMES
    half = _and_half(words, place, packs="and") if counts else 0
    if half:
        place, value = half, value + 0.5
    times = _pack(words, place)
    if times:
        place, value = place + 1, value * times
        more = 0 if half else _and_half(words, place)
        if more:  # "una docena y media"
            place, value = more, value + times / 2
    if value == found.value:
        return found
    return Numeral(found.first, place, value)


def _and_half(words: Sequence[Token], place: int, packs: str = "") -> int:
    """The place after "y media" or "and a half", 0 when it is not there.

    A half that is of a pack itself is another number ("10 y media docena"), but after
    the word ``packs``.
    """
    if place >= len(words) or words[place].word not in ("y", "and"):
        return 0
    joined = words[place].word
    place += 1
    if place < len(words) and words[place].word in ("a", "an") and joined == "and":
        place += 1
    if place >= len(words) or words[place].word not in _HALVES:
        return 0
    return 0 if _half(words, place + 1) and joined != packs else place + 1
