"""Which skills answer a question, by the concepts that it carries.

A skill applies when one of its ways of asking is met and no other domain concept is
left in the question: not in that way, its choices, its flags, nor the noun of a record
that it takes. What is left would be a part of the question that nobody answers.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from ..skill import Concepts, Skill, SkillSet
from .lexicon import NEUTRAL
from .normalise import fold
from .reading import Reading
from .tokens import tokens


@dataclass(frozen=True)
class Route:
    """A skill that applies.

    ``score`` counts the concepts that ask for it, ``fits`` the figures, groupings and
    orders that it takes less those that it does not.
    """

    skill: Skill
    score: int
    fits: int
    overlap: float

    @property
    def rank(self) -> tuple[bool, int, int, float]:
        """The smallest is the best."""
        return self.skill.fallback, -self.score, -self.fits, -self.overlap


def routes(reading: Reading, skills: SkillSet) -> list[Route]:
    """The skills that answer all of the question, the best first."""
    found = []
    words = _word_set(reading.folded)
    concepts, turned = reading.concepts, reading.turned
    for skill in skills:
        ways = (_score(skill, way, concepts, turned) for way in skill.when)
        score = max(ways, default=0)
        if score:
            fits = _fits(skill, reading)
            found.append(Route(skill, score, fits, overlap(words, skill)))
    return sorted(found, key=lambda route: (route.rank, route.skill.name))


def tied(found: Sequence[Route]) -> list[Route]:
    """The best routes when nothing tells them apart; empty when one is best."""
    same = [route for route in found if route.rank == found[0].rank]
    return same if len(same) > 1 else []


def knows(skill: Skill, concepts: Collection[str]) -> bool:
    """Whether no part of the question would be left unanswered by ``skill``."""
    return any(not _left(skill, way, concepts) for way in skill.when)


def served(skills: SkillSet) -> frozenset[str]:
    """Every concept that some skill understands."""
    return frozenset(
        concept
        for skill in skills
        for way in skill.when
        for concept in (*way.all, *way.some, *way.also, *_of_params(skill))
    )


def nearest(
    concepts: Collection[str], folded: str, skills: SkillSet, language: str
) -> tuple[str, ...]:
    """Up to three questions that can be answered, the nearest first."""
    words = _word_set(folded)
    ranked = sorted(
        skills,
        key=lambda s: (-_shared(s, concepts), -overlap(words, s), s.name),
    )
    phrases = (skill.phrases.get(language, ()) for skill in ranked[:3])
    return tuple(phrase[0] for phrase in phrases if phrase)


def overlap(asked: Set[str], skill: Skill) -> float:
    """How much of its nearest phrase the words of a question share, 0 to 1."""
    phrases = (_phrase_words(p) for said in skill.phrases.values() for p in said)
    return max((_jaccard(asked, phrase) for phrase in phrases), default=0.0)


def _score(
    skill: Skill, way: Concepts, concepts: Collection[str], turned: Collection[str]
) -> int:
    """0 when ``way`` does not apply; else one more than the concepts that it met.

    What is only grouped or sorted by (``turned``) keeps no skill from applying: that it
    cannot is said with its arguments.
    """
    asked = set(concepts)
    if not set(way.all) <= asked or (way.some and not asked & set(way.some)):
        return 0
    if _left(skill, way, asked - set(turned)):
        return 0
    return 1 + len(asked & {*way.all, *way.some} - NEUTRAL)


def _left(skill: Skill, way: Concepts, concepts: Collection[str]) -> set[str]:
    """The concepts that this way of asking knows nothing of."""
    known = {*way.all, *way.some, *way.also, *_of_params(skill)}
    return set(concepts) - known - NEUTRAL


def _fits(skill: Skill, reading: Reading) -> int:
    params = skill.params.values()
    kinds = {param.kind for param in params}
    score = sum(
        1 if kind in kinds else -1
        for kind, said in (
            ("threshold", reading.bounds),
            ("duration", reading.lengths),
            ("period", reading.dated),
        )
        if said
    )
    score += "amount" in kinds and bool(reading.amounts)
    for turn in reading.turns:
        takes = any(
            p.kind == turn.kind and turn.concept in (p.values or ()) for p in params
        )
        score += 1 if takes else -1
    return score


def _of_params(skill: Skill) -> Iterable[str]:
    for param in skill.params.values():
        yield from param.values or ()
        yield from param.concepts
        yield from param.nouns


def _shared(skill: Skill, concepts: Collection[str]) -> int:
    asked = {c for way in skill.when for c in (*way.all, *way.some)} - NEUTRAL
    also = {c for way in skill.when for c in way.also} - NEUTRAL
    return 3 * len(asked & set(concepts)) + len(also & set(concepts))


@lru_cache(maxsize=4096)
def _phrase_words(phrase: str) -> frozenset[str]:
    return frozenset(_word_set(fold(phrase)))


def _word_set(folded: str) -> set[str]:
    return {token.word for token in tokens(folded)}


def _jaccard(one: Set[str], other: Set[str]) -> float:
    union = one | other
    return len(one & other) / len(union) if union else 0.0
