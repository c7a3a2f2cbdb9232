"""What a search ends in: passages that answer, or that nothing does."""

from __future__ import annotations

from dataclasses import dataclass

from ...passage import Passage


@dataclass(frozen=True)
class Found:
    """``passages`` best first, numbered from 1.

    With ``abstain`` they are the nearest there are and no answer: ``reason`` is
    ``empty`` (nothing to search, or nothing asked), ``words`` (too few words of the
    question stand together anywhere) or ``score``. ``confidence`` is from 0 to 1.
    ``conflicts`` are pairs of passages, of a newer and an older revision, that do not
    say the same.
    """

    passages: tuple[Passage, ...] = ()
    abstain: bool = True
    reason: str = "empty"
    confidence: float = 0.0
    conflicts: tuple[tuple[int, int], ...] = ()
