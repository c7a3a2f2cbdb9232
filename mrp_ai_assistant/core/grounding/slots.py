"""Facts as letters: the model writes {A}, code writes the value.

A model that is held to ``schema()`` cannot decode a digit, nor a letter that stands for
nothing, so it cannot get a figure wrong: it can only put it in the wrong place, which
is the verifier's business.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from string import ascii_uppercase
from typing import Any

from ..evidence import Fact
from ..i18n import language
from .alike import alike
from .characters import fold, stem
from .units import unit_of

LIMIT = 20  # more facts than a small model can tell apart
SLOT = re.compile(r"\{([A-Z])\}")
_NEXT_WORD = re.compile(r" ?(%|[^\W\d_]+)", re.UNICODE)
_UNIT = re.compile(r"\d ?([^\W\d_]+\.?|%)$", re.UNICODE)
_NUMBERS = frozenset({"integer", "number", "quantity", "money", "percent", "days"})


@dataclass(frozen=True)
class Slot:
    """``letter`` stands for ``fact``; ``also`` are roots of words that it may be told
    with beside its own."""

    letter: str
    fact: Fact
    also: frozenset[str] = frozenset()

    @property
    def mark(self) -> str:
        return f"{{{self.letter}}}"

    @property
    def is_number(self) -> bool:
        return self.fact.kind in _NUMBERS

    @property
    def is_date(self) -> bool:
        return self.fact.kind in ("date", "datetime")


class Slots:
    """The first ``LIMIT`` facts, by letter. Empty when there is nothing to say."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        said = [fact for fact in facts if fact.value is not None][:LIMIT]
        also = alike(said, language())
        self._slots = {
            letter: Slot(letter, fact, more)
            for letter, fact, more in zip(ascii_uppercase, said, also, strict=False)
        }

    def __iter__(self) -> Iterator[Slot]:
        return iter(self._slots.values())

    def __len__(self) -> int:
        return len(self._slots)

    def __contains__(self, letter: object) -> bool:
        return letter in self._slots

    def __getitem__(self, letter: str) -> Slot:
        return self._slots[letter]

    def schema(self) -> dict[str, Any]:
        """A JSON schema: one string without digits, whose braces hold known letters.

        Quotes, backslashes and control characters are left out as well: they would
        break the JSON that the string is part of.
        """
        letters = "|".join(self._slots)
        pattern = r'^([^0-9{}"\\\x00-\x1F]|\{(' + letters + r")\})*$"
        return {"type": "string", "pattern": pattern}

    def used(self, text: str) -> list[str]:
        """The letters in ``text``, in order, known or not."""
        return SLOT.findall(text)

    def fill(self, text: str, write: Callable[[Slot], str]) -> str:
        """``text`` with every slot written; a unit or a noun is not said twice.

        "{C} días" with C = "12 días" gives "12 días".
        """
        parts, end = [], 0
        for hit in SLOT.finditer(text):
            slot = self._slots[hit[1]]
            parts += [text[end : hit.start()], write(slot)]
            end = hit.end() + _repeated(slot.fact.display, text[hit.end() :])
        return "".join(parts) + text[end:]


def _repeated(display: str, after: str) -> int:
    """How many characters of ``after`` say the unit of ``display`` once more."""
    shown, following = _UNIT.search(display), _NEXT_WORD.match(after)
    if not shown or not following:
        return 0
    unit, word = (fold(text).rstrip(".") for text in (shown[1], following[1]))
    if stem(unit) == stem(word) or unit_of(unit) == unit_of(word) != "":
        return following.end()
    return 0
