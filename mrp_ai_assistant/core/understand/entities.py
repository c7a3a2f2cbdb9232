"""From words to one of the user's own records, or the honest reason why not.

Ranks: the whole name, a code (reference, barcode, number of an order), every word of
the mention, every word but for a typing error. The best rank decides when one record
has it; several are asked about, and nothing is ever guessed: a mention that differs in
a digit is another record.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol

from ..evidence import RecordRef
from .normalise import clean, fold
from .reading import CONNECTORS, Mention
from .spelling import SHORTEST, distance

_WORD = re.compile(r"[^\W_]+")
_REFERENCE = re.compile(r"^\[([^\]]+)\]\s*")
_NUMBER = re.compile(r"(\d+)\D*$")
_NUMBERED = "mrp.production"
# Their names are numbers: a text without a digit is none of theirs.
BY_NUMBER = frozenset({_NUMBERED, "sale.order", "purchase.order"})
# "Montar mesa" is an operation, "mesa" alone is none: they are said whole.
_SAID_WHOLE = "mrp.routing.workcenter"
_ARTICLES = frozenset({"un", "una", "an"})
_PIECE = 4
BARCODE = 8  # digits: no plant counts its orders so far
_MANY = 20
_LONGEST_NAME = 200  # characters: what is longer is no name, and slow to look for


@dataclass(frozen=True)
class Candidate:
    """A record that may be meant, with its ``codes``: reference, barcode.

    ``roles`` are the concepts that it is of itself: a contact is a vendor.
    """

    ref: RecordRef
    codes: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


class Lookup(Protocol):
    """Records that the asking user may see.

    One with a true ``forgives`` finds singulars and what is mistyped by itself; one
    with ``usual`` tells which records are likely to be meant, one with ``readable``
    which models the user has.
    """

    def candidates(self, model: str, text: str, limit: int = 20) -> Sequence[Candidate]:
        """Records of ``model`` with any word of ``text`` in their name or codes."""
        ...


class Rank(IntEnum):
    EXACT = 0
    CODE = 1
    WORDS = 2
    TYPO = 3


@dataclass(frozen=True)
class Found:
    """The records of the best ``rank``; ``near`` are those of none."""

    rank: Rank | None
    hits: tuple[Candidate, ...]
    near: tuple[Candidate, ...] = ()


class Remembered:
    """A lookup that is asked each thing once: one question tries a text many ways."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self.forgives = getattr(lookup, "forgives", False)
        self._known: dict[tuple[str, str, int], Sequence[Candidate]] = {}

    def candidates(self, model: str, text: str, limit: int = 20) -> Sequence[Candidate]:
        if len(text) > _LONGEST_NAME:
            return ()
        key = (model, text, limit)
        if key not in self._known:
            self._known[key] = self._lookup.candidates(model, text, limit)
        return self._known[key]

    def readable(self, model: str) -> bool:
        return readable(self._lookup, model)

    def usual(self, model: str, nouns: Sequence[str], limit: int) -> list[RecordRef]:
        return usual(self._lookup, model, nouns, limit)


def readable(lookup: Lookup, model: str) -> bool:
    """Whether there may be records of ``model``; yes where nobody can tell."""
    tells = getattr(lookup, "readable", None)
    return bool(tells(model)) if tells else True


def usual(
    lookup: Lookup, model: str, nouns: Sequence[str], limit: int
) -> list[RecordRef]:
    """Records of ``model`` that are likely to be meant; none where nobody can tell.

    ``nouns`` tell a customer from a vendor.
    """
    found = getattr(lookup, "usual", None)
    return list(found(model, tuple(nouns), limit)) if found else []


def resolve(
    mention: Mention,
    models: Iterable[str],
    lookup: Lookup,
    *,
    thorough: bool = True,
    among: str = "",
) -> Found:
    """The records of ``models`` that ``mention`` may be.

    ``thorough`` also looks for its singular and for typing errors. ``among`` is a part
    of the mention: those that have it are looked at, and asked for only once.
    """
    best: Rank | None = None
    hits: dict[tuple[str, int], Candidate] = {}
    near: dict[tuple[str, int], Candidate] = {}
    for model in models:
        for rank, candidate in _ranked(model, mention.text, lookup, thorough, among):
            key = (model, candidate.ref.id)
            if rank is None:
                near.setdefault(key, candidate)
            elif best is None or rank < best:
                best, hits = rank, {key: candidate}
            elif rank == best:
                hits[key] = candidate
    return Found(best, tuple(hits.values()), _nearest(mention.text, near.values()))


