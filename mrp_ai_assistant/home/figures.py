"""The plant in four figures, each with what makes it matter and with its question.

A figure counts exactly what the answer to its question shows: the same states, dates
and companies as the skills (a test holds the two together).
"""

from datetime import timedelta

from ..core.i18n import _, formats, speaking
from ..core.period import Period
from ..skills.plant.clock import days_since, today, within
from ..skills.plant.order_rows import OPEN_STATES, late_domain
from ..skills.plant.record import in_companies
from ..skills.plant.shortage import missing
from ..speech import speech_of
from .figure import figure
from .machines import of_maintenance
from .ratios import on_time, running_out

_MOST = 4


def figures(env):
    """At most four figures; none of what the user of ``env`` may not read."""
    with speaking(speech_of(env)):
        makes = env["mrp.production"].has_access("read")
        found = _of_orders(env) if makes else of_maintenance(env)
        return [each for each in found if each][:_MOST]


def _of_orders(env):
    """The first four that there are: a plant without forecasts, or without a past,
    has others instead."""
    if not env["mrp.production"].search_count(in_companies(env), limit=1):
        return
    yield _late(env)
    yield _in_progress(env)
    yield running_out(env)
    yield on_time(env)
    yield _waiting(env)
    yield _this_week(env)


def _count(env, domain):
    return env["mrp.production"].search_count([*in_companies(env), *domain])


def _late(env):
    domain = [*in_companies(env), *late_domain()]
    worst = env["mrp.production"].search(domain, order="date_deadline, id", limit=1)
    question = _("Which manufacturing orders are late?")
    if not worst:
        return figure(0, _("late orders"), question, _("none late"), "danger")
    days = days_since(env, worst.date_deadline)
    hint = _("the worst, %(n)s days", n=formats().number(days))
    if days == 0:
        hint = _("since today")
    elif days == 1:
        hint = _("the worst, 1 day")
    return figure(
        _count(env, late_domain()), _("late orders"), question, hint, "danger"
    )


def _in_progress(env):
    domain = [*in_companies(env), ("state", "=", "progress")]
    orders = env["mrp.production"].search(domain)
    question = _("What is in progress right now?")
    short = len(missing(env, orders)) if orders else 0
    hint = _("all with their material")
    if short:
        hint = _("%(n)s without material", n=formats().number(short))
    elif not orders:
        hint = _("none now")
    tone = "warning" if short else "info"
    return figure(len(orders), _("orders in progress"), question, hint, tone)


def _waiting(env):
    domain = [("state", "=", "confirmed"), ("reservation_state", "!=", "assigned")]
    return figure(
        _count(env, domain),
        _("orders waiting"),
        _("Which manufacturing orders are waiting?"),
        _("components not all reserved"),
        "warning",
    )


def _this_week(env):
    monday = today(env) - timedelta(days=today(env).weekday())
    week = Period(monday, monday + timedelta(days=6), "")
    states = [("state", "in", ["draft", *OPEN_STATES, "done"])]
    return figure(
        _count(env, states + within(env, "date_start", week)),
        _("orders this week"),
        _("Which manufacturing orders are there this week?"),
        _("starting from Monday to Sunday"),
    )
