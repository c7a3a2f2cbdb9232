"""Purchases under way: promised, postponed, overdue, and some only asked for."""

from dataclasses import dataclass

from .factory import Factory
from .receipts import has_purchase, order_values


@dataclass(frozen=True)
class Purchase:
    """One purchase order.

    :param promised: days from today to the date on the order
    :param expected: days to the date that the vendor tells now, on the receipt
    """

    key: str
    vendor: str
    lines: dict[str, float]
    promised: int
    expected: int
    state: str = "purchase"


PURCHASES = (
    # Holds the late "azteca": promised ten days ago, now announced for later.
    Purchase("roble", "maderas", {"TAB-ROB-18": 40, "LIS-ROB-40": 120}, -10, 4),
    # Holds "marina": overdue, and no new date.
    Purchase("vidrio", "vidrios", {"VID-TEM-06": 20}, -4, -4),
    # Holds "asientos" and, through its seats, "luna".
    Purchase("tejido", "textil", {"TEJ-GRI": 60, "ESP-TAP-40": 40}, -5, 2),
    Purchase("patas", "metal", {"PAT-MET-710": 200, "RUE-050": 20}, -2, -2),
    Purchase("mdf", "tableros", {"TAB-MDF-16": 300, "CON-10": 200}, 6, 6),
    Purchase("barniz", "quimicas", {"BAR-MAT": 40, "LAC-BLA": 60}, 3, 3),
    Purchase("cajas", "embalajes", {"CAR-EMB": 150}, 1, 1),
    Purchase("herraje", "herrajes", {"BIS-35": 300, "EXC-15": 600}, 5, 5),
    Purchase("led", "luz", {"LED-12V": 50}, 15, 15, "draft"),
    Purchase("cierres", "herrajes", {"CER-LLA": 40}, 14, 14, "sent"),
    Purchase("haya", "maderas", {"LIS-HAY-25": 500}, 9, 9, "cancel"),
)


def build_purchases(factory: Factory) -> None:
    if not has_purchase(factory):
        return
    for purchase in PURCHASES:
        promised = factory.clock.at(purchase.promised, 10)
        values = order_values(factory, purchase.vendor, promised, purchase.lines)
        values["date_order"] = min(values["date_order"], factory.clock.ago(60))
        order = factory.env["purchase.order"].create(values)
        factory.keep(f"purchase_{purchase.key}", order)
        if purchase.state == "purchase":
            order.button_confirm()
            factory.backdate(order, date_approve=order.date_order)
        elif purchase.state == "cancel":
            order.button_cancel()
        elif purchase.state == "sent":
            order.state = "sent"
        if purchase.expected != purchase.promised:
            order.picking_ids.scheduled_date = factory.clock.at(purchase.expected, 10)
