"""Manufacturing orders, and the descriptions of work centers."""

from ...core.i18n import _
from .kind import Kind, chosen, day, line, names, prose


def _order(order):
    return [
        line(_("Manufacturing order"), order.name),
        line(_("Product"), names(order.product_id)),
        line(_("Quantity"), f"{order.product_qty:g} {order.product_uom_id.name}"),
        line(_("State"), chosen(order, "state")),
        _("Urgent") if order.priority == "1" else "",
        line(_("Source"), order.origin),
        line(_("Customer"), _customer(order)),
        line(_("Start"), day(order, order.date_start)),
        line(_("Deadline"), day(order, order.date_deadline)),
        line(_("Responsible"), names(order.user_id)),
    ]


def _customer(order):
    """Of the sales order that it is made for, where sales are installed. As sudo: who
    reads manufacturing orders reads the deliveries of their sales, and whose they are.
    """
    sales = order.env.get("sale.order")
    if sales is None or not order.origin:
        return ""
    wanted = order.origin.replace(" ", "").split(",")
    found = sales.sudo().search(
        [("name", "in", wanted), ("company_id", "=", order.company_id.id)]
    )
    return names(found.partner_id)


def _workcenter(center):
    return [
        line(_("Work center"), center.display_name),
        line(_("Operations"), names(center.routing_line_ids)),
        prose(center.note),
    ]


ORDER = Kind("mrp.production", _order, (("state", "!=", "cancel"),))
# Its description is where a plant writes how to work there.
WORK_CENTER = Kind(
    "mrp.workcenter",
    _workcenter,
    (("note", "!=", False), ("active", "=", True)),
    chunk="prose",
)
