"""An amount that a question says, and a bound on one: "1,5 kg", "more than 5 days"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Operator = Literal["<", "<=", "=", ">=", ">"]


@dataclass(frozen=True)
class Measure:
    """``value`` of ``unit`` as the question names it, folded; "" when it names none.

    A dozen is 12 of "". Odoo's units are the skill's to match.
    """

    value: float
    unit: str = ""


@dataclass(frozen=True)
class Comparison:
    """Keeps what is ``operator`` ``value``: "at least 5 days" is >=, 5, "days".

    ``label`` is the bound in the reader's words; ``unit`` is "days", "hours", "%",
    another unit as the question names it, folded, or "".
    """

    operator: Operator
    value: float
    unit: str
    label: str

    def __call__(self, amount: float) -> bool:
        """Whether ``amount``, in the same unit, is kept."""
        match self.operator:
            case "<":
                return amount < self.value
            case "<=":
                return amount <= self.value
            case "=":
                return amount == self.value
            case ">=":
                return amount >= self.value
            case ">":
                return amount > self.value
