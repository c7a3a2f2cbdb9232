"""What Odoo knows of demand and supply, and what core.forecast makes of it.

    places ─► history ─┐
    position, supply ──┼─► assess ─► Assessment ─► reason, draw (a Fan)
    lateness ──────────┤      (a value: stored as JSON, told in any language)
    learning ──────────┘

Functions take ``env`` and read what its user may read; nothing here writes. The rows
kept by the cron are ``models/mrp_ai_stock_risk.py``.
"""
