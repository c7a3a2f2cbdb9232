"""Whole expressions of which no word alone tells what is meant."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    # A question about who made a record, and when: not a request to make one.
    "created": """created, was created, were created, been
        created, did we create, creation, creation date, creation dates""",
    "reason": "root cause, the root cause, root cause of, root causes",
    "planned": "hasnt started, hasnt started yet, hasnt begun, hasnt been started",
    "where_used": """would suffer if we ran out of, would suffer if we run out of,
        would be affected if we ran out of, would be affected if we run out of, would
        stop if we ran out of, would stop if we run out of, would be hit if we ran out
        of, suffer if we run out of, are affected if we run out of""",
    "vendor price": """which one is cheaper, which is cheaper, whos cheaper, who is
        cheaper""",
    "cancelled": """did we cancel, have we cancelled, have we canceled, we cancelled, we
        canceled, were cancelled, were canceled, got cancelled, got canceled""",
    "ready component": """have every component reserved, has every component reserved,
        have everything reserved, has everything reserved, with everything reserved,
        have all components reserved, have all their components reserved, with all
        components reserved, with every component reserved, have all material reserved,
        have all their material reserved""",
    "unreceived": "in transit, still in transit, on its way to us, on their way to us",
    "risk": """are we going to miss, going to miss, we going to miss, gonna miss, likely
        to miss, about to miss""",
    "no_responsible": """with nobody responsible, nobody responsible, nobody assigned,
        with nobody assigned, no one responsible, no one assigned, with no one assigned,
        nobody in charge, with nobody in charge, nobody is responsible for""",
    "manufacturing_order open": "anything open for, anything still open for",
    "open": "undone",
    "delivery": """shipments planned, deliveries planned, planned shipments, planned
        deliveries, scheduled deliveries, scheduled shipments, shipments scheduled,
        deliveries scheduled""",
    "trace lot": """which lot went into, which lots went into, what lot went into, what
        lots went into""",
    "vendor unreceived": """who is holding us up on, who holds us up on, whos holding us
        up on""",
    "capacity": "how loaded is, how loaded are",
    "reordering": "the minimum of, minimum of, the maximum of, minimum for, the min of",
    "purchase": """lines of purchase order, lines of the purchase order, lines of
        purchase, lines on purchase order, items on purchase order, contents of purchase
        order""",
}
