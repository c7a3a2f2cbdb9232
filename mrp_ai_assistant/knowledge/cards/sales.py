"""Sales orders."""

from ...core.i18n import _
from .kind import Kind, both, chosen, day, late, line, names, prose

_PRODUCTS = 12  # lines of an order that are told


def _sale(sale):
    lines = sale.order_line.filtered("product_id")[:_PRODUCTS]
    return [
        line(_("Sales order"), sale.name),
        line(_("Customer"), names(sale.partner_id)),
        line(_("Customer's reference"), sale.client_order_ref),
        line(_("State"), chosen(sale, "state")),
        line(_("Order date"), day(sale, sale.date_order)),
        line(_("Delivery date"), day(sale, sale.commitment_date)),
        late(sale.commitment_date, _is_open(sale)),
        line(_("Source"), sale.origin),
        line(_("Salesperson"), names(sale.user_id)),
        line(_("Products"), both(lines.product_id)),
        line(_("Notes"), prose(sale.note)),
    ]


def _is_open(sale):
    """Confirmed, and not all of it delivered (where deliveries are known)."""
    if sale.state != "sale":
        return False
    return "delivery_status" not in sale._fields or sale.delivery_status != "full"


SALE = Kind(
    "sale.order", _sale, (("state", "!=", "cancel"),), deadline="commitment_date"
)
