"""Manufacturing orders, and the descriptions of work centers."""

from odoo.fields import Domain

from ...core.i18n import _
from .kind import Kind, both, chosen, day, late, line, names, prose, urgent


def _order(order):
    deliveries = _deliveries(order)[order.id]
    priorities = {order.priority, *deliveries.mapped("priority")}
    promised = min(filter(None, deliveries.mapped("date_deadline")), default=None)
    return [
        line(_("Manufacturing order"), order.name),
        line(_("Product"), both(order.product_id)),
        line(_("Quantity"), f"{order.product_qty:g} {order.product_uom_id.name}"),
        line(_("State"), chosen(order, "state")),
        urgent("1" in priorities and order.state != "done"),
        late(order.date_deadline, order.state != "done"),
        line(_("Source"), order.origin),
        line(_("Customer"), names(deliveries.partner_id)),
        line(_("Delivery date"), day(order, promised)),
        line(_("Start"), day(order, order.date_start)),
        line(_("Deadline"), day(order, order.date_deadline)),
        line(_("Responsible"), names(order.user_id)),
        line(_("Project"), names(_project(order))),
    ]


def _deliveries(orders):
    """``{id: pickings}`` to the customers whom these orders are made for.

    Of the delivery, which a plant reads, and not of the sales order: who may read
    sales may be another one.
    """
    wanted = {order.id: _sources(order) for order in orders}
    sources = set().union(*wanted.values()) if wanted else set()
    found = orders.env["stock.picking"].sudo()
    if sources:
        found = found.search(
            [
                ("picking_type_code", "=", "outgoing"),
                ("state", "!=", "cancel"),
                ("origin", "in", list(sources)),
                ("company_id", "in", orders.sudo().company_id.ids),
            ]
        )
    return {
        order.id: found.filtered(
            lambda each, order=order: (
                each.origin in wanted[order.id]
                and each.company_id == order.sudo().company_id
            )
        )
        for order in orders
    }


def orders_of(deliveries):
    """The orders whose cards tell of these deliveries."""
    sources = [each for each in set(deliveries.mapped("origin")) if each]
    orders = deliveries.env["mrp.production"]
    if not sources:
        return orders
    domain = Domain.OR(Domain("origin", "ilike", each) for each in sources)
    return orders.search(domain & Domain("company_id", "in", deliveries.company_id.ids))


def _sources(order):
    return {part.strip() for part in (order.sudo().origin or "").split(",")} - {""}


def _project(order):
    """Where orders have one; its name is no secret where everybody reads projects."""
    if "project_id" not in order._fields:
        return order.browse()
    project = order.sudo().project_id
    return project if project.privacy_visibility == "employees" else project.browse()


def _workcenter(center):
    return [
        line(_("Work center"), center.display_name),
        line(_("Operations"), names(center.routing_line_ids)),
        prose(center.note),
    ]


ORDER = Kind(
    "mrp.production",
    _order,
    (("state", "!=", "cancel"),),
    told_of=_deliveries,
    deadline="date_deadline",
)
# Its description is where a plant writes how to work there.
WORK_CENTER = Kind(
    "mrp.workcenter",
    _workcenter,
    (("note", "!=", False), ("active", "=", True)),
    chunk="prose",
)
