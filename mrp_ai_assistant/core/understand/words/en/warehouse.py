"""Lots, consumption and what will run out."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "lot": """lot+, batch, batches, serial number+, serial+, traceability, expire,
        expires, expiring, expired, expiry, expiration""",
    "forecast": """forecast+, forecasted, predict, prediction+, projected, demand,
        consumption, consume, consumed, run out, will run out, running out,
        coverage, going to run out, last us, will be late, will be delayed, will run
        late, going to be late, could be late, might be late, become late, at risk""",
}
