"""What another start or deadline of a manufacturing order would change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from ...core.evidence import show
from ...core.i18n import _, formats
from ...core.proposal import Check, Conflict, Figure
from .center_room import FURTHEST, measured
from .clock import local_day, now, today
from .customers import promises
from .order_values import deadline_moment
from .record import joined, label, ref
from .sufferers import waiting_orders

OVER = ("done", "cancel")
_RUNNING = ("progress", "to_close")
_FULL = 100
_TOO_FAR = timedelta(days=3650)


@dataclass(frozen=True)
class Moved:
    """``order`` with its new ``start`` (as stored) and ``deadline`` (the user's day);
    None leaves what it has."""

    order: Any
    start: datetime | None
    deadline: date | None

    @property
    def starts_anew(self) -> bool:
        return self.start is not None and self.start != self.order.date_start

    @property
    def due_anew(self) -> bool:
        return self.deadline is not None and self.deadline != due_day(self.order)

    @property
    def finish(self) -> datetime | None:
        """Its end, as long after its start as now; unknown where Odoo has none."""
        order = self.order
        if not order.date_finished or not self.starts_anew:
            return order.date_finished or None
        return self.start + (order.date_finished - order.date_start)

    def to_write(self) -> dict[str, Any]:
        values: dict[str, Any] = {}
        if self.starts_anew:
            values["date_start"] = self.start
        if self.due_anew:
            assert self.deadline is not None
            values["date_deadline"] = deadline_moment(self.order.env, self.deadline)
        return values


def read_move(env: Any, values: Mapping[str, Any]) -> Moved:
    """``values`` of the action ``reschedule_order`` as records and days."""
    start, deadline = values.get("start"), values.get("deadline")
    return Moved(
        env["mrp.production"].browse(values.get("order") or []),
        datetime.fromisoformat(str(start)) if start else None,
        date.fromisoformat(str(deadline)) if deadline else None,
    )


def due_day(order: Any) -> date | None:
    """The user's day on which ``order`` is due."""
    return local_day(order.env, order.date_deadline) if order.date_deadline else None


def on_day(order: Any, day: date) -> datetime:
    """The start of ``order`` on another of the user's days, at the same hour."""
    there = local_day(order.env, order.date_start)
    return order.date_start + timedelta(days=(day - there).days)


def move_check(env: Any, moved: Moved) -> Check:
    """The dates before and after, who is waiting, and what stands against it."""
    order = moved.order
    if not order:
        return Check()
    blocks = tuple(_blocks(env, moved))
    if blocks:
        return Check(conflicts=blocks, quantity=order.product_qty)
    return Check(
        summary=tuple(_summary(env, moved)),
        figures=tuple(_figures(env, moved)),
        conflicts=tuple(_warnings(env, moved)),
        hints=_hints(env, moved),
        quantity=order.product_qty,
    )


def _blocks(env: Any, moved: Moved) -> Iterator[Conflict]:
    order = moved.order
    told = {"order": order.name, "state": label(order)}
    if order.state in OVER:
        text = _("%(order)s is “%(state)s”: its dates do not change any more.", **told)
        yield Conflict(text, "blocks", "order", ref(order))
    elif moved.starts_anew and order.state in _RUNNING:
        text = _("%(order)s has begun: only its deadline can change.", **told)
        yield Conflict(text, "blocks", "start", ref(order))
    elif not moved.to_write():
        text = _("%(order)s has these dates already.", **told)
        yield Conflict(text, "blocks", "start", ref(order))
    if moved.starts_anew and local_day(env, moved.start) < today(env):
        yield Conflict(_("A start in the past cannot be planned."), "blocks", "start")
    start = moved.start and local_day(env, moved.start)
    for name, day in (("start", start), ("deadline", moved.deadline)):
        if day and day - today(env) > _TOO_FAR:
            text = _("%(day)s is more than ten years away.", day=formats().day(day))
            yield Conflict(text, "blocks", name)


def _summary(env: Any, moved: Moved) -> Iterator[str]:
    order, day = moved.order, formats().day
    if moved.starts_anew:
        assert moved.start is not None
        yield _(
            "%(order)s (%(product)s) would start on %(new)s instead of %(old)s.",
            order=order.name,
            product=order.product_id.display_name,
            new=day(local_day(env, moved.start)),
            old=day(local_day(env, order.date_start)),
        )
    if moved.due_anew:
        assert moved.deadline is not None
        old = due_day(order)
        yield _(
            "The deadline of %(order)s would be %(new)s; now it is %(old)s.",
            order=order.name,
            new=day(moved.deadline),
            old=day(old) if old else "—",
        )


def _figures(env: Any, moved: Moved) -> Iterator[Figure]:
    order = moved.order
    if moved.starts_anew:
        yield Figure(show(order.date_start), _("start now"), ref=ref(order))
    if moved.due_anew and order.date_deadline:
        yield Figure(show(order.date_deadline), _("deadline now"), ref=ref(order))
    if moved.finish:
        late = _days_late(env, moved)
        tone = "danger" if late > 0 else "success"
        finish = show(local_day(env, moved.finish))
        yield Figure(finish, _("expected end"), tone if _due(moved) else None)
    waiting = waiting_orders(env, order)
    if waiting:
        yield Figure(show(len(waiting), "integer"), _("orders wait for it"), "warning")


def _due(moved: Moved) -> date | None:
    return moved.deadline or due_day(moved.order)


def _days_late(env: Any, moved: Moved) -> int:
    due = _due(moved)
    if due is None or moved.finish is None:
        return 0
    return (local_day(env, moved.finish) - due).days


def _warnings(env: Any, moved: Moved) -> Iterator[Conflict]:
    order = moved.order
    late = _days_late(env, moved)
    if late > 0:
        text = _("It would end %(n)s days after its deadline.", n=late)
        yield Conflict(text, "warns", "start" if moved.starts_anew else "deadline")
    if moved.starts_anew:
        yield from _material(env, moved)
        yield from _room(env, moved)
        if order.is_planned:
            text = _("Its work orders are planned again, from the new start on.")
            yield Conflict(text, "warns", "start")
    yield from _promised(env, moved)


def _promised(env: Any, moved: Moved) -> Iterator[Conflict]:
    """Customers who were promised it before it would be there."""
    end = moved.finish
    for promise in promises(env, moved.order).get(moved.order.id, []):
        if promise.due is None or end is None or end <= promise.due:
            continue
        text = _(
            "%(sale)s of %(customer)s was promised for %(day)s, before the expected "
            "end.",
            sale=promise.sale.name,
            customer=promise.customer.display_name,
            day=formats().day(local_day(env, promise.due)),
        )
        yield Conflict(text, ref=ref(promise.sale))


def _material(env: Any, moved: Moved) -> Iterator[Conflict]:
    """Components that arrive after the new start, or that nobody has ordered."""
    missing, later = [], []
    for move in moved.order.move_raw_ids:
        if move.state in ("done", "cancel", "assigned") or not move.product_id:
            continue
        name, expected = move.product_id.display_name, move.forecast_expected_date
        if expected and moved.start and expected > moved.start:
            day = formats().day(local_day(env, expected))
            later.append(_("%(component)s (%(day)s)", component=name, day=day))
        elif move.forecast_availability < move.product_qty and not expected:
            missing.append(name)
    if later:
        text = _("Arrives after the new start: %(names)s.", names=joined(later))
        yield Conflict(text, "warns", "start")
    if missing:
        text = _("Not there, and not on its way: %(names)s.", names=joined(missing))
        yield Conflict(text)


def _room(env: Any, moved: Moved) -> Iterator[Conflict]:
    """Work centers without a free hour in the span that it would take."""
    centers = moved.order.workorder_ids.workcenter_id
    start, end = moved.start, moved.finish
    if not centers or start is None or end is None or end <= now():
        return
    if start > now() + FURTHEST:
        return
    whole = max(end, start + timedelta(days=1))
    for center in measured(env, centers, start, whole):
        percent = center.percent
        if percent is not None and percent >= _FULL:
            text = _(
                "%(center)s is full then: %(percent)s %% of its hours.",
                center=center.record.display_name,
                percent=formats().number(percent),
            )
            yield Conflict(text, "warns", "start", ref(center.record))


def _hints(env: Any, moved: Moved) -> dict[str, str]:
    hints = {"order": moved.order.product_id.display_name}
    if moved.deadline:
        hints["deadline"] = formats().weekday(moved.deadline)
    if moved.start:
        hints["start"] = formats().weekday(local_day(env, moved.start))
    return hints
