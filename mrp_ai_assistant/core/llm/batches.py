"""Texts into vectors, a batch at a time, whoever makes them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Any

from ..cancellation import Cancellation
from ..errors import BadReply, PromptTooLong

BATCH = 16
_LETTERS_TO_HALVE = 16


class BatchedEmbed:
    """An ``EmbedModel`` for whom ``_vectors`` asks the server for one batch."""

    def embed(self, texts: Sequence[str], *, cancel: Cancellation) -> list[list[float]]:
        """See ``EmbedModel.embed``; ``ValueError`` for a blank text.

        A text that is too long for the model is read in halves.
        """
        if not all(text.strip() for text in texts):
            raise ValueError("a blank text has no vector")
        vectors: list[list[float]] = []
        for start in range(0, len(texts), BATCH):
            cancel.check()
            vectors += self._batch(texts[start : start + BATCH], cancel)
        return vectors

    def _vectors(self, texts: Sequence[str], cancel: Cancellation) -> Sequence[Any]:
        """What the server gives for ``texts``, unchecked; ``PromptTooLong``."""
        raise NotImplementedError

    def _batch(self, texts: Sequence[str], cancel: Cancellation) -> list[list[float]]:
        try:
            return self._ask(texts, cancel)
        except PromptTooLong:
            # One text that is too long loses the whole batch: find which.
            if len(texts) > 1:
                return [self._batch([text], cancel)[0] for text in texts]
            if len(texts[0]) < _LETTERS_TO_HALVE:
                raise
        return [_mean([self._batch([half], cancel)[0] for half in _halves(texts[0])])]

    def _ask(self, texts: Sequence[str], cancel: Cancellation) -> list[list[float]]:
        vectors = self._vectors(texts, cancel)
        if len(vectors) != len(texts):
            raise BadReply(f"{len(vectors)} vectors for {len(texts)} texts")
        size = len(vectors[0]) if vectors and isinstance(vectors[0], list) else 0
        if not size or not all(_is_vector(vector, size) for vector in vectors):
            raise BadReply("vectors that are not numbers of one length")
        return [_unit([float(part) for part in vector]) for vector in vectors]


def _halves(text: str) -> Iterator[str]:
    """``text`` in two, at the blank that is nearest to its middle."""
    middle = len(text) // 2
    blank = text.rfind(" ", 0, middle)
    cut = blank if blank > middle // 2 else middle
    yield from (part for part in (text[:cut], text[cut:]) if part.strip())


def _is_vector(vector: object, size: int) -> bool:
    return (
        isinstance(vector, list)
        and len(vector) == size
        and all(isinstance(part, int | float) for part in vector)
        and all(math.isfinite(part) for part in vector)
    )


def _mean(vectors: Sequence[Sequence[float]]) -> list[float]:
    return _unit([math.fsum(parts) for parts in zip(*vectors, strict=True)])


def _unit(vector: list[float]) -> list[float]:
    length = math.sqrt(math.fsum(part * part for part in vector))
    return [part / length for part in vector] if length else vector
