"""Whether the best passages answer at all: better no answer than a guess.

Gated on the words that are there, a little on the sense, never on the fused score: that
one is relative to the question and tells nothing about whether it was answered.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

from .asked import Asked, Term
from .dates import spellings
from .library import Candidate
from .matching import times, words_of
from .ranking import Ranked
from .words import tokens

COVER = 0.5  # of what was asked, by weight, with the sense's part
SENSE = 0.3  # what a cosine of 1 adds to it
ALONE = 0.42  # a cosine that is enough in another language than the question's
BARE = 0.42  # the same without vectors
_LOOKED_AT = 3
_LONG = 4  # digits of a figure that names one thing only: "alarm 5136"


def confidence(best: Sequence[Ranked]) -> float:
    """How much of the question the best passages cover, from 0 to 1."""
    top = best[:_LOOKED_AT]
    cover = max((each.match.whole for each in top), default=0.0)
    told = cover + SENSE * _cosine(best)
    abroad = _cosine([each for each in top if each.foreign])
    return min(1.0, max(told, COVER * abroad / ALONE))


def closed(
    best: Sequence[Ranked],
    wanted: Asked,
    owners: Mapping[str, Collection[int]] = MappingProxyType({}),
) -> str:
    """Why these are no answer: "empty", "words", "score"; "" when they are one.

    ``owners`` are machines that the question names, with the documents about them.
    """
    if not best or not wanted.terms:
        return "empty"
    texts = [each.candidate for each in best[:_LOOKED_AT]]
    if any(not _stands(term.word, texts) for term in wanted.codes if _names(term.word)):
        return "words"
    if any(spellings(term.word) and not _on_day(term, texts) for term in wanted.terms):
        return "words"
    if _of_another(best[0].candidate, wanted, owners):
        return "words"
    with_sense = any(each.candidate.cosine is not None for each in best)
    return "" if confidence(best) >= (COVER if with_sense else BARE) else "score"


def _of_another(
    first: Candidate, wanted: Asked, owners: Mapping[str, Collection[int]]
) -> bool:
    """Whether ``first`` tells of another machine than the one that is asked about,
    which has a document of its own."""
    title = words_of(" ".join((*first.heading, first.source.name)).replace("_", " "))
    text = words_of(first.text)
    for term in wanted.terms:
        its = owners.get(term.word)
        if its is None or first.document in its:
            continue
        # "Press the button" is no press: in the text, only the word that was asked.
        named = any(way and way[0] in title.places for way in term.ways)
        if not named and term.root not in text.places:
            return True
    return False


def _on_day(day: Term, candidates: Sequence[Candidate]) -> bool:
    """Whether one of them tells of that ``day``, however it is written."""
    said = (words_of(" ".join((each.text, *each.heading))) for each in candidates)
    return any(times(way, words) for words in said for way in day.ways)


def _cosine(best: Sequence[Ranked]) -> float:
    cosines = (each.candidate.cosine for each in best)
    return max((cosine for cosine in cosines if cosine is not None), default=0.0)


def _names(code: str) -> bool:
    """Whether ``code`` can only mean itself: "e-217", "5136"; "12" may be a length."""
    digits = sum(map(str.isdigit, code))
    return bool(digits) and (digits >= _LONG or any(map(str.isalpha, code)))


def _stands(code: str, candidates: Sequence[Candidate]) -> bool:
    plain = _plain(code)
    for each in candidates:
        text = " ".join((each.text, *each.heading, each.source.name))
        if any(plain in _plain(token) for token in tokens(text)):
            return True
    return False


def _plain(code: str) -> str:
    return "".join(filter(str.isalnum, code))
