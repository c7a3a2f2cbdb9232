"""What a skill proposes: values of an action, stored only when its turn is logged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .field import Values


@dataclass(frozen=True)
class Draft:
    """``values`` of the action ``kind``; ``reason`` says, in the language of the
    question, why it is proposed ("S00042 lacks 3 of 10"), "" when it was asked for."""

    kind: str
    values: Values
    reason: str = ""

    def as_json(self) -> dict[str, Any]:
        values = dict(self.values)
        return {"kind": self.kind, "values": values, "reason": self.reason}
