"""Which skills answer a question, by the concepts that it carries.

A skill applies when one of its ways of asking is met and no other domain concept is
left in the question: not in that way, its choices, its flags, nor the noun of a record
that it takes. What is left would be a part of the question that nobody answers.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from ..skill import Concepts, Param, Skill, SkillSet
from .lexicon import NEUTRAL
from .normalise import fold
from .reading import Reading
from .tokens import tokens
from .turns import Turn
from .words import states


@dataclass(frozen=True)
class Route:
    """A skill that applies.

    ``score`` weighs the concepts that ask for it; of the figures, days, groupings and
    orders of the question it takes ``fits`` and has no parameter for ``misses``.
    """

    skill: Skill
    score: int
    fits: int
    misses: int
    overlap: float

    @property
    def rank(self) -> tuple[bool, int, int, int, float]:
        """The smallest is the best: first of all, what takes every part."""
        return self.skill.fallback, self.misses, -self.score, -self.fits, -self.overlap


def routes(reading: Reading, skills: SkillSet) -> list[Route]:
    """The skills that answer all of the question, the best first."""
    found = []
    words = _word_set(reading.folded)
    concepts, turned = reading.concepts, reading.turned
    for skill in skills:
        open_ways = (way for way in skill.when if reading.dated or not way.dated)
        ways = (_score(skill, way, concepts, turned) for way in open_ways)
        score = max(ways, default=0)
        if score:
            fits, misses = _parts(skill, reading)
            found.append(Route(skill, score, fits, misses, overlap(words, skill)))
    return sorted(found, key=lambda route: (route.rank, route.skill.name))


def tied(found: Sequence[Route]) -> list[Route]:
    """The best routes when nothing tells them apart; empty when one is best."""
    same = [route for route in found if route.rank == found[0].rank]
    return same if len(same) > 1 else []


def knows(skill: Skill, concepts: Collection[str]) -> bool:
    """Whether no part of the question would be left unanswered by ``skill``."""
    return any(not _left(skill, way, concepts) for way in skill.when)


def served(skills: SkillSet) -> frozenset[str]:
    """Every concept that some skill understands; a fallback has no subject."""
    return frozenset(
        concept
        for skill in skills
        if not skill.fallback
        for way in skill.when
        for concept in (
            *way.all,
            *way.some,
            *way.also,
            *_of_params(skill, turned=True),
        )
    )


def nearest(
    concepts: Collection[str], folded: str, skills: SkillSet, language: str
) -> tuple[str, ...]:
    """Up to three questions that this user can have answered, the nearest first."""
    words = _word_set(folded)
    ranked = sorted(
        (s for s in skills.offered() if not (s.fallback or s.proposes)),
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
    """0 when ``way`` does not apply; else one more than the weight of what it met.

    How things are tells more than the things: "late orders" are late before they are
    orders. What is only grouped or sorted by (``turned``) keeps no skill from applying:
    that it cannot is said with its arguments.
    """
    asked = set(concepts)
    if not set(way.all) <= asked or (way.some and not asked & set(way.some)):
        return 0
    if _left(skill, way, asked - set(turned)):
        return 0
    met = asked & {*way.all, *way.some} - NEUTRAL
    return 1 + sum(3 if concept in states() else 2 for concept in met)


def _left(skill: Skill, way: Concepts, concepts: Collection[str]) -> set[str]:
    """The concepts that this way of asking knows nothing of."""
    known = {*way.all, *way.some, *way.also, *_of_params(skill)}
    return set(concepts) - known - NEUTRAL


def _parts(skill: Skill, reading: Reading) -> tuple[int, int]:
    """How many of the figures, days, groupings and orders ``skill`` takes, and not."""
    kinds = {param.kind for param in skill.params.values()}
    takes = [
        kind in kinds
        for kind, said in (
            ("threshold", reading.bounds),
            ("duration", reading.lengths),
            ("period", reading.dated),
        )
        if said
    ]
    # A number may be a part of a name, and an order of rows is only wished for.
    likes = ["amount" in kinds] if reading.amounts else []
    used: set[str] = set()
    for turn in reading.turns:
        # "Top 3 by amount": the order says which rows are meant.
        wished = turn.kind == "sort" and turn.wish and reading.wanted is None
        param = next((p for p in turning(skill, turn) if p.name not in used), None)
        used |= {param.name} if param else set()
        taken = param is not None or turns_by(skill, turn, reading.concepts)
        (likes if wished else takes).append(taken)
    return sum(takes) + sum(likes), takes.count(False)


def turning(skill: Skill, turn: Turn) -> list[Param]:
    """The parameters that can hold ``turn``; each holds one."""
    return [
        param
        for param in skill.params.values()
        if param.kind == turn.kind and turn.concept in (param.values or ())
    ]


def turns_by(skill: Skill, turn: Turn, concepts: Collection[str]) -> bool:
    """Whether ``skill`` says without a parameter that its answer has it."""
    if turning(skill, turn):
        return False  # a second grouping where there is room for one
    # What a way of asking only puts up with ("also") groups nothing.
    groups = turn.kind == "group"
    met = [way for way in skill.when if set(way.all) <= set(concepts)]
    ways = [{*way.all, *way.some, *(() if groups else way.also)} for way in met]
    choices = [p.values or () for p in skill.params.values() if p.kind == "choice"]
    return any(turn.concept in said for said in [*ways, *choices])


def unused(
    skill: Skill, reading: Reading, arguments: Collection[str]
) -> frozenset[str]:
    """The nouns of the question that only introduce a record of ``skill``, where none
    is among its ``arguments``: "which late orders have components?"."""
    said = reading.domain - reading.turned
    met: set[str] = set()
    for way in skill.when:
        if _score(skill, way, said, ()):
            met.update(way.all, way.some, way.also)
    if not met:
        return frozenset()  # it goes on from the question before
    nouns: set[str] = set()
    for param in skill.params.values():
        met.update(param.values or (), param.concepts)
        (met if param.name in arguments else nouns).update(param.nouns)
    return (said & nouns) - met


def _of_params(skill: Skill, *, turned: bool = False) -> Iterable[str]:
    """The concepts of the parameters; with those of groupings and orders if
    ``turned``: "late" that may be sorted by is not understood as a state."""
    for param in skill.params.values():
        if turned or param.kind not in ("group", "sort"):
            yield from param.values or ()
        yield from param.concepts
        yield from param.nouns


def _shared(skill: Skill, concepts: Collection[str]) -> int:
    """How near the best of its ways is to what was asked."""
    asked = set(concepts) - NEUTRAL
    near = (
        3 * len(asked & {*way.all, *way.some})
        + len(asked & {*way.also})
        - 2 * len({*way.all} - asked)
        for way in skill.when
    )
    return max(near, default=0)


@lru_cache(maxsize=4096)
def _phrase_words(phrase: str) -> frozenset[str]:
    return frozenset(_word_set(fold(phrase)))


def _word_set(folded: str) -> set[str]:
    return {token.word for token in tokens(folded)}


def _jaccard(one: Set[str], other: Set[str]) -> float:
    union = one | other
    return len(one & other) / len(union) if union else 0.0
