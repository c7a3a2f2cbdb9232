"""A request for quotation of one product to one vendor; never sent, never confirmed."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from ..core.i18n import _lt
from ..core.proposal import Action, Check, Done, Field, Values
from ..skills.plant.clock import local_day, now, start_of
from ..skills.plant.purchase_check import purchase_check
from ..skills.plant.purchase_values import PurchaseValues, as_line, completed, read
from ..skills.plant.rights import denied
from ..skills.plant.units import convertible
from .untouched import mark, still_a_draft

_NOON = timedelta(hours=12)


class DraftPurchase(Action):
    """Price, currency, taxes and the vendor's reference are Odoo's own choice."""

    name = "draft_purchase"
    title = _lt("Request for quotation")
    verb = _lt("Create request")
    told = _lt("The request for quotation %(name)s was created.")
    models = ("purchase.order", "purchase.order.line", "product.supplierinfo")
    quantified = True
    fields = (
        Field("product", _lt("Product"), "record", True, model="product.product"),
        Field("quantity", _lt("Quantity"), "quantity", True, unit="uom"),
        Field("uom", _lt("Unit of measure"), "record", True, model="uom.uom"),
        Field("vendor", _lt("Vendor"), "record", True, model="res.partner"),
        Field("expected", _lt("Expected arrival"), "day"),
        Field("origin", _lt("Source"), "text"),
    )

    def refusal(self, env: Any) -> str | None:
        return denied(env, "purchase.order", "create")

    def check(self, env: Any, values: Values) -> Check:
        return purchase_check(env, read(env, values))

    def completed(self, env: Any, values: Values, changed: frozenset[str]) -> Values:
        return completed(env, values, changed)

    def domain(self, env: Any, name: str, values: Values) -> list[Any]:
        ours = ("company_id", "in", [False, env.company.id])
        product = env["product.product"].browse(values.get("product") or [])
        if name == "product":
            return [("purchase_ok", "=", True), ours]
        if name == "uom":
            return convertible(env, product)
        sold_by = product.seller_ids.partner_id.ids
        return ["|", ("id", "in", sold_by), ("supplier_rank", ">", 0), ours]

    def execute(self, env: Any, values: Values) -> Done:
        order = env["purchase.order"].create(_to_create(env, read(env, values)))
        env.flush_all()
        return Done(order, mark(order, _lines_of(order)))

    def can_undo(self, env: Any, done: Done) -> bool:
        return still_a_draft(done.record, _lines_of, done.memo)

    def undo(self, env: Any, done: Done) -> None:
        done.record.button_cancel()  # Odoo deletes no other
        done.record.unlink()


def _to_create(env: Any, wanted: PurchaseValues) -> dict[str, Any]:
    line = {
        "product_id": wanted.product.id,
        "product_qty": wanted.quantity,
        "product_uom_id": wanted.uom.id,
    }
    own = as_line(env, wanted)
    if wanted.expected and wanted.expected != local_day(env, own.date_planned):
        line["date_planned"] = start_of(env, wanted.expected) + _NOON
    return {
        "partner_id": wanted.vendor.id,
        "company_id": env.company.id,
        "date_order": now(),
        "origin": wanted.origin or False,
        "order_line": [(0, 0, line)],
    }


def _lines_of(order: Any) -> list[Any]:
    return [order.order_line]
