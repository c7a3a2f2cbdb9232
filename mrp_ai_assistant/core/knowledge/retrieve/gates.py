"""Whether the best passages answer at all: better no answer than a guess.

Gated on the words that are there, a little on the sense, never on the fused score: that
one is relative to the question and tells nothing about whether it was answered.
"""

from __future__ import annotations

from collections.abc import Sequence

from .asked import Asked
from .library import Candidate
from .ranking import Ranked
from .words import tokens

COVER = 0.46  # of what was asked, by weight, with the sense's part
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


def closed(best: Sequence[Ranked], wanted: Asked) -> str:
    """Why these are no answer: "empty", "words", "score"; "" when they are one."""
    if not best or not wanted.terms:
        return "empty"
    texts = [each.candidate for each in best[:_LOOKED_AT]]
    if any(not _stands(term.word, texts) for term in wanted.codes if _names(term.word)):
        return "words"
    with_sense = any(each.candidate.cosine is not None for each in best)
    return "" if confidence(best) >= (COVER if with_sense else BARE) else "score"


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
