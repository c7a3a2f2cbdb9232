"""Whether the very thing that is asked about stands in none of the best passages.

"Oil for the gearbox of the crane" shares all words but one with a robot's manual, and
that one is the answer's owner. A word may stand there in the other language without the
glossary knowing it: the encoder, which likens "zona" to "zone", is asked before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...embed.base import Encoder
from ...errors import AssistantError
from .asked import Asked, Term
from .library import Candidate
from .matching import name_words, times, words_of
from .words import is_model, is_stop, tokens

SHARE = 0.36  # of the weight of what was asked: more than a third hangs on it
SURE = 0.68  # confidence from which the other words leave no doubt
ALIKE = 0.6  # cosine of two single words that mean the same
_COMPARED = 120  # words of the passages
_LEAST = 3  # letters of them
_INFINITIVES = ("ar", "er", "ir", "arse", "erse", "irse")
# What stands before a verb or a measure, and never before the thing itself.
_BEFORE_OTHERS = frozenset(
    """que se me te le les lo no hay como cuando donde cuanto cuanta cuantos cuantas
    hace hacen to i you we it they how when where many much does do did""".split()
)


def unknown(
    question: str,
    wanted: Asked,
    weight: dict[Term, tuple[float, ...]],
    best: Sequence[Candidate],
    encoder: Encoder | None,
) -> bool:
    """Whether a thing that most of ``question`` hangs on is said by none of ``best``.

    Never when a model or code that was asked for stands there: then that is the thing.
    Without an ``encoder`` it is told of passages in the words' own language only.
    """
    if any(is_model(term.word) and _stands(term, best) for term in wanted.codes):
        return False
    total = sum(ways[0] for ways in weight.values())
    missed = [
        term
        for term in _things(question, wanted)
        if weight[term][0] >= SHARE * total and not _stands(term, best)
    ]
    return any(not _alike(term.word, best, encoder) for term in missed)


def _things(question: str, wanted: Asked) -> Iterator[Term]:
    """The terms that may be nouns."""
    said = tokens(question)
    for term in wanted.terms:
        first = term.word.split()[0]
        place = said.index(first) if first in said else 0
        before = said[place - 1] if place else ""
        verb = before in _BEFORE_OTHERS or term.word.endswith(_INFINITIVES)
        if not term.code and not (verb and before not in ("the", "a", "of")):
            yield term


def _stands(term: Term, best: Sequence[Candidate]) -> bool:
    return any(
        times(way, words)
        for each in best
        for words in (
            words_of(each.text),
            words_of(" ".join(each.heading)),
            name_words(each.source.name),
        )
        for way in term.ways
    )


def _alike(word: str, best: Sequence[Candidate], encoder: Encoder | None) -> bool:
    """Whether one word of the passages means the same as ``word``."""
    said = list(_words(best))
    if encoder is None or not said:
        return True
    try:
        asked, *others = encoder.encode([word, *said])
    except AssistantError:
        return True
    return any(
        sum(a * b for a, b in zip(asked, other, strict=True)) >= ALIKE
        for other in others
    )


def _words(best: Sequence[Candidate]) -> list[str]:
    texts = (" ".join((each.text, *each.heading)) for each in best)
    said = (token for text in texts for token in tokens(text))
    kept = (
        token
        for token in said
        if len(token) >= _LEAST and token.isalpha() and not is_stop(token)
    )
    return list(dict.fromkeys(kept))[:_COMPARED]
