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
from .library import TEXTS, Candidate, Library
from .naming import named, owners, without_name
from .quoting import quote
from .ranking import Ranked, Weights, ranked
from .revisions import differ, with_older
from .unknown import SURE, unknown

POOL = 80  # candidates of each leg
LONGEST = 600  # characters of a question that are looked for
_TITLE = 3  # words of a passage that is only a title
_CAPTION = 12  # words of a lonely cell
_HIGHEST = 2.3  # a score that leaves nothing to wish
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
    names = library.names()
    whom = owners(said, names)
    in_name = named(said, names)
    whose = [each.name for each in names if each.document in in_name]
    vector = _vector(without_name(said, whose), encoder)
    candidates = library.search(wanted.text, vector, POOL, kinds)
    if not candidates:
        return Found()
    weight = weights(wanted, library.frequencies(wanted.words))
    about = in_name or frozenset().union(*whom.values())
    best = ranked(candidates, wanted, weight, lang=lang, named=about)
    best = _distinct(best)
    reason = closed(best, wanted, whom)
    if not reason and confidence(best) < SURE:
        first = [each.candidate for each in best[:1]]
        reason = "words" if unknown(said, wanted, weight, first, encoder) else ""
    shown, pairs = with_older(best, limit)
    passages = tuple(
        _passage(number, each, wanted, weight) for number, each in enumerate(shown, 1)
    )
    conflicts = tuple(pair for pair in pairs if differ(pair, passages))
    return Found(passages, bool(reason), reason, round(confidence(best), 3), conflicts)


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


def _distinct(best: Sequence[Ranked]) -> list[Ranked]:
    """Without those that say word for word what a better one says, or nothing but a
    title."""
    seen: set[str] = set()
    kept = []
    for each in best:
        text = " ".join(each.candidate.text.split())
        if text not in seen and not _bare(each.candidate, text):
            seen.add(text)
            kept.append(each)
    return kept


def _bare(candidate: Candidate, text: str) -> bool:
    """A title alone, or the one cell above a table that says what it is."""
    if candidate.kind == "prose":
        return len(text.split()) <= _TITLE
    one_cell = "|" not in text and "\n" not in candidate.text.strip()
    return candidate.kind == "table" and one_cell and len(text.split()) <= _CAPTION


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
