"""Before and after: what changes for orders and customers when something happens.

Both sides are computed alike, so that their difference is what happens, not how exact
the plan in Odoo is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from ...core.chain import Schedule
from ...core.evidence import (
    Cell,
    Column,
    Fact,
    Phrase,
    PlanStep,
    Row,
    Scope,
    Table,
    show,
)
from ...core.i18n import _
from .clock import local_day
from .customers import Promise, made_for, promises
from .plan_of_plant import PlanOfPlant
from .record import joined, nouns, ref, scope

_MOST_TOLD = 3


@dataclass(frozen=True)
class Moved:
    """One order: its end computed ``before`` and ``after``, None where nobody can
    tell; ``days`` later (earlier when negative). ``direct`` when what happens is its
    own, not only that of others in the queues of the work centers."""

    order: Any
    before: date | None
    after: date | None
    direct: bool = False

    @property
    def days(self) -> int | None:
        if self.before is None or self.after is None:
            return None
        return (self.after - self.before).days

    @property
    def later(self) -> bool:
        """Whether it would end later, or nobody could tell any more."""
        return self.after is None or (self.days or 0) > 0


@dataclass(frozen=True)
class Shifted:
    """One sale whose last order ends on another day."""

    promise: Promise
    due: date | None
    before: date | None
    after: date | None

    @property
    def days(self) -> int | None:
        """How long after the promised day its last order would end."""
        if self.due is None or self.after is None:
            return None
        return (self.after - self.due).days

    @property
    def missed(self) -> bool:
        """Whether the promise would not be kept, as far as it is known."""
        return self.after is None or (self.days or 0) > 0


def moved(
    plan: PlanOfPlant, before: Schedule, after: Schedule, direct: Collection[int]
) -> list[Moved]:
    """The orders whose computed day changes, the ``direct`` ones (by id) first, then
    the longest delay."""
    found = []
    for order in plan.orders:
        one = _day(plan.env, before.finish.get(order.id))
        other = _day(plan.env, after.finish.get(order.id))
        if one != other:
            found.append(Moved(order, one, other, order.id in direct))
    return sorted(found, key=_pressing)


def _pressing(each: Moved) -> tuple[Any, ...]:
    days = each.days
    return (
        not each.direct,
        not each.later,
        days is not None,
        -(days or 0),
        each.order.id,
    )


def shifted(
    plan: PlanOfPlant, changed: Sequence[Moved], before: Schedule, after: Schedule
) -> list[Shifted]:
    """The sales of the ``changed`` orders whose last order ends on another day."""
    orders = plan.env["mrp.production"].concat(*(each.order for each in changed))
    waiting = promises(plan.env, orders)
    sales = {p.sale.id: p for own in waiting.values() for p in own}
    # An order of the same sale that ends later is what its customer waits for.
    sold = plan.env["sale.order"].browse(sales) if sales else None
    others = made_for(plan.orders - orders, sold) if sold else orders.browse()
    concerned = waiting | promises(plan.env, others)
    found = []
    for sale_id, promise in sales.items():
        ids = [o for o, own in concerned.items() if sale_id in {p.sale.id for p in own}]
        one, other = (_last(plan.env, each, ids) for each in (before, after))
        due = local_day(plan.env, promise.due) if promise.due else None
        if one != other:
            found.append(Shifted(promise, due, one, other))
    return sorted(found, key=lambda s: (s.days is not None, -(s.days or 0)))


def _last(env: Any, made: Schedule, orders: Sequence[int]) -> date | None:
    ends = [made.finish.get(order) for order in orders]
    known = [end for end in ends if end is not None]
    return _day(env, max(known)) if known and len(known) == len(ends) else None


def _day(env: Any, moment: datetime | None) -> date | None:
    return local_day(env, moment) if moment else None


def orders_table(changed: Sequence[Moved], where: Scope, why: str) -> Table:
    """Before and after of each order; ``why`` is what moves the direct ones."""
    columns = (
        Column("order", _("Order"), "record"),
        Column("product", _("Product"), "record"),
        Column("before", _("Ends now (computed)"), "date"),
        Column("after", _("Would end (computed)"), "date"),
        Column("days", _("Change"), "days"),
        Column("deadline", _("Deadline"), "date"),
        Column("why", _("Why it moves")),
    )
    rows = tuple(
        Row(
            ref(each.order),
            (
                ref(each.order),
                ref(each.order.product_id),
                each.before,
                _after(each.after),
                Cell(each.days, _tone(each.days)),
                each.order.date_deadline or None,
                why if each.direct else _("queues of the work centers"),
            ),
        )
        for each in changed
    )
    return Table(_("Orders that move"), columns, rows, where)


def sales_table(env: Any, found: Sequence[Shifted], limit: int) -> Table:
    domain = [("id", "in", [each.promise.sale.id for each in found])]
    shown = found[:limit]
    where = scope(env, "sale.order", domain, [], shown=len(shown), total=len(found))
    columns = (
        Column("sale", _("Sales order"), "record"),
        Column("customer", _("Customer"), "record"),
        Column("promised", _("Promised"), "date"),
        Column("before", _("Ready now (computed)"), "date"),
        Column("after", _("Would be ready (computed)"), "date"),
        Column("late", _("Days after the promise"), "days"),
    )
    rows = tuple(
        Row(
            ref(each.promise.sale),
            (
                ref(each.promise.sale),
                ref(each.promise.customer),
                each.due,
                each.before,
                _after(each.after),
                after_promise(each.days),
            ),
        )
        for each in shown
    )
    return Table(_("Customers who are affected"), columns, rows, where)


def _after(day: date | None) -> Any:
    return day or Phrase(_("unknown"))


def after_promise(days: int | None) -> Cell:
    """How long after a promise something is ready: in red, or in time."""
    if days is not None and days <= 0:
        return Cell(Phrase(_("in time")), "success")
    return Cell(days, "danger")


def _tone(days: int | None) -> Any:
    if days is None or days > 0:
        return "danger"
    return "success" if days < 0 else None


def effect_sentences(changed: Sequence[Moved], found: Sequence[Shifted]) -> list[str]:
    """How many orders and customers, the worst of each by name."""
    lines = []
    later = [each for each in changed if each.later]
    sooner = len(changed) - len(later)
    if later:
        worst = later[0]
        lines.append(
            _(
                "Orders that would end later: %(n)s. The most: %(order)s, from "
                "%(before)s to %(after)s.",
                n=len(later),
                order=worst.order.display_name,
                before=show(worst.before, "date"),
                after=show(worst.after, "date") if worst.after else _("unknown"),
            )
        )
    if found:
        names = joined([_customer(each) for each in found])
        lines.append(_("Customers who are affected: %(names)s.", names=names))
    elif later:
        lines.append(_("No customer's order with a known sale changes its day."))
    if sooner:
        text = _("Orders that would end earlier, in the gap: %(n)s.", n=sooner)
        lines.append(text)
    return lines


def _customer(each: Shifted) -> str:
    values = {
        "customer": each.promise.customer.display_name,
        "sale": each.promise.sale.display_name,
    }
    if each.after is None:
        return _("%(customer)s (%(sale)s, day unknown)", **values)
    if each.days is None:
        return _("%(customer)s (%(sale)s, no date promised)", **values)
    if each.days <= 0:
        return _("%(customer)s (%(sale)s, still in time)", **values)
    days = show(each.days, "days")
    return _("%(customer)s (%(sale)s, %(days)s after the promise)", days=days, **values)


def effect_facts(changed: Sequence[Moved], found: Sequence[Shifted]) -> list[Fact]:
    later = [each for each in changed if each.later]
    role = nouns(_("order;orders"))
    facts = [Fact(_("orders that would end later"), len(later), "integer", nouns=role)]
    if later:
        of = ref(later[0].order)
        what = _("order that is delayed most")
        facts.append(Fact(what, of, "record", nouns=nouns(_("order")), of=of))
        if later[0].days is not None:
            days = nouns(_("delay;later;days"))
            what = _("days that it would end later")
            facts.append(Fact(what, later[0].days, "days", nouns=days, of=of))
    customers = nouns(_("customer;customers;sales order;sales orders"))
    what = _("sales orders that are affected")
    facts.append(Fact(what, len(found), "integer", nouns=customers))
    return facts


def tell_missed(found: Sequence[Shifted]) -> Iterator[PlanStep]:
    """A step for each of the first customers whose promise would not be kept, after
    the first step of what happens."""
    missed = [each for each in found if each.missed]
    for place, each in enumerate(missed[:_MOST_TOLD], 2):
        values = {
            "customer": each.promise.customer.display_name,
            "sale": each.promise.sale.display_name,
        }
        action = _("Tell %(customer)s about %(sale)s", **values)
        reason = _("It would be ready on %(day)s", day=show(each.after, "date"))
        yield PlanStep(action, reason, place, ref=ref(each.promise.sale))


def part_of(plan: PlanOfPlant) -> tuple[str, ...]:
    """A warning when not every open order was computed."""
    n = len(plan.orders)
    if n >= plan.total:
        return ()
    text = _("Computed over the first %(n)s of %(total)s open orders.")
    return (text % {"n": n, "total": plan.total},)
