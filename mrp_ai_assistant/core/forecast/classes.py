"""ABC by value, XYZ by how steady the demand is."""

from __future__ import annotations

from typing import Literal

import numpy as np

from .points import FloatArray

Abc = Literal["A", "B", "C"]
Xyz = Literal["X", "Y", "Z"]
_A, _B = 0.8, 0.95  # of all value, the dearest first
_X, _Y = 0.5, 1.0  # coefficient of variation of weekly demand
_WEEK = 7


def abc(value: FloatArray) -> list[Abc]:
    """By the share of all ``value`` that is reached before each. (series,)"""
    total = value.sum()
    order = np.argsort(-value, kind="stable")
    found: list[Abc] = ["C"] * len(value)
    before = 0.0
    for index in order:
        share = before / total if total > 0 else 1.0
        found[index] = "A" if share < _A else "B" if share < _B else "C"
        before += float(value[index])
    return found


def xyz(history: FloatArray) -> list[Xyz]:
    """By how much the demand of whole weeks varies. ``history`` by day."""
    weeks = history.shape[1] // _WEEK
    if not weeks:
        return ["Z"] * len(history)
    days = np.nan_to_num(history[:, history.shape[1] - weeks * _WEEK :])
    demand = days.reshape(len(history), weeks, _WEEK).sum(axis=2)
    mean = demand.mean(axis=1)
    varies = demand.std(axis=1) / np.maximum(mean, 1e-12)
    return [
        _letter(float(v)) if m > 0 else "Z" for v, m in zip(varies, mean, strict=True)
    ]


def _letter(variation: float) -> Xyz:
    return "X" if variation <= _X else "Y" if variation <= _Y else "Z"
