"""What a question looks for: its terms, each with the ways to write it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

from .dates import spellings, with_days
from .glossary import LONGEST, translated
from .words import is_code, is_stop, roots, tokens

MOST = 24  # terms of a question: a pasted page is no question


@dataclass(frozen=True)
class Term:
    """``word`` as asked (folded), its root, and other ``ways`` to say it: each a tuple
    of roots that stand together."""

    word: str
    root: str
    ways: tuple[tuple[str, ...], ...] = ()
    code: bool = False


@dataclass(frozen=True)
class Asked:
    """``words`` are all that may be said, translations included; ``text`` is what the
    lexical leg is given: each word with what it may be called instead behind it."""

    terms: tuple[Term, ...]
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        return " ".join(_with_others(term) for term in self.terms)

    @property
    def codes(self) -> tuple[Term, ...]:
        return tuple(term for term in self.terms if term.code)


def asked(question: str) -> Asked:
    """The terms of ``question``, in order, each once."""
    terms = list(_terms(tokens(with_days(question))))[:MOST]
    words = [term.word for term in terms]
    for term in terms:
        words += [word for way in _said(term.word) for word in tokens(way)]
    kept = (word for word in words if not is_stop(word))
    return Asked(tuple(terms), tuple(dict.fromkeys(kept)))


def weights(
    wanted: Asked, frequencies: tuple[int, Mapping[str, int]]
) -> dict[Term, tuple[float, ...]]:
    """How much each way of each term tells: its inverse document frequency.

    A way of several words is as rare as its rarest word; one that stands nowhere
    weighs as much as the rarest.
    """
    total, counts = frequencies
    found = {}
    for term in wanted.terms:
        ways = [term.word, *_said(term.word)]
        known = (
            min(
                (counts.get(word, 0) for word in tokens(way) if not is_stop(word)),
                default=0,
            )
            for way in ways
        )
        rare = (
            log(1 + (total - n + 0.5) / (n + 0.5))
            for n in (min(n, total) for n in known)
        )
        found[term] = tuple(rare)
    return found


def _terms(said: Sequence[str]) -> Iterator[Term]:
    seen: set[str] = set()
    place = 0
    while place < len(said):
        size = _expression(said, place)
        word = " ".join(said[place : place + size])
        place += size
        if size == 1 and is_stop(word):
            continue
        root = " ".join(roots(part)[-1] for part in word.split())
        day = bool(spellings(word))
        code = size == 1 and is_code(word) and not day
        root = word if code or day else root
        if root in seen:
            continue
        seen.add(root)
        # "May" is no small word in a day.
        ways = tuple(_roots(way, whole=day) for way in (word, *_said(word)))
        yield Term(word, root, ways, code)


def _expression(said: Sequence[str], place: int) -> int:
    """How many words from ``place`` are one expression of the glossary."""
    for size in range(min(LONGEST + 1, len(said) - place), 1, -1):
        if translated(tuple(said[place : place + size])):
            return size
    return 1


def _said(word: str) -> tuple[str, ...]:
    return spellings(word) or translated(tuple(word.split()))


def _with_others(term: Term) -> str:
    """ "eje|axis|shaft", "limit+switch" for the words of one expression; of a day, how
    it may be written."""
    others = _said(term.word)
    if spellings(term.word):
        return " ".join((term.word, *others))
    said = "|".join("+".join(tokens(other)) for other in others)
    if not said:
        return term.word
    *first, last = term.word.split()
    return " ".join((*first, f"{last}|{said}"))


def _roots(expression: str, whole: bool = False) -> tuple[str, ...]:
    return tuple(
        roots(token)[0] if is_code(token) else roots(token)[-1]
        for token in tokens(expression)
        if whole or not is_stop(token)
    )
