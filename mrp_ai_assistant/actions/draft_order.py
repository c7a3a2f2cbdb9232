"""A draft manufacturing order, with exactly what is on its card; never confirmed."""

from __future__ import annotations

from typing import Any

from ..core.i18n import _lt
from ..core.proposal import Action, Check, Done, Field, Values
from ..skills.plant.order_check import order_check
from ..skills.plant.order_values import (
    OrderValues,
    completed,
    deadline_moment,
    normal_boms,
    read,
)
from ..skills.plant.rights import denied
from ..skills.plant.units import convertible
from .untouched import mark, still_a_draft


class DraftOrder(Action):
    """Components, operations and places are Odoo's own, as in its form."""

    name = "draft_order"
    title = _lt("Draft manufacturing order")
    verb = _lt("Create draft")
    told = _lt("The draft order %(name)s was created.")
    models = ("mrp.production", "mrp.bom", "mrp.workorder", "stock.move", "stock.quant")
    quantified = True
    fields = (
        Field("product", _lt("Product"), "record", True, model="product.product"),
        Field("quantity", _lt("Quantity"), "quantity", True, unit="uom"),
        Field("uom", _lt("Unit of measure"), "record", True, model="uom.uom"),
        Field("bom", _lt("Bill of materials"), "record", True, model="mrp.bom"),
        Field("deadline", _lt("Deadline"), "day"),
        Field("start", _lt("Start"), "moment"),
        Field(
            "operation_type",
            _lt("Operation type"),
            "record",
            True,
            model="stock.picking.type",
        ),
        Field("origin", _lt("Source"), "text"),
        Field("project", _lt("Project"), "record", model="project.project"),
    )

    def shown(self, env: Any) -> tuple[Field, ...]:
        known = super().shown(env)
        if "project_id" in env["mrp.production"]._fields:
            return known
        return tuple(each for each in known if each.name != "project")

    def refusal(self, env: Any) -> str | None:
        return denied(env, "mrp.production", "create")

    def check(self, env: Any, values: Values) -> Check:
        return order_check(env, read(env, values))

    def completed(self, env: Any, values: Values, changed: frozenset[str]) -> Values:
        return completed(env, values, changed)

    def domain(self, env: Any, name: str, values: Values) -> list[Any]:
        ours = ("company_id", "in", [False, env.company.id])
        product = env["product.product"].browse(values.get("product") or [])
        if name == "product":
            made = ("product_tmpl_id.bom_ids.type", "=", "normal")
            return [("type", "=", "consu"), made, ours]
        if name == "bom":
            return normal_boms(env, product) if product else [("type", "=", "normal")]
        if name == "uom":
            return convertible(env, product)
        if name == "operation_type":
            mine = ("company_id", "=", env.company.id)
            return [("code", "=", "mrp_operation"), mine]
        return [("is_template", "=", False), ours]

    def execute(self, env: Any, values: Values) -> Done:
        wanted = read(env, values)
        order = env["mrp.production"].create(_to_create(env, wanted))
        env.flush_all()
        return Done(order, mark(order, _parts_of(order)))

    def can_undo(self, env: Any, done: Done) -> bool:
        return still_a_draft(done.record, _parts_of, done.memo)

    def undo(self, env: Any, done: Done) -> None:
        delete(done.record)


def delete(order: Any) -> None:
    """Take a draft away, with the rights of the user of ``order``."""
    # Odoo asks for the analytic lines of work orders before it deletes them, and
    # refuses who may not read any. Once read, an empty list is known to everybody; a
    # draft has no other.
    work = order.workorder_ids.sudo()
    for name in ("mo_analytic_account_line_ids", "wc_analytic_account_line_ids"):
        if name in work._fields:
            work.mapped(name)
    order.unlink()


def _to_create(env: Any, wanted: OrderValues) -> dict[str, Any]:
    """As the form sends it: what Odoo derives from these is left to Odoo."""
    values = {
        "product_id": wanted.product.id,
        "product_qty": wanted.quantity,
        "product_uom_id": wanted.uom.id,
        "bom_id": wanted.bom.id,
        "picking_type_id": wanted.operation_type.id,
        "company_id": env.company.id,
        "origin": wanted.origin or False,
        "user_id": env.uid,
    }
    if wanted.deadline:
        values["date_deadline"] = deadline_moment(env, wanted.deadline)
    if wanted.start:
        values["date_start"] = wanted.start
    if "project_id" in env["mrp.production"]._fields:
        values["project_id"] = wanted.project.id if wanted.project else False
    return values


def _parts_of(order: Any) -> list[Any]:
    return [order.move_raw_ids, order.move_finished_ids, order.workorder_ids]
