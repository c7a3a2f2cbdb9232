"""Probabilities as people are told them: in steps of 5 %, and never certain."""

from __future__ import annotations

from typing import Literal

from ..core.evidence import show
from ..core.i18n import _

Risk = Literal["high", "medium", "low", "unknown"]
_STEPS = 20
_LOW, _HIGH = 0.05, 0.95
_MORE_THAN_NOT, _SOME = 0.5, 0.2


def chance(p: float | None) -> str:
    """``p`` in words: "35 %", "over 95 %", "under 5 %"; nothing when unknown."""
    if p is None:
        return ""
    if p > _HIGH:
        return _("over %(p)s", p=show(100 * _HIGH, "percent"))
    if p < _LOW:
        return _("under %(p)s", p=show(100 * _LOW, "percent"))
    return show(100.0 * stepped(p), "percent")


def stepped(p: float) -> float:
    """``p`` as it may be sorted by: 1 is over 95 %, 0 under 5 %."""
    if p > _HIGH:
        return 1.0
    if p < _LOW:
        return 0.0
    return round(p * _STEPS) / _STEPS


def risk(p: float | None) -> Risk:
    if p is None:
        return "unknown"
    return "high" if p >= _MORE_THAN_NOT else "medium" if p >= _SOME else "low"
