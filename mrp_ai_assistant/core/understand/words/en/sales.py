"""Sales, customers and deliveries."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "sale": """sale+, sales order+, sale order+, customer order+, customer orders,
        sell, selling, revenue, turnover""",
    "sale sold": """best selling, top selling, sold, did we sell, have we sold, was
        sold, were sold""",
    "delivery moved": """did we ship, did we deliver, have we shipped, have we
        delivered, was shipped, were shipped, was delivered, were delivered, shipped,
        went out, has left, have left, did leave, did we dispatch""",
    "customer": "customer+, client+",
    "delivery": """delivery, deliveries, deliver, delivered, ship, ships, shipment+,
        shipping, dispatch, dispatched, picking+, transfer+, outgoing,
        leave, leaves, leaving, go out, goes out, going out""",
    "delivery truck": "truck+, lorry, lorries, van+, trailer+",
    "affected": """affect, affects, affected, affecting, who is affected, who does it
        affect, who suffers, suffer, suffers, suffering, impact+, impacted, hurt, hurts,
        hit by, is hit, are hit""",
    "risk": """at risk, in danger, endangered, jeopardised, jeopardized, in jeopardy,
        risk, risks, will not make it, wont make it, will miss, make it with, going to
        make it, we make it, going to miss, are we going to miss, not deliver on time,
        not be delivered on time, not ship on time, fail to deliver, fail to deliver on
        time, not going to make""",
    "rush": """rush, expedite, squeeze in, slip in, jump the queue, how soon, how soon
        could we, how soon can we, when could we, when could we have, when can we
        deliver, when could we deliver, by when could we, earliest date, earliest
        day""",
    "due": "promise, promised, promised date+, promise date+, did we promise",
    "waiting": "wait, waits, wait for, waits for, is waiting for, are waiting for",
    "late": "slip, slips, slips by, slip by, is postponed",
}
