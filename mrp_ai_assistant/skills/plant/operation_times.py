"""Expected and logged minutes of finished work orders, group by group."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...core.evidence import RecordRef
from .record import ref


@dataclass
class Times:
    """Expected and logged minutes of ``count`` work orders.

    ``name`` is an operation, a product or a center; the text of an operation that no
    bill of materials has any more. ``product`` and ``center`` are set for operations.
    """

    name: RecordRef | str | None
    product: Any = None
    center: Any = None
    count: int = 0
    expected: float = 0.0
    took: float = 0.0

    @property
    def over(self) -> float:
        return self.took - self.expected

    @property
    def percent(self) -> float:
        """Above what was expected; only work orders with an expectation are in."""
        return round(100 * self.over / self.expected, 1)


def by_group(env: Any, domain: list[Any], by: str) -> list[Times]:
    """Work orders of ``domain`` with expected and logged time, by "operation" (and
    product), "product" or "center"."""
    measured = [*domain, ("duration", ">", 0), ("duration_expected", ">", 0)]
    works = env["mrp.workorder"]
    keys = _KEYS[by]
    sums = ["__count", "duration_expected:sum", "duration:sum"]
    groups: dict[Any, Times] = {}
    for *found, count, expected, took in works._read_group(measured, keys, sums):
        each = groups.setdefault(_key(found), Times(None))
        each.count += count
        each.expected += expected
        each.took += took
    for key, each in groups.items():
        _name(key, each, by)
    return list(groups.values())


_KEYS = {
    "operation": ["operation_id", "product_id", "workcenter_id", "name"],
    "product": ["product_id"],
    "center": ["workcenter_id"],
}


def _key(found: list[Any]) -> Any:
    """An operation is one whatever its work orders are called."""
    operation, *rest = found
    if len(rest) < 2:
        return operation
    product, center, name = rest
    return (operation or name, product, center)


def _name(key: Any, each: Times, by: str) -> None:
    if by != "operation":
        each.name = ref(key)
        return
    operation, each.product, each.center = key
    if isinstance(operation, str):
        each.name = operation
    else:
        each.name = RecordRef(operation._name, operation.id, operation.name)
