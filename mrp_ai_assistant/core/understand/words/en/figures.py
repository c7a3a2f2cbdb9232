"""Figures and people."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "free": "free, available, availability, unreserved, free to use",
    "reserved": "reserved, allocated, committed",
    "count": "how many, how much, number of, count, count of, total number of",
    "quantity": "quantity, quantities, amount+, qty, unit+",
    "responsible": """responsible, in charge of, in charge, who, owner+, assigned
        to, assigned""",
    "priority": "urgent, priority, priorities, critical, important, urgency",
    "list": """show, list, tell, give, display, see, view, show me, list of, tell
        me, give me, find, get, look up, fetch, list me, search, search for""",
}
