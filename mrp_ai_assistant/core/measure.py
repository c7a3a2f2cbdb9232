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
    another unit as the question names it, folded, or "". "Between 5 and 10 days" is
    >=, 5, ``upto`` 10, which is kept too unless ``short_of``.
    """

    operator: Operator
    value: float
    unit: str
    label: str
    upto: float | None = None
    short_of: bool = False

    @property
    def ends(self) -> tuple[tuple[Operator, float], ...]:
        """One bound or two, of which each must be kept."""
        low = (self.operator, self.value)
        if self.upto is None:
            return (low,)
        return low, ("<" if self.short_of else "<=", self.upto)

    def __call__(self, amount: float) -> bool:
        """Whether ``amount``, in the same unit, is kept."""
        return all(_keeps(operator, value, amount) for operator, value in self.ends)


def _keeps(operator: Operator, value: float, amount: float) -> bool:
    match operator:
        case "<":
            return amount < value
        case "<=":
            return amount <= value
        case "=":
            return amount == value
        case ">=":
            return amount >= value
        case ">":
            return amount > value
