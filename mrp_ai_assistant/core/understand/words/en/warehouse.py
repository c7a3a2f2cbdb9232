"""What arrives, lots, consumption and what will run out."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "arrival": """arrive, arrives, arriving, arrival+, will arrive, incoming,
        inbound, on its way, on the way, on their way, coming in, come in, comes in,
        due in, deliveries from, delivery from, shipments from, shipment from,
        receive, received, receiving, receipt+, expected in, get here""",
    "arrival moved": """arrived, did arrive, has arrived, have arrived, came in, has
        come in, have come in, did we receive, we received, was received, were
        received""",
    "lot": "lot+, batch, batches, serial number+, serial+",
    "trace": """traceability, where did it go, come from, comes from, trace, traces,
        traced, genealogy, which lots went into, which lots were used, which lots were
        consumed, which lots made, track and trace""",
    "expiry past_expiry": "expired, already expired, out of date lot+",
    "expiry": """expire, expires, expiring, expiry, expiration, expiration date+,
        expiry date+, best before, about to expire""",
    "run_out": """run out, runs out, will run out, running out, going to run out, run
        out of, runs out of, running out of, will run out of, out of stock soon, run
        short, runs short, will run short, going to run short, projected stock, stock
        projection, stock over time, fall below zero, go negative, will be short""",
    "consumption": """did we use, have we used, do we use, we used, consumption,
        consume, consumes, consumed, monthly consumption, average consumption, usage,
        used up, we use, did we consume, use per month, use a month, use up""",
    "coverage": """coverage, least coverage, lowest coverage, low coverage, will last,
        lasts us, last us, days of cover, days of stock, how long will it last, how long
        does the stock last, how long will the stock last, stock cover""",
    "forecast": """will be late, will be delayed, will run late, going to be late,
        could be late, might be late, become late""",
}
