"""Figures that rest on forecasts or on a past: they are there only where these are."""

from datetime import timedelta

from ..core.i18n import _, formats
from ..core.period import Period
from ..skills.plant.clock import today, within
from ..skills.plant.forecasts import kept, kept_count
from ..skills.plant.periods import before
from ..skills.plant.punctuality import kept_of, percent
from ..skills.plant.record import in_companies
from .figure import figure

_AHEAD = timedelta(days=7)
_WEEKS = timedelta(days=27)  # four weeks, today included
_ENOUGH = 10  # finished orders; a share of fewer says little


def running_out(env):
    """What may run out within seven days; None where nothing was forecast."""
    if not kept(env, limit=1):
        return None
    day = today(env)
    until = day + _AHEAD
    domain = [("run_out_p10", "<=", until.isoformat())]
    now = [("order_by", "<=", day.isoformat()), ("order_qty", ">", 0)]
    count = kept_count(env, domain)
    urgent = kept_count(env, [*domain, *now])
    hint = _("nothing to order today")
    if urgent:
        hint = _("to order today: %(n)s", n=formats().number(urgent))
    elif not count:
        hint = _("none expected")
    question = _("Which products will run out of stock in 7 days?")
    label = _("may run out in 7 days")
    return figure(count, label, question, hint, "warning")


def on_time(env):
    """The share of orders finished on time in four weeks, and how it changed; None
    where too few were finished with a deadline."""
    day = today(env)
    weeks = Period(day - _WEEKS, day, "")
    on, total = _finished(env, weeks)
    if total < _ENOUGH:
        return None
    share = percent(on, total)
    earlier = before(env, weeks)
    was_on, was = _finished(env, earlier) if earlier else (0, 0)
    hint, tone = _("%(n)s of %(total)s orders", n=on, total=total), "info"
    if was >= _ENOUGH:
        hint, tone = _change(round(share) - round(percent(was_on, was)))
    question = _("How many orders did we finish on time in the last 4 weeks?")
    text = f"{formats().number(round(share))} %"
    return figure(round(share), _("on time, last 4 weeks"), question, hint, tone, text)


def _finished(env, period):
    done = [("state", "=", "done"), *within(env, "date_finished", period)]
    return kept_of(env, [*done, *in_companies(env)])


def _change(points):
    """Against the four weeks before."""
    if not points:
        return _("as the 4 before"), "info"
    sign = "+" if points > 0 else "−"
    told = _("%(points)s points", points=f"{sign}{abs(points)}")
    return told, "success" if points > 0 else "danger"
