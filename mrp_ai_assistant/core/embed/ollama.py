"""An encoder on a model server: see ``core/llm/ollama_embed`` for what it refuses."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Protocol

from ..cancellation import Cancellation
from ..errors import ModelError
from .base import Vector
from .errors import EncoderError, WrongSpace

_UNIT = 0.01  # how far from 1 the length of a vector may be


class EmbedModel(Protocol):
    """``OllamaEmbed``, or whatever gives vectors as it does."""

    @property
    def name(self) -> str: ...

    def embed(
        self, texts: Sequence[str], *, cancel: Cancellation
    ) -> list[list[float]]: ...


class OllamaEncoder:
    """The vectors of ``model``, all of one dimension or an error.

    ``digest`` is that of the installed model: with another one it is another space.
    ``dimension`` 0 is found out with the first text. ``cancel`` stops what runs.
    """

    def __init__(
        self,
        model: EmbedModel,
        digest: str,
        dimension: int = 0,
        cancel: Cancellation | None = None,
    ) -> None:
        self._model = model
        self._cancel = cancel or Cancellation()
        self.digest = digest
        self.dimension = dimension

    @property
    def name(self) -> str:
        return self._model.name

    def encode(self, texts: Sequence[str]) -> Sequence[Vector]:
        """See ``Encoder.encode``. Raises ``EncoderError`` and ``Stopped`` only."""
        if not texts:
            return []
        asked = [text if text.strip() else "-" for text in texts]
        try:
            vectors = self._model.embed(asked, cancel=self._cancel)
        except ModelError as error:
            detail = error.detail or str(error)
            raise EncoderError(detail, encoder=self.name) from error
        if len(vectors) != len(texts) or not all(map(_is_unit, vectors)):
            raise EncoderError("not one unit vector a text", encoder=self.name)
        self._same_space(vectors)
        return vectors

    def _same_space(self, vectors: Sequence[Vector]) -> None:
        found = {len(vector) for vector in vectors}
        expected = self.dimension or len(vectors[0])
        if found != {expected}:
            other = next(size for size in sorted(found) if size != expected)
            raise WrongSpace(encoder=self.name, found=other, expected=expected)
        self.dimension = expected


def _is_unit(vector: Vector) -> bool:
    length = math.sqrt(math.fsum(part * part for part in vector))
    return math.isfinite(length) and abs(length - 1) < _UNIT
