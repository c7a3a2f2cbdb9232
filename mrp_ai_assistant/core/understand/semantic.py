"""Which skill a question is nearest to, by its sense and by its words.

A skill is as near as its nearest example phrase. Where there is an encoder, the score
is the cosine of the vectors and the words and concepts that both share, so that what
one of them misses the other may know. Without an encoder there are the words alone, and
nothing is ever sure.

``SENSE`` and ``MARGIN`` were set on phrases left out: each phrase of each skill was
asked while the skill had only its others (``benchmarks/router_latency.py`` prints the
table again); ``LEAST`` so that 40 questions about weather, football and salaries stay
under it (the nearest had 0.37). Tests hold them to it.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from ..embed import Encoder, Vectors
from ..skill import Skill, SkillSet
from .language import Language
from .lexicon import FILLER, NEUTRAL, lexicon
from .tokens import tokens

SENSE = 0.6  # the weight of the vectors in a score
LEAST = 0.4  # below this a question is off topic, for all that its sense tells
MARGIN = 0.1  # what the best must be ahead of the second
FAR = 0.3  # below this nobody is asked, though a word of a plant was said
_LANGUAGES: tuple[Language, ...] = ("es", "en")


@dataclass(frozen=True)
class Near:
    """How near a question is to ``skill``: ``score`` is 1 for one of its phrases."""

    skill: Skill
    score: float


def ranked(
    text: str,
    language: Language,
    skills: SkillSet,
    encoder: Encoder | None,
    *,
    without: str = "",
) -> list[Near]:
    """All ``skills``, the nearest to ``text`` first; ``without`` one phrase."""
    asked = terms(text, language)
    phrases = _phrases(skills)
    scores = [_shared(asked, terms(each.text, each.language)) for each in phrases]
    if encoder is not None:
        vector = encoder.encode([text])[0]
        cosines = _vectors(encoder, skills).cosines(vector)
        pairs = zip(cosines, scores, strict=True)
        scores = [SENSE * cosine + (1 - SENSE) * share for cosine, share in pairs]
    best: dict[str, float] = {skill.name: 0.0 for skill in skills}
    for phrase, score in zip(phrases, scores, strict=True):
        if phrase.text != without:
            best[phrase.skill] = max(best[phrase.skill], score)
    found = (Near(skills[name], score) for name, score in best.items())
    return sorted(found, key=lambda near: (-near.score, near.skill.name))


def sure(near: Sequence[Near]) -> bool:
    """Whether the first of ``near`` is what was meant, as far as can be told."""
    if not near or near[0].score < LEAST:
        return False
    return len(near) == 1 or near[0].score - near[1].score >= MARGIN


@dataclass(frozen=True)
class _Phrase:
    skill: str
    language: Language
    text: str


@lru_cache(maxsize=8)
def _phrases(skills: SkillSet) -> tuple[_Phrase, ...]:
    return tuple(
        _Phrase(skill.name, language, text)
        for skill in skills
        for language in _LANGUAGES
        for text in skill.phrases[language]
    )


@lru_cache(maxsize=8)
def _vectors(encoder: Encoder, skills: SkillSet) -> Vectors:
    """Made with the first question that needs it: a second for all phrases."""
    return Vectors(encoder.encode([phrase.text for phrase in _phrases(skills)]))


@lru_cache(maxsize=8192)
def terms(text: str, language: Language) -> frozenset[str]:
    """The concepts that ``text`` says, and its words that say none."""
    known = lexicon(language)
    words: list[str | None] = [token.word for token in tokens(text)]
    found: set[str] = set()
    for hit in known.hits(words):
        found.update(hit.concepts)
        words[hit.first : hit.last] = [None] * (hit.last - hit.first)
    return frozenset(found - NEUTRAL - {FILLER} | {word for word in words if word})


def _shared(one: Set[str], other: Set[str]) -> float:
    return len(one & other) / len(one | other) if one or other else 0.0
