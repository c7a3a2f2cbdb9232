"""The stock of one product, past and to come: what a fan chart draws."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from .i18n import formats

if TYPE_CHECKING:
    from .evidence import RecordRef, Tone


@dataclass(frozen=True)
class Mark:
    """A day worth a line: ``kind`` is ``receipt``, ``run_out``, ``arrival`` (of what is
    ordered today) or ``order_by``; ``detail`` stands below ``text``."""

    kind: str
    day: date
    text: str
    detail: str = ""
    quantity: float | None = None


@dataclass(frozen=True)
class Figure:
    """A headline below the drawing: "120 units", "to order today"."""

    text: str
    label: str


@dataclass(frozen=True)
class Offer:
    """A button that proposes: an action's ``kind`` and ``values`` (core/proposal)."""

    label: str
    kind: str
    values: dict[str, Any]


@dataclass(frozen=True)
class Fan:
    """``past`` ends today; ``low``, ``middle`` and ``high`` (P10, P50, P90) have one
    value a day of ``days``, which begin today. ``badge`` tells the risk ("91 % in 9
    days") in ``tone``; ``footer`` when it was reckoned; ``basis`` the history used."""

    ref: RecordRef
    place: str
    unit: str
    digits: int
    past: Sequence[tuple[date, float]]
    days: Sequence[date]
    low: Sequence[float]
    middle: Sequence[float]
    high: Sequence[float]
    marks: Sequence[Mark] = ()
    figures: Sequence[Figure] = ()
    badge: str = ""
    tone: Tone = "muted"
    basis: str = ""
    footer: str = ""
    explanation: Sequence[str] = ()
    offer: Offer | None = None

    def as_json(self) -> dict[str, Any]:
        """The payload of a ``chart`` event; every day and amount also as text."""
        return {
            "type": "fan",
            "ref": {"model": self.ref.model, "id": self.ref.id, "name": self.ref.name},
            "place": self.place,
            "unit": self.unit,
            "past": [self._point(day, stock) for day, stock in self.past],
            "coming": [self._band(i, day) for i, day in enumerate(self.days)],
            "marks": [self._mark(mark) for mark in self.marks],
            "figures": [{"text": f.text, "label": f.label} for f in self.figures],
            "badge": self.badge,
            "tone": self.tone,
            "basis": self.basis,
            "footer": self.footer,
            "explanation": list(self.explanation),
            "offer": self.offer and vars(self.offer).copy(),
        }

    def _amount(self, value: float) -> str:
        return f"{formats().number(value, self.digits)} {self.unit}".strip()

    def _point(self, day: date, stock: float) -> dict[str, Any]:
        shown = {"day": day.isoformat(), "label": formats().day(day)}
        return {**shown, "v": stock, "t": self._amount(stock)}

    def _band(self, i: int, day: date) -> dict[str, Any]:
        three = {"low": self.low[i], "middle": self.middle[i], "high": self.high[i]}
        texts = {f"{name}_t": self._amount(value) for name, value in three.items()}
        return {
            "day": day.isoformat(),
            "label": formats().day(day),
            **three,
            **texts,
        }

    def _mark(self, mark: Mark) -> dict[str, Any]:
        return {
            "kind": mark.kind,
            "day": mark.day.isoformat(),
            "label": formats().day(mark.day),
            "text": mark.text,
            "detail": mark.detail,
            "v": mark.quantity,
        }
