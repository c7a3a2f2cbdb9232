"""What a purchase order still has to bring, and who waits for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ...core.evidence import Fact, PlanStep, show
from ...core.i18n import _
from .clock import now, stored
from .incoming import OPEN_MOVES, Incoming, incoming
from .record import joined, nouns, ref
from .shortage import Need
from .waiting import names, waiting

UNRECEIVED = (
    ("state", "=", "purchase"),
    ("receipt_status", "in", ("pending", "partial")),
)


@dataclass(frozen=True)
class Pending:
    """The open receipts of one order, the earliest promise first; ``lacks`` is what
    manufacturing orders need of them now and stock does not cover."""

    order: Any
    arrivals: list[Incoming]
    lacks: list[Need]

    @property
    def promised(self) -> date | None:
        return min((a.promised for a in self.arrivals if a.promised), default=None)

    @property
    def next(self) -> Incoming | None:
        """The arrival that is the latest after its promise."""
        return max(self.arrivals, key=lambda a: a.late, default=None)

    @property
    def late(self) -> int:
        return self.next.late if self.next else 0

    @property
    def content(self) -> str:
        products = list(dict.fromkeys(a.product for a in self.arrivals))
        names = [product.display_name for product in products[:2]]
        return joined(names, 2, len(products))


def late_purchases() -> list[Any]:
    """The domain of confirmed orders with goods not received on the promised day."""
    missed = [("state", "in", list(OPEN_MOVES)), ("date_deadline", "<", stored(now()))]
    return [*UNRECEIVED, ("order_line.move_ids", "any", missed)]


def pending(orders: Any, *, awaited: bool = True) -> list[Pending]:
    """What each of ``orders`` has still to bring, in their own order; not ``awaited``
    leaves out who waits for it; so do the rights of who may not read the orders."""
    env = orders.env
    awaited = awaited and sees_orders(env)
    moves = env["stock.move"].search(
        [
            ("purchase_line_id.order_id", "in", orders.ids),
            ("state", "in", list(OPEN_MOVES)),
            ("location_id.usage", "!=", "internal"),
        ],
        order="date_deadline, id",
    )
    lacking = waiting(env, moves.product_id) if moves and awaited else {}
    arrivals = defaultdict(list)
    for each in incoming(moves):
        arrivals[each.move.purchase_line_id.order_id.id].append(each)
    found = []
    for order in orders:
        mine = arrivals[order.id]
        lacks = [n for p in {a.product.id: 0 for a in mine} for n in lacking.get(p, ())]
        found.append(Pending(order, mine, lacks))
    return found


def sees_orders(env: Any) -> bool:
    """Whether this user may read who waits: a purchaser need not."""
    return bool(env["mrp.production"].has_access("read"))


def unseen_orders(env: Any) -> tuple[str, ...]:
    """What is left out of an answer, said."""
    if sees_orders(env):
        return ()
    text = _(
        "You have no access to manufacturing orders: which of them wait is left out."
    )
    return (text,)


def late_sentence(each: Pending, *, alone: bool = False) -> str:
    """How late it comes; ``alone`` when its reader knows which purchase is meant."""
    values = {
        "purchase": each.order.display_name,
        "vendor": each.order.partner_id.display_name,
        "days": show(each.late, "days"),
        "day": show(each.next.expected),
    }
    if each.next.overdue:
        lateness = _("%(days)s after its promise, and without a new date.", **values)
    else:
        lateness = _("%(days)s after its promise, now expected on %(day)s.", **values)
    if alone:
        return lateness[:1].upper() + lateness[1:]
    who = _("The latest is %(purchase)s of %(vendor)s", **values)
    return f"{who}: {lateness}"


def delay_facts(first: Pending) -> Iterator[Fact]:
    """Who is late, by how many days, until when and for whom."""
    of = ref(first.order)
    role = nouns(_("vendor;supplier"))
    yield Fact(_("vendor"), ref(first.order.partner_id), "record", nouns=role, of=of)
    role = nouns(_("delay;late;days"))
    yield Fact(_("delay of the purchase"), first.late, "days", nouns=role, of=of)
    if not first.next.overdue:
        role = nouns(_("arrival;arrives;expected"))
        yield Fact(_("expected day"), first.next.expected, "date", nouns=role, of=of)
    waits = {need.order.id for need in first.lacks}
    if waits:
        role = nouns(_("order;orders;wait"))
        yield Fact(_("orders that wait"), len(waits), "integer", nouns=role, of=of)


def steps(found: Sequence[Pending]) -> Iterator[PlanStep]:
    late = [each for each in found if each.late]
    urgent = sorted(late, key=lambda each: (not each.lacks, -each.late))
    for place, each in enumerate(urgent, 1):
        action = _(
            "Press %(vendor)s for %(purchase)s",
            vendor=each.order.partner_id.display_name,
            purchase=each.order.display_name,
        )
        reason = _("%(days)s after its promise", days=show(each.late, "days"))
        if each.lacks:
            reason += "; " + _("%(orders)s wait for it", orders=names(each.lacks))
        buyer = ref(each.order.user_id)
        yield PlanStep(action, reason, place, buyer, ref=ref(each.order))
