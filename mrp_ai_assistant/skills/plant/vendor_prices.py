"""Which prices of vendors are valid today."""

from __future__ import annotations

from typing import Any

from .clock import today


def valid_prices(env: Any) -> list[Any]:
    """A domain of ``product.supplierinfo``: of the user's companies, of vendors that
    are not archived, and within their days."""
    day = today(env).isoformat()
    return [
        ("company_id", "in", [False, *env.companies.ids]),
        ("partner_id.active", "=", True),
        "|",
        ("date_start", "=", False),
        ("date_start", "<=", day),
        "|",
        ("date_end", "=", False),
        ("date_end", ">=", day),
    ]
