"""What a skill proposes: values of an action, stored only when its turn is logged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .check import Check
from .field import Values


@dataclass(frozen=True)
class Draft:
    """``values`` of the action ``kind``; ``reason`` says, in the language of the
    question, why it is proposed ("S00042 lacks 3 of 10"), "" when it was asked for.
    ``check`` is what was reckoned of it just now, if it was."""

    kind: str
    values: Values
    reason: str = ""
    check: Check | None = None

    def as_json(self) -> dict[str, Any]:
        """In ``check``, the figures that approvals look at beside what is shown."""
        check = self.check and {
            **self.check.as_json(),
            "cost": self.check.cost,
            "quantity": self.check.quantity,
        }
        return {
            "kind": self.kind,
            "values": dict(self.values),
            "reason": self.reason,
            "check": check,
        }
