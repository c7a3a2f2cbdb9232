"""The forecast of one product in one warehouse, as a value without a language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from datetime import date, timedelta
from math import floor
from typing import Any, Literal

State = Literal["forecast", "no_history", "no_vendor", "no_bom"]
Supply = Literal["buy", "make"]
_NOISE = 1e-6  # 4.2 at 0.6 a day are seven days


@dataclass(frozen=True)
class Coming:
    """A confirmed receipt: ``move`` brings ``quantity``, promised for ``day``, which is
    counted from the day of the forecast and less than 0 when overdue; ``late`` are the
    days that what its source sends is late (P10, P50, P90)."""

    move: int
    day: int
    quantity: float
    late: Sequence[float] = ()


@dataclass(frozen=True)
class Grounds:
    """What it rests on. ``days`` of history, ``sold`` of them with demand, ``empty``
    without stock; ``exploded`` from what the product goes into; ``capped``: one order
    was too large to be usual; ``foreign``: moves in a unit that cannot be converted.

    ``tested`` forecasts of its own past covered the demand in the share ``service``;
    ``brier`` and ``bias`` (what was expected too much, as a share of what came) are
    theirs.
    """

    days: int = 0
    sold: int = 0
    empty: int = 0
    exploded: bool = False
    capped: bool = False
    foreign: int = 0
    tested: int = 0
    service: float | None = None
    brier: float | None = None
    bias: float | None = None


@dataclass(frozen=True)
class Supplied:
    """How it is replenished: ``days`` until an order of today is due, None when nobody
    makes or sells it; ``late`` days (P10, P50, P90) by ``deliveries`` of that vendor or
    work center. Quantities in the product's unit."""

    how: Supply | None = None
    days: int | None = None
    vendor: int | None = None
    bom: int | None = None
    center: int | None = None
    least: float = 0.0
    multiple: float = 0.0
    late: Sequence[float] = ()
    deliveries: int = 0


@dataclass(frozen=True)
class Assessment:
    """Days are counted from ``day``, the first day of the forecast.

    ``window`` is the time that ``p_out`` is about: until an order of today arrives;
    without a vendor, two weeks. ``out`` are the days of P10, P50 and P90 of the first
    stock-out, None after the horizon. ``order`` is how much to order on the day
    ``order_by``, the last one for it: 0 is today, or already too late; None: not within
    the horizon, or what comes is enough. Without enough history what is simulated is
    empty, and ``out`` is when confirmed orders alone take more than there is.

    ``told`` is what the log keeps of the demand of ``window`` days: expected, then the
    stock that covers it with each of core.forecast.score.LEVELS, then the probability
    that what is there and promised does not.
    """

    product: int
    warehouse: int
    day: date
    state: State
    on_hand: float
    supplied: Supplied = field(default_factory=Supplied)
    grounds: Grounds = field(default_factory=Grounds)
    coming: Sequence[Coming] = ()
    confirmed: Sequence[tuple[int, float]] = ()
    expired: float = 0.0
    blocked: float = 0.0
    window: int = 0
    level: float = 0.95
    daily: float | None = None
    steady: Literal["X", "Y", "Z"] | None = None
    told: Sequence[float] = ()
    p_out: float | None = None
    missing: float = 0.0
    out: Sequence[int | None] = (None, None, None)
    cover: float | None = None
    order: float | None = None
    order_by: int | None = None
    by_day: Sequence[float] = ()
    low: Sequence[float] = ()
    middle: Sequence[float] = ()
    high: Sequence[float] = ()

    def on(self, days: int | None) -> date | None:
        """The date ``days`` after the forecast's first one."""
        return None if days is None else self.day + timedelta(days=days)

    @property
    def lead(self) -> int | None:
        return self.supplied.days

    @property
    def days_left(self) -> int | None:
        """The whole days that what is there lasts, as everybody is told them: of 8.8
        days the ninth is not covered."""
        return None if self.cover is None else floor(self.cover + _NOISE)

    @property
    def arrival(self) -> date | None:
        """When an order of today is due, and as late as that source mostly is."""
        if self.lead is None:
            return None
        late = self.supplied.late[1] if self.supplied.late else 0
        return self.on(self.lead + max(round(late), 0))

    @property
    def overdue(self) -> float:
        """What should have come before."""
        return sum(each.quantity for each in self.coming if each.day < 0)

    def p_by(self, days: int) -> float | None:
        """The probability of having run out by the end of that day, None when it is
        not known: no history, or after the horizon."""
        if not self.by_day or days >= len(self.by_day):
            return None
        return self.by_day[max(days, 0)]

    def as_json(self) -> dict[str, Any]:
        return asdict(self) | {"day": self.day.isoformat()}

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> Assessment:
        """What ``as_json`` made, of an older or a newer version too: what is not known
        is left out."""
        return _made(
            cls,
            {
                **told,
                "day": date.fromisoformat(told["day"]),
                "supplied": _made(Supplied, told["supplied"]),
                "grounds": _made(Grounds, told["grounds"]),
                "coming": tuple(_made(Coming, each) for each in told["coming"]),
                "confirmed": tuple((int(d), float(q)) for d, q in told["confirmed"]),
            },
        )


def _made(kind: Any, told: Mapping[str, Any]) -> Any:
    known = {each.name for each in fields(kind)}
    return kind(**{name: value for name, value in told.items() if name in known})
