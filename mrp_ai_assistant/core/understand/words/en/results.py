"""Money and punctuality."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "cost": """cost+, costing, expense+, value, valuation, worth, money, spend,
        spent, margin+, profit, profitable""",
    "price": "price+, pricing",
    "invoice": "invoice+, invoiced, bill+, billing, billed, accounting",
    "on_time": "on time, punctual, on schedule, otd, compliance, in time",
}