def _ranked(
    model: str, text: str, lookup: Lookup, thorough: bool, among: str = ""
) -> list[tuple[Rank | None, Candidate]]:
    """The candidates of the first way of asking that finds one that fits."""
    found: list[tuple[Rank | None, Candidate]] = []
    if model in BY_NUMBER and not any(char.isdigit() for char in text):
        return found
    if among and len(known := lookup.candidates(model, among)) < _MANY:
        return [(_rank(text, candidate), candidate) for candidate in known]
    forgiving = getattr(lookup, "forgives", False)
    for asked in _ways(text) if thorough and not forgiving else (text,):
        ranked = [(_rank(text, c), c) for c in lookup.candidates(model, asked)]
        found += ranked
        if any(rank is not None for rank, _candidate in ranked):
            break
    return found


def _ways(text: str) -> Iterator[str]:
    """``text``; its words in singular; pieces that a typing error leaves whole."""
    yield text
    words = [word for word in _WORD.findall(text) if not _is_small(word)]
    singular = " ".join(_singular_text(word) for word in words)
    if singular != text:
        yield singular
    pieces = [
        piece
        for word in words
        if len(word) >= SHORTEST and word.isalpha()
        for piece in (word[:_PIECE], word[-_PIECE:])
    ]
    if pieces:
        yield " ".join(pieces)


def _rank(text: str, candidate: Candidate) -> Rank | None:
    wanted = _plain(text)
    names = {_plain(candidate.ref.name), _plain(_bare_name(candidate.ref.name))}
    if wanted in names:
        return Rank.EXACT
    if _is_code(text, candidate):
        return Rank.CODE
    inside = _words(candidate.ref.name) | {
        w for c in candidate.codes for w in _words(c)
    }
    asked = _words(_bare_name(text)) or _words(text)
    whole = candidate.ref.model == _SAID_WHOLE
    if not asked or (whole and len(asked) != len(inside)):
        return None
    if all(_has(word, inside, typo=False) for word in asked):
        return Rank.WORDS
    if all(_has(word, inside, typo=True) for word in asked):
        return Rank.TYPO
    return None


def _is_code(text: str, candidate: Candidate) -> bool:
    reference = _REFERENCE.match(text)
    wanted = {_plain(text)} | ({_plain(reference[1])} if reference else set())
    said = _REFERENCE.match(candidate.ref.name)
    codes = {_plain(code) for code in candidate.codes}
    codes |= {_plain(said[1])} if said else set()
    if wanted & codes:
        return True
    # "OF 12" is WH/MO/00012: people leave the prefix and the zeros out.
    own = _NUMBER.search(candidate.ref.name)
    if candidate.ref.model != _NUMBERED or not own or not text.strip().isdigit():
        return False
    return int(own[1]) == int(text)


def _bare_name(name: str) -> str:
    return _REFERENCE.sub("", name)


def _plain(text: str) -> str:
    return fold(clean(text)).strip(" []")


def _words(text: str) -> set[str]:
    found = _WORD.findall(text)
    return {_singular(fold(w)) for w in found if not _is_small(w)}


def _is_small(word: str) -> bool:
    """A preposition or article; the capital of "Estante A" is neither."""
    small = fold(word) in CONNECTORS | _ARTICLES
    return small and not (len(word) == 1 and word.isupper())


def _has(word: str, inside: set[str], *, typo: bool) -> bool:
    if word in inside:
        return True
    if not typo or len(word) < SHORTEST or not word.isalpha():
        return False
    allowed = 1 if len(word) < 2 * _PIECE else 2
    return any(w[0] == word[0] and distance(word, w) <= allowed for w in inside if w)


_BEFORE_ES = "lrndjzxh"  # "tornillos", but "cajones" and "boxes"


def _singular(word: str) -> str:
    """The same for singular and plural; not always a word."""
    if len(word) <= 3 or not word.isalpha():
        return word
    if word.endswith("es") and word[-3] in _BEFORE_ES:
        return word[:-2]
    if word.endswith("e") and word[-2] in _BEFORE_ES:
        return word[:-1]  # "roble", "table": their plurals lose the e above
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _singular_text(word: str) -> str:
    return word[: len(_singular(fold(word)))]


def _nearest(text: str, candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    wanted = _trigrams(_plain(text))
    scored = [
        (_similarity(wanted, _trigrams(_plain(c.ref.name))), c) for c in candidates
    ]
    best = sorted(scored, key=lambda pair: (-pair[0], pair[1].ref.name))
    return tuple(candidate for score, candidate in best[:3] if score > 0.2)


def _trigrams(text: str) -> set[str]:
    padded = f"  {text} "
    return {padded[i : i + 3] for i in range(len(padded) - 2)}


def _similarity(one: set[str], other: set[str]) -> float:
    return len(one & other) / len(one | other)
