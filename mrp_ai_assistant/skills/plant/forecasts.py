"""Forecasts of stock as the asking user may read them: those kept by the cron, and one
product's as of now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from ...core.evidence import Quantity
from ...stock_risk.assessment import Assessment
from ...stock_risk.live import assess
from .record import in_companies, quantity

MODEL = "mrp.ai.stock.risk"


@dataclass(frozen=True)
class Seen:
    """``found`` of ``product`` in ``warehouse``, both records of the asking user's;
    ``several`` when it is told of other warehouses too."""

    product: Any
    warehouse: Any
    found: Assessment
    several: bool = False

    @property
    def name(self) -> str:
        name = str(self.product.display_name)
        return f"{name} ({self.warehouse.display_name})" if self.several else name

    @property
    def known(self) -> bool:
        """Whether there is a forecast, and not only a position."""
        return bool(self.found.by_day)

    @property
    def horizon(self) -> int:
        """Days that the forecast reaches."""
        return len(self.found.by_day)

    @property
    def run_out(self) -> tuple[date | None, date | None, date | None]:
        """The early, the likely and the late day of running out."""
        early, likely, late = (self.found.on(each) for each in self.found.out)
        return early, likely, late

    def amount(self, value: float, digits: int = 2) -> Quantity:
        return quantity(value, self.product.uom_id, digits)

    def chance_by(self, day: date) -> float | None:
        """The probability of having run out by the end of ``day``."""
        return self.found.p_by((day - self.found.day).days)


def live(env: Any, product: Any, *, demand: float = 1.0, late: int = 0) -> list[Seen]:
    """``product`` in each warehouse as of now, the riskiest first; ``demand`` times the
    usual one and ``late`` days later than promised are supposed."""
    found = assess(env, product, demand=demand, late=late)
    return sorted(_seen(env, found), key=_risk)


def _seen(env: Any, found: Sequence[Assessment]) -> Iterator[Seen]:
    several = len({each.warehouse for each in found}) > 1
    for each in found:
        warehouse = env["stock.warehouse"].browse(each.warehouse)
        product = env["product.product"].browse(each.product)
        yield Seen(product, warehouse, each, several)


def _risk(each: Seen) -> tuple[float, int, float]:
    found = each.found
    likely = found.out[1] if found.out else None
    return (
        -(found.p_out or 0.0),
        each.horizon if likely is None else likely,
        found.cover if found.cover is not None else float("inf"),
    )


def kept(
    env: Any, domain: Sequence[Any] = (), limit: int | None = None, order: str = ""
) -> Any:
    """The rows that the cron keeps, the gravest first; empty, too, where this user may
    not read stock."""
    if not env[MODEL].has_access("read"):
        return env[MODEL]
    whole = [*in_companies(env), *domain]
    return env[MODEL].search(whole, limit=limit, order=order or None)


def kept_count(env: Any, domain: Sequence[Any]) -> int:
    """How many such rows there are."""
    return int(env[MODEL].search_count([*in_companies(env), *domain]))


def seen_of(rows: Any) -> list[Seen]:
    """What ``rows`` tell, in their order."""
    several = len(rows.warehouse_id) > 1
    return [
        Seen(row.product_id, row.warehouse_id, Assessment.from_json(row.data), several)
        for row in rows
    ]


def as_of(rows: Any) -> datetime | None:
    """When the oldest of ``rows`` was reckoned."""
    return min((row.computed_at for row in rows), default=None)
