"""The values of a manufacturing order that is not there yet, by Odoo's own choices.

Keys are those of the action ``draft_order``; a value is JSON (core.proposal.field).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import Any

from .clock import end_of, now, start_of, today
from .units import in_own_unit

FIELDS = (
    "product",
    "quantity",
    "uom",
    "bom",
    "deadline",
    "start",
    "operation_type",
    "origin",
    "project",
)


@dataclass(frozen=True)
class OrderValues:
    """The same as records and days; ``amount`` is in the product's own unit, None when
    its unit is of another kind."""

    product: Any
    quantity: float
    uom: Any
    bom: Any
    deadline: date | None
    start: datetime | None
    operation_type: Any
    origin: str
    project: Any

    @property
    def amount(self) -> float | None:
        return in_own_unit(self.product, self.quantity, self.uom)

    @property
    def place(self) -> Any:
        """Where it takes its components from."""
        env = self.product.env
        own = self.operation_type or operation_type(env, self.bom)
        ours = [("company_id", "=", env.company.id)]
        stock = env["stock.warehouse"].search(ours, limit=1).lot_stock_id
        return own.default_location_src_id or stock


def read(env: Any, values: Mapping[str, Any]) -> OrderValues:
    """``values`` as records of ``env``."""

    def record(name: str, model: str) -> Any:
        return env[model].browse(values.get(name) or []) if model in env else None

    day, moment = values.get("deadline"), values.get("start")
    return OrderValues(
        product=record("product", "product.product"),
        quantity=float(values.get("quantity") or 0.0),
        uom=record("uom", "uom.uom"),
        bom=record("bom", "mrp.bom"),
        deadline=date.fromisoformat(day) if day else None,
        start=datetime.fromisoformat(moment) if moment else None,
        operation_type=record("operation_type", "stock.picking.type"),
        origin=str(values.get("origin") or ""),
        project=record("project", "project.project"),
    )


def completed(
    env: Any, values: Mapping[str, Any], changed: frozenset[str]
) -> dict[str, Any]:
    """``values`` with what another product or bill of materials brings along."""
    found = dict.fromkeys(FIELDS) | dict(values)
    product = env["product.product"].browse(found["product"] or [])
    if "product" in changed and "bom" not in changed:
        bom = normal_bom(env, product)
        found["bom"] = bom.id or None
    if "product" in changed and "uom" not in changed:
        found["uom"] = product.uom_id.id or None
    bom = env["mrp.bom"].browse(found["bom"] or [])
    if changed & {"product", "bom"} and "operation_type" not in changed:
        found["operation_type"] = operation_type(env, bom).id or None
    if changed & {"product", "bom"} and "project" not in changed:
        project = bom.project_id.id if "project_id" in bom._fields else None
        found["project"] = project or found["project"]
    return found


def normal_bom(env: Any, product: Any) -> Any:
    """The bill of materials that Odoo takes for an order of ``product``."""
    boms = env["mrp.bom"]._bom_find(
        product, company_id=env.company.id, bom_type="normal"
    )
    return boms[product]


def normal_boms(env: Any, product: Any) -> list[Any]:
    """The domain of those that an order of ``product`` may have."""
    domain = env["mrp.bom"]._bom_find_domain(
        product, company_id=env.company.id, bom_type="normal"
    )
    return list(domain)


def operation_type(env: Any, bom: Any) -> Any:
    """That of ``bom``, else the first of the company, as Odoo takes it."""
    return bom.picking_type_id or env["stock.picking.type"].search(
        [
            ("code", "=", "mrp_operation"),
            ("warehouse_id.company_id", "=", env.company.id),
        ],
        limit=1,
    )


def deadline_moment(env: Any, day: date) -> datetime:
    """The last second of the user's ``day``, as stored: due that day, whenever."""
    return end_of(env, day) - timedelta(seconds=1)


def first_working_moment(env: Any, day: date) -> datetime:
    """When the company begins to work on the user's ``day``, as stored: now, at the
    earliest; at midnight when its calendar is closed that day."""
    begin = max(start_of(env, day), now())
    end = end_of(env, day)
    calendar = env.company.resource_calendar_id
    if not calendar or day < today(env):
        return begin
    first, last = (m.replace(tzinfo=timezone.utc) for m in (begin, end))
    hours = calendar._work_intervals_batch(first, last)[False]
    for opened, _closed, _rows in hours:
        return opened.astimezone(timezone.utc).replace(tzinfo=None, microsecond=0)
    return begin
