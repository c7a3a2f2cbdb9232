"""What a product's own history and those of all others tell together.

How far to trust the last weeks, the last year, or what the plant sells of anything, is
learnt where it is known what came: a rate that is a sum of rates, with weights of at
least nothing (credibility: Bühlmann 1967), for the likelihood of counts. In the same
way, how spread demand is: as counts are, in proportion, or as its own windows were.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from .points import FloatArray

_ROUNDS, _STEPS = 3, 150
_LEAST = 1e-9
_OVER = (0.05, 20.0)  # variance over what counts have, as a share of the mean squared
_DIGITS = 9


@dataclass(frozen=True)
class Credible:
    """``weights`` of the rates, ``base`` for every product of this plant a period;
    ``spread`` weighs the mean, its square and the variance of windows."""

    weights: tuple[float, ...]
    base: float
    spread: tuple[float, ...]

    def mean(self, rates: FloatArray) -> FloatArray:
        """Of ``rates`` (series, kinds): the demand a period. (series,)"""
        found: FloatArray = rates @ np.array(self.weights) + self.base
        return found

    def variance(self, mean: FloatArray, windows: FloatArray) -> FloatArray:
        """Of the demand of a lead time. (series,)"""
        found: FloatArray = _spreads(mean, windows) @ np.array(self.spread)
        return found

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Credible:
        """What ``dataclasses.asdict`` made, gone through JSON."""
        return cls(tuple(stored["weights"]), stored["base"], tuple(stored["spread"]))


def credible(
    rates: FloatArray, windows: FloatArray, demand: FloatArray, length: int
) -> Credible:
    """From ``rates`` (cases, kinds) a period and the variance of ``windows`` (cases,),
    and the ``demand`` that came in ``length`` periods. (cases,)"""
    usual = max(float(rates.mean()), _LEAST)
    terms = np.column_stack([rates, np.full(len(rates), usual)]) * length
    over, weights = 1.0, np.full(terms.shape[1], 1 / terms.shape[1])
    for _round in range(_ROUNDS):
        weights = _likeliest(terms, demand, over, weights)
        mean = np.maximum(terms @ weights, _LEAST)
        excess = ((demand - mean) ** 2 - mean) / mean**2
        over = float(np.clip(excess, -1, _OVER[1]).mean())
        over = max(over, _OVER[0])
    spread = _proportioned(_spreads(mean, windows), (demand - mean) ** 2)
    return Credible(
        tuple(round(float(weight), _DIGITS) for weight in weights[:-1]),
        round(float(weights[-1]) * usual, _DIGITS),
        tuple(round(float(weight), _DIGITS) for weight in spread),
    )


def _spreads(mean: FloatArray, windows: FloatArray) -> FloatArray:
    return np.column_stack([mean, mean * mean, windows])


def _likeliest(
    terms: FloatArray, demand: FloatArray, over: float, weights: FloatArray
) -> FloatArray:
    """Each step multiplies, so that no weight becomes negative (Lee and Seung 2001)."""
    for _step in range(_STEPS):
        mean = np.maximum(terms @ weights, _LEAST)
        trust = 1 / (mean * (1 + over * mean))
        pulled = terms.T @ (demand * trust)
        weights = weights * pulled / np.maximum(terms.T @ (mean * trust), _LEAST)
    return weights


def _proportioned(terms: FloatArray, squares: FloatArray) -> FloatArray:
    """The same for squares of errors, whose own errors are in proportion to them."""
    weights = np.full(terms.shape[1], 1 / terms.shape[1])
    for _step in range(_STEPS):
        found = np.maximum(terms @ weights, _LEAST)
        pulled = terms.T @ ((squares + _LEAST) / found**2)
        held = np.maximum(terms.T @ (1 / found), _LEAST)
        weights = weights * np.sqrt(pulled / held)
    return weights
