"""Purchases, vendors and subcontracting."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "purchase": """purchase+, purchasing, purchase order+, po, pos, buy, buying,
        bought, procurement, rfq+, replenish, replenishment, reorder, reordering,
        restock, purchased""",
    "vendor": "vendor+, supplier+, supply, supplies, supplied",
    "subcontract": """subcontract, subcontracts, subcontracted, subcontractor+,
        outsourced""",
}
