"""Vectors of the tests, and the same answers by hand."""

from __future__ import annotations

import numpy

from odoo.addons.mrp_ai_assistant.core.stores.base import Point

DIMENSION = 12


def unit(*numbers: float) -> list[float]:
    """``numbers`` and zeros, of length 1."""
    row = numpy.zeros(DIMENSION)
    row[: len(numbers)] = numbers
    return (row / numpy.linalg.norm(row)).tolist()


def axis(number: int) -> list[float]:
    return numpy.eye(DIMENSION)[number].tolist()


def random_units(count: int, seed: int = 1, dimension: int = DIMENSION):
    rows = numpy.random.default_rng(seed).normal(size=(count, dimension))
    return (rows / numpy.linalg.norm(rows, axis=1, keepdims=True)).tolist()


def random_points(count: int, seed: int = 1, readers: int = 5) -> list[Point]:
    """Chunks 1 to ``count`` of up to three windows; audiences 0 to ``readers`` - 1."""
    generator = numpy.random.default_rng(seed)
    rows = iter(random_units(3 * count, seed))
    return [
        Point(
            chunk,
            int(generator.integers(readers)),
            [next(rows) for _window in range(int(generator.integers(1, 4)))],
        )
        for chunk in range(1, count + 1)
    ]


def chunks_of(hits) -> list[int]:
    return [hit.chunk for hit in hits]
