"""Figures over many records: averages, sums, trends."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "average": "average, averages, on average, mean, avg, average of",
    "sum_of": "sum, sum of, grand total",
    "evolution": "trend+, evolution, over time, history, historical",
    "stock_move": "stock move+, inventory move+, stock movement+, movement+",
}
