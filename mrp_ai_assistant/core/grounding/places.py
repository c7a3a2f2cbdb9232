"""Where the slots of a sentence stand: its tokens, and the words that each slot owns.

``frames`` decides by it whether a slot can stand there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ..i18n import language
from .characters import fold, root, stem, words
from .slots import SLOT, Slot, Slots
from .units import FUNCTION_WORDS, unit_of

_TOKEN = re.compile(r"\{[A-Z]\}|#|[^\W\d_]+|[,;:().]")
_NO_NOUN = re.compile(r"(?<!^ped)(?:[ai]d[oa]s?|ed|ing|an)$")


def these(said: str) -> frozenset[str]:
    return frozenset(said.split())


STOPS = these(", ; ( ) . y e and mientras while pero but")
IS = these("es son era eran fue fueron siendo is are was were being")
ARTICLES = these(
    "el la los las lo un una unos unas the a an su sus its their este esta cuyo cuya "
    "cuyos cuyas whose"
)
PREPOSITIONS = these(
    "de del a al con sin en para por desde hasta sobre entre of to in on at for with "
    "by from until since per"
)
OF = these("de del of")
ONE = these("un una a an")
WITH = these("con with")
AFTER = these("after before despues antes later")
RELATIVE = these("que cuales cual which whom that quien")
LINKS = ARTICLES | PREPOSITIONS | these("or o como unos about y and")
DAYS = these("dia fecha day date")
LATE = these("late overdue delayed retraso tarde later")
_CLITICS = these("le les lo se me te nos")
_NARROWS = PREPOSITIONS | RELATIVE | these("than")


_SPANISH = {"of": "orden", "a": "al"}


def unit(slot: Slot) -> str:
    """What the figure of ``slot`` is counted in; "" for things."""
    if slot.fact.kind in ("days", "percent"):
        return "day" if slot.fact.kind == "days" else "%"
    return unit_of(getattr(slot.fact.value, "unit", slot.fact.unit))


def is_count(slot: Slot) -> bool:
    return slot.fact.kind == "integer" and not slot.fact.unit


def is_word(token: str) -> bool:
    """Whether ``token`` means something by itself."""
    return token[:1].isalpha() and token not in FUNCTION_WORDS | STOPS | RELATIVE


def is_slot(token: str) -> bool:
    return SLOT.fullmatch(token) is not None


def head(subject: Sequence[str]) -> Iterator[str]:
    """The words of a subject up to what narrows it; a place or time before is left.

    >>> list(head("en corte el retraso medio de las ordenes".split()))
    ['retraso', 'medio']
    """
    tokens = list(subject)
    while tokens and (tokens[0] in PREPOSITIONS or is_slot(tokens[0])):
        tokens.pop(0)
        while tokens and tokens[0] not in ARTICLES:
            tokens.pop(0)
    for token in tokens:
        if token in PREPOSITIONS | RELATIVE or is_slot(token):
            return
        if is_word(token):
            yield token


class Places:
    """The tokens of ``text``, folded, and the words of ``slots``."""

    def __init__(self, text: str, slots: Slots) -> None:
        self._tokens = [
            token if token.startswith("{") else fold(token)
            for token in _TOKEN.findall(text)
        ]
        if language() == "es":  # "la OF 6" is an order; "a" is no article
            self._tokens = [_SPANISH.get(token, token) for token in self._tokens]
        self.slots = slots
        self.own = {slot.letter: _told(_text(slot)) for slot in slots}
        self.nouns = {slot.letter: _told(" ".join(slot.fact.nouns)) for slot in slots}
        self.leads = {
            slot.letter: self.nouns[slot.letter] | _head_of(slot.fact.label)
            for slot in slots
        }
        self.known = set().union(*self.own.values())
        counts = [slot for slot in slots if is_count(slot)]
        said = {word for s in counts for word in words(" ".join(s.fact.nouns))}
        said = {word for word in said if not _NO_NOUN.search(word)}
        self.countable = {stem(word) for word in said - LATE - FUNCTION_WORDS}

    def __iter__(self) -> Iterator[int]:
        return (i for i, token in enumerate(self._tokens) if is_slot(token))

    def tokens(self) -> list[str]:
        return self._tokens

    def slot(self, place: int) -> Slot:
        return self.slots[self._tokens[place][1]]

    def token(self, place: int) -> str:
        return self._tokens[place] if 0 <= place < len(self._tokens) else "."

    def slot_at(self, place: int) -> Slot | None:
        return self.slot(place) if is_slot(self.token(place)) else None

    def before(self, place: int, passed: Iterable[str] = ARTICLES) -> int:
        """Where the first token before ``place`` stands that is none of ``passed``."""
        at = place - 1
        while at >= 0 and self.token(at) in passed:
            at -= 1
        return at

    def is_foreign(self, token: str, slot: Slot) -> bool:
        """Whether ``token`` tells of another fact and not of this one."""
        if not is_word(token) or (slot.is_date and token in DAYS):
            return False
        return root(token) in self.known - self.own[slot.letter]

    def owns(self, token: str, slot: Slot) -> bool:
        days = slot.is_number and token in DAYS  # "the promised day {14 days}"
        return is_word(token) and not days and root(token) in self.own[slot.letter]

    def leads_to(self, token: str, slot: Slot) -> bool:
        """Whether ``token`` names what the fact is: "arrival", and not "component" in
        "arrival of the component"."""
        return self.owns(token, slot) and root(token) in self.leads[slot.letter]

    def clause(self, place: int) -> list[str]:
        """The tokens of the clause before ``place``."""
        start = place
        while start > 0 and self.token(start - 1) not in STOPS | {":"}:
            start -= 1
        return self._tokens[start:place]

    def things_behind(self, place: int) -> Iterator[str]:
        """The words right behind ``place`` that name what can be counted."""
        at = place + 1
        while is_word(self.token(at)) and self.token(at) not in _CLITICS:
            if stem(self.token(at)) in self.countable:
                yield self.token(at)
            at += 1

    def named(self) -> set[object]:
        """The records that the sentence names by slots."""
        return {self.slot(place).fact.value for place in self}


def rest(places: Places, place: int) -> list[str]:
    """The tokens behind ``place`` up to the end of its clause."""
    at = place + 1
    while places.token(at) not in STOPS:
        at += 1
    return places.tokens()[place + 1 : at]


def _text(slot: Slot) -> str:
    return " ".join((slot.fact.label, *slot.fact.nouns))


def _head_of(label: str) -> set[str]:
    """The label's words up to what narrows it."""
    told = list[str]()
    for word in words(label):
        if word in _NARROWS:
            break
        told.append(word)
    return _told(" ".join(told))


def _told(text: str) -> set[str]:
    return {root(word) for word in words(text) if word not in FUNCTION_WORDS}
