"""Work centers that stand still, and those with more work than hours."""

from datetime import timedelta

from ...core.i18n import _, formats
from ...skills.plant.center_room import measured
from ...skills.plant.clock import end_of, start_of, today
from ...skills.plant.open_losses import open_losses, why
from ...skills.plant.record import in_companies, ref
from ...skills.shop_floor.blocked_work_centers import (
    blocked_work_centers,
    work_waiting,
)
from ...skills.shop_floor.capacity import capacity
from .line import Line

_FRIDAY = 4


def blocked(env):
    """The blocked center that most work waits for."""
    if blocked_work_centers.refusal(env):
        return
    centers = env["mrp.workcenter"].search(
        [("working_state", "=", "blocked"), *in_companies(env)]
    )
    if not centers:
        return
    waits = {
        center_id: len(work.production_id)
        for center_id, work in work_waiting(env, centers).items()
    }
    center = max(centers, key=lambda each: waits.get(each.id, 0))
    name = {"center": center.display_name}
    losses = open_losses(env, center.ids)
    told = [_("%(center)s is blocked.", **name)]
    if losses:
        reason = why(losses[0]).rstrip(".")
        told = [_("%(center)s is blocked: %(why)s.", why=reason, **name)]
    if n := waits.get(center.id, 0):
        told.append(_("Manufacturing orders that wait for it: %(n)s.", n=n))
    yield Line(
        day=today(env),
        text=" ".join(told),
        action=_("Why?"),
        question=_("Why is %(center)s blocked?", **name),
        refs=(ref(center),),
        tone="danger",
    )


def overloaded(env):
    """The tightest center of this week, or from Friday on of the next one."""
    if capacity.refusal(env):
        return
    day = today(env)
    start = day - timedelta(days=day.weekday())
    question = _("What will be the bottleneck this week?")
    if day.weekday() >= _FRIDAY:
        start += timedelta(days=7)
        question = _("What will be the bottleneck next week?")
    end = end_of(env, start + timedelta(days=6))
    records = env["mrp.workcenter"].search(in_companies(env))
    centers = measured(env, records, start_of(env, start), end) if records else []
    tight = [each for each in centers if each.free < 0 and each.percent]
    if not tight:
        return
    yield Line(
        day=max(start, day),
        text=_told(tight[0], max(centers, key=lambda each: each.free)),
        action=_("See the load"),
        question=question,
        refs=(ref(tight[0].record),),
        tone="warning",
    )


def _told(tight, roomy):
    text = _(
        "%(center)s is at %(percent)s %% of its hours in the week.",
        center=tight.record.display_name,
        percent=formats().number(round(tight.percent)),
    )
    hours = round(roomy.free / 60)
    if hours < 1 or roomy.record.working_state == "blocked":
        return text
    more = _(
        "%(center)s has %(n)s h free.",
        center=roomy.record.display_name,
        n=formats().number(hours),
    )
    return f"{text} {more}"
