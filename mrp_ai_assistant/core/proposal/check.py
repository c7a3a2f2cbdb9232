"""What is known, at this moment, of a change that somebody proposes.

Computed by code as the asking user; texts are in the language being spoken.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from ..evidence import RecordRef, Tone

Level = Literal["blocks", "warns"]


@dataclass(frozen=True)
class Part:
    """One component: ``there`` of ``needed`` (its own unit) is there for it; ``text``
    tells both, and when the rest arrives ("24 of 40, 26 Nov")."""

    label: str
    needed: float
    there: float
    text: str
    ref: RecordRef | None = None
    tone: Tone = "success"


@dataclass(frozen=True)
class Figure:
    """A figure with what it is: "12 tables", "can be made today"."""

    text: str
    label: str
    tone: Tone | None = None
    ref: RecordRef | None = None


@dataclass(frozen=True)
class Conflict:
    """Why it cannot be done (``blocks``), or what to know before doing it (``warns``).

    ``field`` is the name of the value to mend, if it is one's fault.
    """

    text: str
    level: Level = "warns"
    field: str = ""
    ref: RecordRef | None = None


@dataclass(frozen=True)
class Check:
    """``summary`` is told above the card; ``hints`` stand in the fields ("Friday");
    ``cost`` in the company's currency and ``quantity`` count for approvals."""

    summary: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    figures: tuple[Figure, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    hints: Mapping[str, str] = field(default_factory=dict)
    cost: float | None = None
    quantity: float | None = None

    @property
    def blocked(self) -> bool:
        return any(conflict.level == "blocks" for conflict in self.conflicts)

    def as_json(self) -> dict[str, Any]:
        return {
            "summary": list(self.summary),
            "parts": [_json(part) for part in self.parts],
            "figures": [_json(figure) for figure in self.figures],
            "conflicts": [_json(conflict) for conflict in self.conflicts],
            "hints": dict(self.hints),
        }


def _json(shown: Part | Figure | Conflict) -> dict[str, Any]:
    found = dict(vars(shown))
    ref = found.pop("ref")
    found["ref"] = ref and {"model": ref.model, "id": ref.id, "name": ref.name}
    return found
