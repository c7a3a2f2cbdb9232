"""Purchases, vendors and subcontracting."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "purchase": """purchase+, purchasing, purchase order+, po, pos, buy, buying,
        bought, procurement, purchased, which order does it come with""",
    "vendor": "vendor+, supplier+, supply, supplies, supplied",
    "vendor price": """cheapest vendor+, cheapest supplier+, best price+, lowest
        price+, cheapest, sells us, sell us, who do we buy, who sells, who sells us,
        whom do we buy, from whom do we buy, who supplies, who supplies us, purchase
        price+, buying price+, vendor price+, supplier price+, vendor pricelist+,
        supplier pricelist+""",
    "on_time": """most punctual, least punctual, most reliable, least reliable,
        punctuality, reliability, delivers best, delivers worst, delivers on time,
        deliver on time, keeps its promises, keeps its dates, keeps its dates best,
        keeps its promises best, keep their dates best, keep their promises, keep
        their dates, meets its dates""",
    "vendor on_time": "best vendor+, worst vendor+, best supplier+, worst supplier+",
    "rfq": """rfq+, request+ for quotation, requests for quotation, requests for
        quotations, purchase quotation+, quotation+ from vendors""",
    "bought": """did we buy, have we bought, we bought, did we order, have we ordered,
        we have ordered, confirmed purchase+, confirmed purchase order+""",
    "received": """received purchase+, received purchase order+, already received,
        have we received, did we receive""",
    "unreceived": """not arrived, have not arrived, has not arrived, havent arrived,
        hasnt arrived, not received, not yet received, not been received, not yet
        arrived, to receive, to be received, still to arrive, still to come, yet to
        arrive, to arrive, pending receipt+, unreceived""",
    "rule": """minimum and maximum, min and max, reordering rule+, reorder rule+,
        replenishment rule+, reorder point+, min max, min max rule+, rule, rules""",
    "reordering": """reorder, reordering, replenish,
        replenished, replenishment, restock, restocking, below minimum, below the
        minimum, below their minimum, below its minimum, under minimum, under the
        minimum, under their minimum, under its minimum, minimum stock, min stock,
        safety stock, minimum level+, maximum stock, stock minimum+""",
    "subcontract": """subcontracted goods, outsourced goods, subcontract,
        subcontracts, subcontracted, subcontracting, subcontractor+, outsourced,
        outsourcing, outsource""",
}
