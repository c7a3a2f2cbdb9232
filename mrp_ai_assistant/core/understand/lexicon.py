"""Words and expressions to concepts: the longest expression wins.

One lexicon a language. The concepts of the other language count too, because plants
mix them ("el backlog", "los shortages"); its small words do not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Literal, Protocol

from . import verbs
from .spelling import Speller
from .words import concepts as concepts_of
from .words import small_words

FILLER = "filler"
SOCIAL = ("identity", "help", "thanks", "greeting")
WRITING = ("create", "change", "delete")
# They say how to answer, not what: every skill lists and counts what it finds.
NEUTRAL = frozenset({"list", "count", "both", *SOCIAL})

# "Who's" is read as who, "should've" as should, and "q" for que.
_BARE = {
    "whats": "what",
    "whos": "who",
    "hows": "how",
    "theres": "there",
    "todays": "today",
    "weve": "we",
    "shouldve": "should",
    "que": "q",
}
_PRONOUNS = "lo la los las le les me melo mela melos melas".split()


@dataclass(frozen=True)
class Hit:
    """``concepts`` said by the words from ``first`` to ``last`` (not included)."""

    first: int
    last: int
    concepts: tuple[str, ...]


class Verbs(Protocol):
    """The forms of the verbs of a language: see ``verbs.py``."""

    def alike(self, word: str) -> frozenset[str]: ...

    def instead(self, word: str) -> Sequence[str]: ...


class Lexicon:
    """Expressions by their first word, the longest first."""

    def __init__(
        self,
        phrases: Mapping[tuple[str, ...], tuple[str, ...]],
        first: frozenset[str] = frozenset(),
        verbs: Verbs | None = None,
    ) -> None:
        """``first`` are the words that a typing error is measured against first;
        ``verbs`` tells the forms of verbs, where the language has many."""
        self._verbs = verbs
        self._by_first: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
        for words, concepts in phrases.items():
            self._by_first.setdefault(words[0], []).append((words, concepts))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self._longest = max(map(len, phrases), default=0)
        self._words = frozenset(word for words in phrases for word in words)
        meaning = {
            word
            for words, ids in phrases.items()
            if FILLER not in ids
            for word in words
        }
        self._fillers = self._words - meaning
        # "Mueven" is not "mueve": a question is not mistaken for a command.
        writing = {
            words[0]
            for words, ids in phrases.items()
            if set(ids) & set(WRITING) and (len(words) == 1 or words[1] == "a")
        }
        self._spellers = (
            Speller(first - writing),
            Speller(self._words - first - writing),
        )

    def knows(self, word: str) -> bool:
        """Whether ``word`` is one of the lexicon's, alone or in an expression."""
        return word in self._words

    def _others(self, word: str) -> Set[str]:
        return self._verbs.alike(word) if self._verbs else frozenset()

    def _instead(self, word: str) -> Sequence[str]:
        return self._verbs.instead(word) if self._verbs else ()

    def is_filler(self, word: str) -> bool:
        """Whether ``word`` never means anything."""
        return word in self._fillers

    def corrected(self, word: str) -> str | None:
        """The word that ``word`` was meant to be; None when it is not clear."""
        return next(filter(None, (s.corrected(word) for s in self._spellers)), None)

    def hits(self, words: Sequence[str | None]) -> Iterator[Hit]:
        """What ``words`` say, left to right; None is a word taken by others."""
        others = [self._others(word) if word else frozenset() for word in words]
        place = 0
        while place < len(words):
            hit = self._like(words, others, place, self._at(words, place))
            if hit:
                yield hit
            place = hit.last if hit else place + 1

    def alone(self, word: str) -> tuple[str, ...]:
        """What ``word`` says alone, or another form of its verb; () when nothing."""
        for said in (word, *self._instead(word)):
            if hit := self._at([said], 0):
                return hit.concepts
        return ()

    def _at(self, words: Sequence[str | None], place: int) -> Hit | None:
        for phrase, concepts in self._by_first.get(words[place] or "", ()):
            last = place + len(phrase)
            if tuple(words[place:last]) == phrase:
                return Hit(place, last, concepts)
        return None

    def _like(
        self,
        words: Sequence[str | None],
        others: Sequence[Set[str]],
        place: int,
        exact: Hit | None,
    ) -> Hit | None:
        """Where ``exact`` says nothing, a longer expression but for the form of its
        verbs."""
        found = exact
        if exact and exact.concepts != (FILLER,):
            return exact
        if not any(others[place : place + self._longest]):
            return exact  # no verb here
        firsts = (words[place] or "", *others[place])
        for phrase, concepts in (p for w in firsts for p in self._by_first.get(w, ())):
            last = place + len(phrase)
            longer = len(phrase) > 1 and (found is None or last > found.last)
            if not longer or last > len(words) or set(concepts) & set(WRITING):
                continue
            said = zip(phrase, words[place:last], others[place:last], strict=True)
            if all(p == word or p in like for p, word, like in said):
                found = Hit(place, last, concepts)
        return found


@lru_cache(maxsize=2)
def lexicon(language: Literal["es", "en"]) -> Lexicon:
    """The lexicon for questions in ``language``."""
    phrases = dict(_concepts(concepts_of("en" if language == "es" else "es")))
    if language == "en":
        phrases.pop(("of",))
    words, expressions = small_words(language)
    fillers = [*words.split(), *_expressions(expressions)]
    # A small word of this language is no concept of the other one: "no", "me", "sale".
    phrases.update({tuple(text.split()): (FILLER,) for text in fillers})
    phrases.update(_concepts(concepts_of(language)))
    small = {word for text in fillers for word in text.split()}
    forms = verbs if language == "es" else None
    return Lexicon(phrases, own_words(language) | small, forms)


@lru_cache(maxsize=2)
def own_words(language: Literal["es", "en"]) -> frozenset[str]:
    """Every word of one language's own list."""
    phrases = (words for words, _ids in _concepts(concepts_of(language)))
    return frozenset(word for words in phrases for word in words)


def _concepts(
    entries: Iterable[tuple[str, str]],
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    for ids, texts in entries:
        for text in _expressions(texts):
            for words in product(*map(_forms, text.split())):
                yield words, tuple(ids.split())
                short = tuple(_BARE.get(word, word) for word in words)
                if len(short) > 1 and short != words:
                    yield short, tuple(ids.split())


def _expressions(texts: str) -> Iterator[str]:
    for text in texts.split(","):
        if text.strip():
            yield " ".join(text.split())


def _forms(word: str) -> tuple[str, ...]:
    """What ``+`` (plural), ``@`` (o, a, os, as) and ``^`` (pronouns) stand for."""
    if word.endswith("@"):
        stem = word[:-1]
        return tuple(stem + ending for ending in ("o", "a", "os", "as"))
    if word.endswith("^"):
        return tuple(word[:-1] + pronoun for pronoun in ("", *_PRONOUNS))
    if not word.endswith("+"):
        return (word,)
    base = word[:-1]
    if base[-1] in "aeiou" or base.endswith(("r", "l", "n", "d", "j")):
        return base, f"{base}s", f"{base}es"
    if base.endswith("z"):
        return base, f"{base[:-1]}ces"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base, f"{base}s", f"{base[:-1]}ies"
    return base, f"{base}s", f"{base}es"
