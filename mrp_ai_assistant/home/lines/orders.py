"""The order that is late longest, and the next one that cannot start."""

from datetime import timedelta

from ...core.evidence import show
from ...core.i18n import _
from ...skills.orders.late_orders import late_orders
from ...skills.plant.clock import days_since, local_day, now, stored, today
from ...skills.plant.hold import holds
from ...skills.plant.order_rows import late_domain
from ...skills.plant.record import in_companies, ref
from ...skills.plant.shortage import missing
from .line import Line

_SOON = timedelta(days=7)
_LOOKED_AT = 20  # orders about to start


def most_late(env):
    """The order that is late longest, with what holds it."""
    if late_orders.refusal(env):
        return
    domain = [*in_companies(env), *late_domain()]
    order = env["mrp.production"].search(
        domain, order="date_deadline, priority desc, id", limit=1
    )
    if not order:
        return
    hold = holds(env, order)[order.id]
    days = days_since(env, order.date_deadline)
    late = show(days, "days") if days else _("less than a day")
    text = _(
        "%(order)s is late by %(days)s. %(hold)s",
        order=order.display_name,
        days=late,
        hold=hold.sentence,
    )
    yield Line(
        day=today(env),
        text=text,
        action=_("Why?"),
        question=_("Why is %(order)s late?", order=order.display_name),
        refs=tuple(filter(None, (ref(order), hold.phrase.ref))),
        strong=late,
        tone="danger",
    )


def next_short(env):
    """The first order of the coming days that lacks a component."""
    if late_orders.refusal(env):
        return
    begin = now()
    orders = env["mrp.production"].search(
        [
            *in_companies(env),
            ("state", "=", "confirmed"),
            ("date_start", ">=", stored(begin)),
            ("date_start", "<", stored(begin + _SOON)),
            ("reservation_state", "!=", "assigned"),
        ],
        order="date_start, id",
        limit=_LOOKED_AT,
    )
    lacking = missing(env, orders) if orders else {}
    order = next((each for each in orders if each.id in lacking), None)
    if order is None:
        return
    need = lacking[order.id][0]
    text = _(
        "%(order)s cannot start: %(lacks)s.",
        order=order.display_name,
        lacks=need.sentence(),
    )
    document = need.arrival.document.ref if need.arrival else None
    yield Line(
        day=local_day(env, order.date_start),
        text=text,
        action=_("Why?"),
        question=_("Why can %(order)s not start?", order=order.display_name),
        refs=tuple(filter(None, (ref(order), document))),
        tone="warning",
    )
