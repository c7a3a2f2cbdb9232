"""Candidates, best first: words and sense fused by normalised scores, then what a
reader would look at: exact codes, headings, words that stand together, revisions.

Fused by scores, never by ranks: ranks throw away how sure the words are. The weights
were fitted to 122 questions of ``benchmarks/retrieval`` (those on Debian's manuals and
the odd ones of ``fresh``), so that they put a right page first as surely as they can.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from .asked import Asked, Term
from .library import Candidate
from .matching import Match, in_name, match, spread
from .words import tongue

WORDS = 0.5  # what the passage's words are worth
PAGE = 0.33  # what the words of the page around it are, each term as it is best said
SPREAD = 0.25  # and all of them, however a term is said
SENSE = 0.43  # the cosine
DEAF = 0.78  # and that much more where words cover little (``heard``)
COVER = 0.33  # all of what was asked stands in the chunk
NEAR = 0.16  # and stands together
TITLE = 0.1  # under a heading that says it
CODE = 0.2  # with the very code
NAMED = 0.3  # in the document that the question names
TONGUE = 0.02  # of two that say the same, the one in the asker's language
ENOUGH = 0.9  # of a question that words cover: then they are worth all they can be
LEAST = 0.5  # of their worth that words keep when they cover next to nothing
LESS = 0.5  # what the language that covers least keeps of its words' part
OLDER = 0.5  # an older revision keeps this much of its score

Place = tuple[int, int, str]
Weights = Mapping[Term, Sequence[float]]


@dataclass(frozen=True)
class Ranked:
    """``score`` is from 0 to about 2.3: for comparing candidates of one question.
    ``foreign``: in another language than the question."""

    candidate: Candidate
    match: Match
    score: float
    foreign: bool = False


def ranked(
    candidates: Sequence[Candidate],
    wanted: Asked,
    weight: Weights,
    *,
    lang: str = "",
    named: frozenset[int] = frozenset(),
) -> list[Ranked]:
    """``candidates``, best first. ``named`` are documents that the question names."""
    tongues = [each.lang or tongue(each.text) for each in candidates]
    matches = [
        match(
            wanted,
            weight,
            each.text,
            each.heading,
            each.source.name,
            foreign=bool(lang and its and its != lang),
        )
        for each, its in zip(candidates, tongues, strict=True)
    ]
    highest, heard = _highest(tongues, matches)
    around = _around(candidates, wanted, weight)
    sense = _sense(candidates)
    found = []
    for each, words, its in zip(candidates, matches, tongues, strict=True):
        page, spread = around[_page(each)]
        said = heard[its]
        score = said * (WORDS * words.score / highest[its] + PAGE * page)
        score += SPREAD * spread + (SENSE + DEAF * (1 - said)) * sense(each)
        score += said * (COVER * words.cover + NEAR * words.near)
        score += said * TITLE * _title(each, wanted, weight)
        score += CODE * words.codes / max(1, len(wanted.codes))
        score += NAMED * (each.document in named)
        score += TONGUE * _in_tongue(each, lang)
        if each.superseded:
            score *= OLDER
        found.append(Ranked(each, words, score, bool(lang and its and its != lang)))
    return sorted(found, key=lambda one: (-one.score, one.candidate.chunk))


def _highest(
    tongues: Sequence[str], matches: Sequence[Match]
) -> tuple[dict[str, float], dict[str, float]]:
    """By language: what a score is measured by, and what words are worth, 1 at most.

    One accidental word of the asker's language is rarer in a library of the other one
    than all the words that answer: the language that covers less is measured by more.
    And where words cover little of the question, its sense counts for more.
    """
    best: dict[str, float] = {}
    cover: dict[str, float] = {}
    for its, found in zip(tongues, matches, strict=True):
        best[its] = max(best.get(its, 0.0), found.score)
        cover[its] = max(cover.get(its, 0.0), found.cover)
    most = max(cover.values(), default=0.0) or 1.0
    highest = {
        its: (score or 1.0) / max(LESS, cover[its] / most)
        for its, score in best.items()
    }
    heard = {its: min(1.0, max(LEAST, share / ENOUGH)) for its, share in cover.items()}
    return highest, heard


def _around(
    candidates: Sequence[Candidate], wanted: Asked, weight: Weights
) -> dict[Place, tuple[float, float]]:
    """How well the words of each page match, all its candidates together, and how many
    ways to say them stand there; 1 is best.

    An answer is often cut: "G76" in one passage, "cut a thread" in the next. And a page
    that says "drive", "motor" and "stepper" is more about it than one that says one of
    them three times.
    """
    pages: dict[Place, list[Candidate]] = {}
    for each in candidates:
        pages.setdefault(_page(each), []).append(each)
    worth = _worth(wanted, weight)
    found = {}
    for page, its in pages.items():
        its.sort(key=lambda one: one.position)
        text = "\n".join(one.text for one in its)
        heading, name = its[0].heading, its[0].source.name
        score = match(wanted, weight, text, heading, name).score
        found[page] = score, spread(worth, "\n".join((text, *heading)))
    best = [
        max(scores, default=0.0) or 1.0 for scores in zip(*found.values(), strict=True)
    ]
    return {
        page: (score / best[0], wide / best[1]) for page, (score, wide) in found.items()
    }


def _worth(wanted: Asked, weight: Weights) -> dict[str, float]:
    """How much each root tells by which a term may be said."""
    worth: dict[str, float] = {}
    for term in wanted.terms:
        for way, rare in zip(term.ways, weight[term], strict=True):
            for root in way:
                worth[root] = max(worth.get(root, 0.0), rare)
    return worth


def _page(each: Candidate) -> Place:
    """The page that it begins on; of a text without pages, itself."""
    place = each.place
    if place.page_from is not None:
        return each.document, place.page_from, ""
    return each.document, each.position, place.sheet


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
    aside = in_name(wanted, each.source.name)  # on the title page, and no answer
    return match(wanted, weight, each.heading[-1], (), "", aside=aside).cover


def _in_tongue(each: Candidate, lang: str) -> bool:
    """Whether its file says that it is in ``lang``: "Manual_es.pdf", "guide.en.pdf"."""
    stem = each.source.name.lower().rpartition(".")[0]
    return bool(lang) and stem.endswith((f"_{lang}", f"-{lang}", f".{lang}"))
