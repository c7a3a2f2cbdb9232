"""Candidates, best first: words and sense fused by normalised scores, then what a
reader would look at: exact codes, headings, words that stand together, revisions.

Fused by scores, never by ranks: ranks throw away how sure the words are. The weights
were set on the odd questions of ``benchmarks/retrieval`` and reported on the even ones.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from .asked import Asked, Term
from .library import Candidate
from .matching import Match, match

LEXICAL = 0.6
VECTOR = 1 - LEXICAL
COVER = 0.3  # all of what was asked stands in the chunk
NEAR = 0.15  # and stands together
TITLE = 0.15  # under a heading that says it
CODE = 0.2  # with the very code
NAMED = 0.15  # in the document that the question names
TONGUE = 0.02  # of two that say the same, the one in the asker's language
OLDER = 0.5  # an older revision keeps this much of its score

Weights = Mapping[Term, Sequence[float]]


@dataclass(frozen=True)
class Ranked:
    """``score`` is from 0 to about 1.8: for comparing candidates of one question."""

    candidate: Candidate
    match: Match
    score: float


def ranked(
    candidates: Sequence[Candidate],
    wanted: Asked,
    weight: Weights,
    *,
    lang: str = "",
    named: frozenset[int] = frozenset(),
) -> list[Ranked]:
    """``candidates``, best first. ``named`` are documents that the question names."""
    matches = [
        match(wanted, weight, each.text, each.heading, each.source.name)
        for each in candidates
    ]
    highest = max((found.score for found in matches), default=0.0) or 1.0
    sense = _sense(candidates)
    found = []
    for each, words in zip(candidates, matches, strict=True):
        score = LEXICAL * words.score / highest + VECTOR * sense(each)
        score += COVER * words.cover + NEAR * words.near
        score += TITLE * _title(each, wanted, weight)
        score += CODE * words.codes / max(1, len(wanted.codes))
        score += NAMED * (each.document in named)
        score += TONGUE * _in_tongue(each, lang)
        if each.superseded:
            score *= OLDER
        found.append(Ranked(each, words, score))
    return sorted(found, key=lambda one: (-one.score, one.candidate.chunk))


def _sense(candidates: Sequence[Candidate]) -> Callable[[Candidate], float]:
    """The cosine of a candidate above the mean of all, 1 for the highest."""
    cosines = [each.cosine for each in candidates if each.cosine is not None]
    if not cosines:
        return lambda each: 0.0
    # The pool holds what words found as well: its farthest is as far as chance.
    low, high = min(cosines), max(cosines)
    span = (high - low) or 1.0

    def share(each: Candidate) -> float:
        return max(0.0, (each.cosine - low) / span) if each.cosine is not None else 0.0

    return share


def _title(each: Candidate, wanted: Asked, weight: Weights) -> float:
    if not each.heading:
        return 0.0
    return match(wanted, weight, each.heading[-1], (), "").cover


def _in_tongue(each: Candidate, lang: str) -> bool:
    """Whether its file says that it is in ``lang``: "Manual_es.pdf", "guide.en.pdf"."""
    stem = each.source.name.lower().rpartition(".")[0]
    return bool(lang) and stem.endswith((f"_{lang}", f"-{lang}", f".{lang}"))
