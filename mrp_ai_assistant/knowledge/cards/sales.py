"""Sales orders."""

from ...core.i18n import _
from .kind import Kind, chosen, day, line, names, prose

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
        line(_("Salesperson"), names(sale.user_id)),
        line(_("Products"), names(lines.product_id)),
        line(_("Notes"), prose(sale.note)),
    ]


SALE = Kind("sale.order", _sale, (("state", "!=", "cancel"),))
