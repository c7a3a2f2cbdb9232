"""How late vendors deliver and work centers finish, by what they did for a year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import numpy as np

from ..core.forecast.lateness import Lateness, lateness
from ..skills.plant.plain_rows import plain_rows
from .days import Days, days_of
from .orders import Due

_YEAR = 365
_DRAWS = 2000
_FAN = (0.1, 0.5, 0.9)
_NOBODY = -1  # whose vendor or work center is not known: it counts in the pool


@dataclass(frozen=True)
class Habit:
    """How late one source is: ``late`` are P10, P50 and P90 of its days, nothing when
    nothing is known; ``deliveries`` are its own, as many as were measured."""

    lateness: Lateness
    late: Sequence[float] = ()
    deliveries: int = 0

    def later(self, days: int) -> Habit:
        """The same, ``days`` later than ever."""
        if not days:
            return self
        own, pool = self.lateness.own + days, self.lateness.pool + days
        if not self.lateness.known:
            own = np.array([float(days)])
        return _habit(Lateness(own, pool), self.deliveries)


def _habit(found: Lateness, deliveries: int) -> Habit:
    if not found.known:
        return Habit(found)
    drawn = found.drawn(_DRAWS, np.random.default_rng(0))
    late = np.quantile(drawn, _FAN, method="nearest")
    return Habit(found, tuple(float(day) for day in late), deliveries)


def _habits(known: Mapping[int, Sequence[float]]) -> dict[int, Habit]:
    """By source; 0 is one that nobody is known of: like all of them together."""
    pool = [day for each in known.values() for day in each]
    return {
        source: _habit(lateness(own, pool), len(own))
        for source, own in ({0: ()} | dict(known)).items()
    }


def _counted(habit: Habit) -> list[tuple[float, int]]:
    days, counts = np.unique(habit.lateness.own, return_counts=True)
    return list(zip(days.tolist(), counts.tolist(), strict=True))


def _uncounted(kind: Mapping[str, Any]) -> dict[int, list[float]]:
    return {
        int(source): [day for day, count in counts for _each in range(count)]
        for source, counts in kind.items()
    }


@dataclass(frozen=True)
class Late:
    """Days after the promise of each vendor's deliveries and of each work center's
    orders; less than 0 is early. Few of them are shrunk to all of the company."""

    vendors: Mapping[int, Habit]
    centers: Mapping[int, Habit]

    def of_vendor(self, vendor: int | None) -> Habit:
        return self.vendors.get(vendor or 0) or self.vendors[0]

    def of_center(self, center: int | None) -> Habit:
        return self.centers.get(center or 0) or self.centers[0]

    def as_json(self) -> dict[str, Any]:
        """To be stored: how often each source was how many days late."""
        return {
            name: {str(source): _counted(each) for source, each in habits.items()}
            for name, habits in (("vendors", self.vendors), ("centers", self.centers))
        }

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> Late:
        """What ``as_json`` made."""
        kinds = (told["vendors"], told["centers"])
        return cls(*(_habits(_uncounted(kind)) for kind in kinds))

    def later(self, days: int) -> Late:
        """All of them ``days`` later."""
        return Late(
            {source: each.later(days) for source, each in self.vendors.items()},
            {source: each.later(days) for source, each in self.centers.items()},
        )


def late_of(env: Any) -> Late:
    """Of the company of ``env``, as far as its user may read."""
    days = days_of(env, _YEAR)
    return Late(_habits(_vendors(env, days)), _habits(_centers(env, days)))


def _vendors(env: Any, days: Days) -> dict[int, list[float]]:
    """A delivery counts once, however many lines of it came on one day."""
    domain = [
        ("state", "=", "done"),
        ("company_id", "=", env.company.id),
        ("location_id.usage", "=", "supplier"),
        ("location_dest_id.usage", "in", ("internal", "transit")),
        ("date_deadline", "!=", False),
        ("date", ">=", days.starts[0]),
    ]
    fields = ("id", "picking_id", "partner_id", "date", "date_deadline")
    rows = plain_rows(env, "stock.move", domain, fields)
    vendors = vendors_of(env, {row[1] for row in rows}, {row[2] for row in rows})
    seen = {
        (picking or -move, vendor, late)
        for move, picking, partner, came, promised in rows
        if (vendor := vendors(picking, partner))
        and (late := _late(days, came, promised)) is not None
    }
    found: dict[int, list[float]] = defaultdict(list)
    for _delivery, vendor, late in sorted(seen):
        found[vendor or _NOBODY].append(late)
    return dict(found)


def vendors_of(env: Any, pickings: Iterable[Any], partners: Iterable[Any]) -> Any:
    """The company that a transfer, or else a move of ``partner``, is from: a function
    of both ids, 0 for one that the user may not read."""
    senders: dict[Any, Any] = {}
    wanted = {partner for partner in partners if partner}
    ids = [picking for picking in pickings if picking]
    if ids and env["stock.picking"].has_access("read"):
        rows = plain_rows(
            env, "stock.picking", [("id", "in", ids)], ("id", "partner_id")
        )
        senders = dict(rows)
        wanted |= {partner for partner in senders.values() if partner}
    archived = env(context={**env.context, "active_test": False})
    fields = ("id", "commercial_partner_id")
    domain = [("id", "in", sorted(wanted))]
    owners = dict(plain_rows(archived, "res.partner", domain, fields))

    def vendor(picking: int | None, partner: int | None) -> int:
        # The partner of a purchased move is our own warehouse: the transfer's is not.
        sender = senders.get(picking) or (None if picking else partner)
        return owners.get(sender) or 0

    return vendor


def _centers(env: Any, days: Days) -> dict[int, list[float]]:
    """By the work center of the last operation of each finished order."""
    if not env["mrp.production"].has_access("read"):
        return {}
    domain = [
        ("state", "=", "done"),
        ("company_id", "=", env.company.id),
        ("date_deadline", "!=", False),
        ("date_finished", ">=", days.starts[0]),
    ]
    fields = ("id", "date_finished", "date_deadline")
    orders = plain_rows(env, "mrp.production", domain, fields)
    last = last_centers(env, [row[0] for row in orders])
    found: dict[int, list[float]] = defaultdict(list)
    for order, finished, deadline in orders:
        late = _late(days, finished, deadline)
        if late is not None:
            found[last.get(order, _NOBODY)].append(late)
    return dict(found)


def last_centers(env: Any, orders: Sequence[int]) -> dict[int, int]:
    """The work center of the last operation of each of ``orders``."""
    work = env["mrp.workorder"]
    if not orders or not work.has_access("read"):
        return {}
    fields = ("production_id", "sequence", "id", "workcenter_id")
    domain = [("production_id", "in", list(orders)), ("state", "!=", "cancel")]
    rows = sorted(plain_rows(env, "mrp.workorder", domain, fields))
    return {row[0]: row[3] for row in rows}


def _late(days: Days, came: datetime, promised: datetime) -> float | None:
    """None for what nobody can have promised: more than a year away."""
    late = days.number(came) - days.number(promised)
    return float(late) if abs(late) <= _YEAR else None


@dataclass(frozen=True)
class Sources:
    """Whose lateness each open receipt has."""

    late: Late
    vendor: Any
    centers: Mapping[int, int]

    def of(self, due: Due) -> Habit:
        if due.production:
            return self.late.of_center(self.centers.get(due.production))
        return self.late.of_vendor(self.vendor(due.picking, due.partner))


def sources_of(env: Any, late: Late, due: Sequence[Due]) -> Sources:
    return Sources(
        late,
        vendors_of(env, {d.picking for d in due}, {d.partner for d in due}),
        last_centers(env, [d.production for d in due if d.production]),
    )
