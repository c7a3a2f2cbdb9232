"""The whole way: question ─► terms, vector ─► both legs ─► ranked ─► gates ─► Found."""

from __future__ import annotations

import logging
from collections.abc import Collection, Sequence

from ...embed.base import Encoder, Vector
from ...errors import AssistantError, Stopped
from ...i18n import _
from ...passage import Passage
from .asked import Asked, asked, weights
from .found import Found
from .gates import closed, confidence
from .library import TEXTS, Candidate, DocumentName, Library
from .quoting import quote
from .ranking import Ranked, Weights, ranked
from .words import is_stop, roots, tokens

POOL = 80  # candidates of each leg
LONGEST = 600  # characters of a question that are looked for
_HIGHEST = 1.8  # a score that leaves nothing to wish
_logger = logging.getLogger(__name__)


def retrieve(
    question: str,
    library: Library,
    *,
    lang: str = "es",
    encoder: Encoder | None = None,
    limit: int = 5,
    kinds: Collection[str] = TEXTS,
) -> Found:
    """The ``limit`` best passages for ``question``, and whether they answer it.

    Raises what ``Library.search`` raises. An encoder that fails is done without.
    """
    said = question[:LONGEST]
    wanted = asked(said)
    if not wanted.terms:
        return Found()
    vector = _vector(said, encoder)
    candidates = library.search(wanted.text, vector, POOL, kinds)
    if not candidates:
        return Found()
    weight = weights(wanted, library.frequencies(wanted.words))
    named = _named(said, library.names())
    best = ranked(candidates, wanted, weight, lang=lang, named=named)
    best = list(_distinct(best))
    reason = closed(best, wanted)
    passages = tuple(
        _passage(number, each, wanted, weight)
        for number, each in enumerate(best[:limit], 1)
    )
    return Found(passages, bool(reason), reason, round(confidence(best), 3))


def _vector(question: str, encoder: Encoder | None) -> Vector | None:
    if encoder is None:
        return None
    try:
        return encoder.encode([question])[0]
    except Stopped:
        raise
    except AssistantError as error:
        _logger.warning("Searching by words alone: %s", error.detail or error)
        return None


def _named(question: str, names: Sequence[DocumentName]) -> frozenset[int]:
    """The documents of whose name the question says most of what tells them apart."""
    said = {root for token in tokens(question) for root in roots(token)}
    found = {}
    for each in names:
        stem = each.name.rpartition(".")[0] or each.name
        parts = {roots(t)[0] for t in tokens(stem.replace("_", " ")) if not is_stop(t)}
        parts = {part for part in parts if len(part) > 2}
        if parts and len(parts & said) >= min(2, len(parts)):
            found[each.document] = len(parts & said)
    most = max(found.values(), default=0)
    return frozenset(key for key, count in found.items() if count == most)


def _distinct(best: Sequence[Ranked]) -> Sequence[Ranked]:
    """Without those that say word for word what a better one says."""
    seen: set[str] = set()
    kept = []
    for each in best:
        text = " ".join(each.candidate.text.split())
        if text not in seen:
            seen.add(text)
            kept.append(each)
    return kept


def _passage(number: int, each: Ranked, wanted: Asked, weight: Weights) -> Passage:
    found = each.candidate
    return Passage(
        number=number,
        source=found.source,
        place=found.place,
        text=found.text,
        quote=quote(found.text, found.kind, wanted, weight),
        heading=found.heading,
        revision=found.revision,
        note=_note(found),
        score=round(min(1.0, each.score / _HIGHEST), 4),
    )


def _note(found: Candidate) -> str:
    return _("older revision: there is a newer one") if found.superseded else ""
