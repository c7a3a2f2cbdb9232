"""Sales, customers and deliveries."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "sale": """sale+, sales order+, sale order+, customer order+, sold, sell,
        selling, quotation+, quote+, revenue, turnover""",
    "customer": "customer+, client+",
    "delivery": """delivery, deliveries, deliver, delivered, ship, ships, shipment+,
        shipping, shipped, dispatch, dispatched, picking+, receipt+, receive,
        received, transfer+, arrive, arrives, arriving, arrival, truck+, outgoing,
        incoming""",
}
