"""Figures and people."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "free": "free, available, availability, unreserved, free to use",
    "reserved": "reserved, allocated, committed",
    "count": "how many, how much, number of, count, count of, total number of",
    "quantity": "quantity, quantities, amount+, qty, unit+",
    "responsible": """responsible, in charge of, in charge, who, owner+, assigned to,
        assigned""",
    "priority": "urgent, priority, priorities, critical, important, urgency",
    "list": """show, list, tell, give, display, see, view, show me, list of, tell me,
        give me, find, get, look up, fetch, list me, search, search for""",
    "day": "daily",
    "week": "weekly",
    "month": "monthly",
    "quarter": "quarterly",
    "year": "yearly, annual, annually",
    "largest": """biggest, largest, largest first, biggest first, highest first, in
        descending order, descending, from high to low, from largest to smallest""",
    "smallest": """smallest, smallest first, lowest first, in ascending order,
        ascending, from low to high, from smallest to largest""",
    "oldest": "oldest, oldest first, earliest first",
    "newest": "most recent, newest, newest first, latest first",
    "name": "alphabetically, in alphabetical order",
}

# After "by", "per", "each", or an "and" that goes on with them.
BY: dict[str, str] = {
    "responsible": "person, people, one, planner, planners",
    "day": "day, days, weekday",
    "week": "week, weeks",
    "month": "month, months",
    "quarter": "quarter, quarters",
    "year": "year, years",
    "state": "state, states, status, statuses, stage, stages",
    "category": "category, categories, family, families, type, types",
    "date": "date, dates",
    "name": "name, names",
    "oldest": "age",
    "priority": "importance",
}
