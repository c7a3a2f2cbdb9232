"""Expected and logged minutes of finished work orders, group by group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ...core.evidence import RecordRef
from .plain_rows import plain_rows
from .record import ref


@dataclass
class Times:
    """Minutes of ``count`` work orders; ``exceeded`` of them took longer.

    ``name`` is an operation, a product or a center; the text of an operation that no
    bill of materials has any more. ``product`` and ``center`` are set for operations.
    """

    name: RecordRef | str | None
    product: Any = None
    center: Any = None
    count: int = 0
    expected: float = 0.0
    took: float = 0.0
    exceeded: int = 0

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
    names = ["operation_id", "name", "production_id", "workcenter_id"]
    names += ["duration_expected", "duration"]
    rows = plain_rows(env, "mrp.workorder", measured, names)
    products = _products(env, {row[2] for row in rows})
    groups: dict[Any, Times] = {}
    for operation, name, order, center, expected, took in rows:
        product = products[order]
        key = {
            "operation": (operation or _text(env, name), product, center),
            "product": product,
            "center": center,
        }[by]
        each = groups.setdefault(key, Times(None))
        each.count += 1
        each.expected += float(expected)
        each.took += float(took)
        each.exceeded += took > expected
    _name(env, groups, by)
    return list(groups.values())


def _text(env: Any, name: Any) -> str:
    """A translated field comes plain, as its texts by language."""
    if isinstance(name, dict):
        return str(name.get(env.lang) or name.get("en_US") or "")
    return str(name or "")


def _products(env: Any, orders: set[int]) -> dict[int, int]:
    domain = [("id", "in", sorted(orders))]
    return dict(plain_rows(env, "mrp.production", domain, ["id", "product_id"]))


def _name(env: Any, groups: dict[Any, Times], by: str) -> None:
    if by != "operation":
        model = "product.product" if by == "product" else "mrp.workcenter"
        for record in env[model].browse(list(groups)):
            groups[record.id].name = ref(record)
        return
    keys: Sequence[Any] = list(groups)
    ids = [key[0] for key in keys if isinstance(key[0], int)]
    operations = env["mrp.routing.workcenter"].browse(ids)
    named = {each.id: RecordRef(each._name, each.id, each.name) for each in operations}
    products = env["product.product"].browse([key[1] for key in keys])
    centers = env["mrp.workcenter"].browse([key[2] for key in keys])
    for key, product, center in zip(keys, products, centers, strict=True):
        times = groups[key]
        times.name = named.get(key[0], key[0])
        times.product, times.center = product, center
