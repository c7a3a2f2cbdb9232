"""Options made by leaving words out: whole questions, or the skill's own instead."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..skill import Skill
from .reading import Reading

Span = tuple[int, int]

_MOST = 5
# What may stand between two things of which one is asked: ", ", "y de la", "and".
_JOINED = re.compile(
    r"(?:[\s,;?¿/]|\b(?:y|e|o|u|ni|and|or|nor|vs|de|del|la|el|los|las|of|the|en|in|at|"
    r"for|para|by)\b)*"
)


def one_of_each(
    skill: Skill, reading: Reading, spans: Sequence[Span]
) -> tuple[str, ...]:
    """The question with only one of ``spans``, for each of them."""
    spans = sorted(dict.fromkeys(spans))
    start, end = spans[0][0], spans[-1][1]
    gaps = (reading.folded[a[1] : b[0]] for a, b in zip(spans, spans[1:], strict=False))
    if all(_JOINED.fullmatch(gap) for gap in gaps):
        said = (reading.put(start, end, reading.text[slice(*span)]) for span in spans)
        return tuple(dict.fromkeys(said))[:_MOST]
    if len(spans) == 2:
        whole = [reading.without(*span) for span in reversed(spans)]
        if all(whole):
            return tuple(dict.fromkeys(whole))
    return phrases(skill, reading)


def without(skill: Skill, reading: Reading, span: Span) -> tuple[str, ...]:
    """The question without ``span``; the skill's own when nothing sound is left."""
    whole = reading.without(*span)
    return (whole,) if whole else phrases(skill, reading)


def phrases(skill: Skill, reading: Reading) -> tuple[str, ...]:
    """The question that ``skill`` is first of all declared to answer."""
    return skill.phrases.get(reading.language, ())[:1]
