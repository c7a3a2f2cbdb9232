"""The seam of encoders: texts in, unit vectors out.

An encoder counts for a language only after a self-test in it: vectors of a model that
knows no Spanish look as good as any, and mean nothing.
"""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from typing import Any, Protocol

Vector = Sequence[float]

# (a question, the same in other words, something else of a plant)
_TRIALS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "es": (
        (
            "¿Qué pedidos llegan tarde?",
            "pedidos que vienen con retraso",
            "¿Quién trabaja en la prensa?",
        ),
        (
            "la máquina está rota",
            "el equipo se averió",
            "¿Cuánto cuesta la silla?",
        ),
        (
            "¿Qué piezas faltan?",
            "componentes que no tenemos",
            "La reunión es el martes.",
        ),
    ),
    "en": (
        (
            "Which orders arrive late?",
            "shipments that are delayed",
            "Who works at the press?",
        ),
        (
            "the machine is broken",
            "the equipment has failed",
            "What does the chair cost?",
        ),
        (
            "Which parts are missing?",
            "components that we do not have",
            "The meeting is on Tuesday.",
        ),
    ),
}
_CLEARLY = 0.05  # by how much the paraphrase must be nearer


class Encoder(Protocol):
    """Turns texts into vectors of length 1."""

    def __hash__(self) -> int: ...

    @property
    def name(self) -> str: ...

    def encode(self, texts: Sequence[str]) -> Sequence[Vector]:
        """One vector a text, in order. From any thread."""
        ...


class Vectors:
    """Vectors that another one is compared with, all at once.

    >>> near = Vectors([(1.0, 0.0), (0.0, 1.0)])
    >>> near.cosines((0.6, 0.8))
    [0.6, 0.8]
    """

    def __init__(self, vectors: Sequence[Vector]) -> None:
        self._numpy = _numpy()
        self._rows: Any = self._numpy.array(vectors) if self._numpy else vectors

    def cosines(self, vector: Vector) -> list[float]:
        """How near ``vector`` is to each; 1 is the same."""
        if self._numpy:
            found = self._rows @ self._numpy.asarray(vector)
            return [float(each) for each in found]
        return [_dot(row, vector) for row in self._rows]


def understands(encoder: Encoder, lang: str) -> bool:
    """The self-test: whether paraphrases are nearer than other sentences."""
    trials = _TRIALS.get(lang)
    if not trials:
        return False
    vectors = encoder.encode([text for trial in trials for text in trial])
    triples = (vectors[start : start + 3] for start in range(0, len(vectors), 3))
    return all(
        _dot(asked, same) > _dot(asked, other) + _CLEARLY
        for asked, same, other in triples
    )


def _dot(one: Vector, other: Vector) -> float:
    return float(sum(a * b for a, b in zip(one, other, strict=True)))


def _numpy() -> Any:
    """Whoever has an encoder has numpy, as a rule; it is not required."""
    try:
        return importlib.import_module("numpy")
    except ImportError:
        return None
