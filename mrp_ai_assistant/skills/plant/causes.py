"""Why an order cannot go on: its causes, link by link, back to the first of them.

order -> missing component -> purchase -> vendor
                           -> order that makes it -> ... the same again
      -> work center that is blocked, or whose queue it stands in
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from ...core.evidence import RecordRef, show
from ...core.i18n import _, formats
from .clock import days_since, local_day, now, today
from .hold import Cause, Hold, holds
from .open_losses import open_losses, why
from .order_rows import OPEN_STATES, is_late
from .record import label, quantity, ref
from .shortage import Need, missing


class Kind(Enum):
    VENDOR = "vendor"
    PURCHASE = "purchase"
    ARRIVAL = "arrival"
    NOBODY = "nobody"
    COMPONENT = "component"
    CENTER = "center"
    QUEUE = "queue"
    WORK = "work"
    STATE = "state"
    ORDER = "order"
    SALE = "sale"


@dataclass(frozen=True)
class Link:
    """One link of a chain. ``day`` is when it is expected now, ``promised`` when it
    should have been; ``late`` are the days between, None when nobody can tell.
    ``computed`` is when the plan of the plant says that it would be ready. ``text`` in
    two parts, where it has them: ``what`` it is of, and its ``state``."""

    kind: Kind
    ref: RecordRef | None
    name: str
    text: str
    day: date | None = None
    promised: date | None = None
    late: int | None = None
    need: Need | None = None
    computed: date | None = None
    what: str = ""
    state: str = ""


@dataclass(frozen=True)
class Walk:
    """``links`` from the first cause to what the order lacks, without the order.

    ``hold`` is the order's own, ``others`` what it lacks besides; ``source`` is the
    order where the walk ends, held by ``source_hold``.
    """

    links: list[Link]
    hold: Hold
    others: list[Need]
    source: Any
    source_hold: Hold


def walk(env: Any, order: Any, seen: frozenset[int] = frozenset()) -> Walk:
    """What holds ``order``, back to the first cause.

    Orders in ``seen`` are not walked again: components may be made in a circle.
    """
    lacking = missing(env, order)
    hold = holds(env, order, lacking)[order.id]
    others = lacking.get(order.id, [])[1:]
    if hold.need is None:
        return Walk([_held(env, order, hold)], hold, others, order, hold)
    seen |= {order.id}
    child = _maker(env, hold.need)
    if child and child.id not in seen:
        below = walk(env, child, seen)
        links = [*below.links, order_link(env, child), component(hold.need)]
        return Walk(links, hold, others, below.source, below.source_hold)
    links = [*supply(env, hold.need), component(hold.need)]
    return Walk(links, hold, others, order, hold)


def _held(env: Any, order: Any, hold: Hold) -> Link:
    queue = _queue(env, order) if hold.cause is Cause.NOTHING else None
    if queue is not None:
        return queue
    target = hold.phrase.ref
    if hold.cause is Cause.CENTER_BLOCKED and target is not None:
        return _blocked(env, target)
    kind = Kind.WORK if hold.cause is Cause.WORKING else Kind.STATE
    name = target.name if target else order.display_name
    return Link(kind, target or ref(order), name, hold.phrase.text)


def _maker(env: Any, need: Need) -> Any:
    """The order that makes what is missing, or None."""
    source = need.arrival and need.arrival.document.ref
    if source is None or source.model != "mrp.production":
        return None
    return env["mrp.production"].browse(source.id)


def component(need: Need) -> Link:
    uom = need.product.uom_id
    text = _(
        "missing: %(missing)s of %(needed)s",
        missing=formats().number(need.missing, 2),
        needed=show(quantity(need.needed, uom)),
    )
    part = ref(need.product)
    return Link(Kind.COMPONENT, part, need.product.display_name, text, need=need)


def supply(env: Any, need: Need) -> list[Link]:
    """What brings a missing component, the first cause first."""
    arrival = need.arrival
    if arrival is None:
        product = need.product
        text = _("nobody has ordered it: nothing is on its way")
        return [Link(Kind.NOBODY, ref(product), product.display_name, text, need=need)]
    source = arrival.document.ref
    if source is not None and source.model == "purchase.order":
        return _purchase(env, need, env["purchase.order"].browse(source.id))
    maker = _maker(env, need)
    if maker:
        return [order_link(env, maker)]
    late = (today(env) - arrival.day).days if arrival.overdue else None
    text = _("overdue, no new date") if arrival.overdue else _("on its way")
    name = arrival.document.text
    day = None if arrival.overdue else arrival.day
    promised = arrival.day if arrival.overdue else None
    return [Link(Kind.ARRIVAL, source, name, text, day, promised, late, need)]


def order_link(env: Any, order: Any) -> Link:
    """``order`` as a link: when it should end, and when it is planned to."""
    amount = show(quantity(order.product_qty, order.product_uom_id))
    what = _("%(amount)s of %(product)s", amount=amount, product=order.product_id.name)
    state = label(order).lower()
    end = order.date_finished
    day = local_day(env, end) if end and end >= now() else None
    due = order.date_deadline
    promised = local_day(env, due) if due else None
    late = days_since(env, due) if is_late(order) else None
    return Link(
        Kind.ORDER,
        ref(order),
        order.display_name,
        f"{what}, {state}",
        day,
        promised,
        late,
        what=what,
        state=state,
    )


def _purchase(env: Any, need: Need, purchase: Any) -> list[Link]:
    lines = purchase.order_line.filtered(lambda ln: ln.product_id == need.product)
    due = min(lines.filtered("date_planned").mapped("date_planned"), default=None)
    promised = local_day(env, due) if due else None
    arrival = need.arrival
    day = None if arrival is None or arrival.overdue else arrival.day
    late = None
    if promised is not None:
        late = max(((day or today(env)) - promised).days, 0)
    text = _("on its way") if day else _("overdue, no new date")
    name = purchase.display_name
    link = Link(Kind.PURCHASE, ref(purchase), name, text, day, promised, late, need)
    vendor = purchase.partner_id
    seller = Link(Kind.VENDOR, ref(vendor), vendor.display_name, _("vendor"))
    return [seller, link]


def _blocked(env: Any, center: RecordRef) -> Link:
    loss = open_losses(env, [center.id])[:1]
    if not loss:
        return Link(Kind.CENTER, center, center.name, _("blocked"))
    moment = show(loss.date_start, "datetime")
    text = _("blocked since %(moment)s: %(why)s", moment=moment, why=why(loss))
    return Link(Kind.CENTER, center, center.name, text)


def _queue(env: Any, order: Any) -> Link | None:
    """The work planned before ``order`` where it should start, when it is planned for
    later than now."""
    left = order.workorder_ids.filtered(lambda w: w.state not in ("done", "cancel"))
    first = left[:1]
    start = first.date_start
    if not start or start <= now():
        return None
    center = first.workcenter_id
    before = env["mrp.workorder"].search_count(
        [
            ("workcenter_id", "=", center.id),
            ("state", "in", ("ready", "progress", "blocked")),
            ("date_start", "<", start),
            ("production_id.state", "in", OPEN_STATES),
        ]
    )
    text = _(
        "starts there on %(moment)s; work orders planned before it: %(n)s",
        moment=show(start, "datetime"),
        n=before,
    )
    day = local_day(env, start)
    return Link(Kind.QUEUE, ref(center), center.display_name, text, day)
