"""The plant at a glance: figures of the start page, each with its question.

A figure counts exactly what the answer to its question shows: the same states, dates
and companies as the skills (a test holds the two together).
"""

from datetime import timedelta

from .core.i18n import _, speaking
from .core.period import Period
from .skills.plant.clock import today, within
from .skills.plant.order_rows import OPEN_STATES, late_domain
from .skills.plant.record import in_companies
from .speech import speech_of


def figures(env):
    """Counts that the user of ``env`` may see; none without access to the orders."""
    if not env["mrp.production"].has_access("read"):
        return []
    with speaking(speech_of(env)):
        return [_figure(env, *each) for each in _definitions(env)]


def suggestions(env):
    """Questions to start with."""
    if not env["mrp.production"].has_access("read"):
        return []
    with speaking(speech_of(env)):
        asks = (
            _("What matters today?"),
            _("Which manufacturing orders are late?"),
            _("Which components are missing for this week's orders?"),
            _("What will be the bottleneck next week?"),
            _("What work orders are pending by work center?"),
        )
        return [{"label": ask, "question": ask} for ask in asks]


def _definitions(env):
    """``(label, hint, tone when there are any, domain, question)`` of each figure."""
    monday = today(env) - timedelta(days=today(env).weekday())
    week = Period(monday, monday + timedelta(days=6), "")
    in_week = [("state", "in", ["draft", *OPEN_STATES, "done"])]
    return (
        (
            _("Late"),
            _("deadline passed"),
            "danger",
            late_domain(),
            _("Which manufacturing orders are late?"),
        ),
        (
            _("In progress"),
            _("being made now"),
            "info",
            [("state", "in", ["progress"])],
            _("What is in progress right now?"),
        ),
        (
            _("This week"),
            _("starting from Monday to Sunday"),
            None,
            in_week + within(env, "date_start", week),
            _("Which manufacturing orders are there this week?"),
        ),
        (
            _("Waiting"),
            _("components not all reserved"),
            "warning",
            [("state", "=", "confirmed"), ("reservation_state", "!=", "assigned")],
            _("Which manufacturing orders are waiting?"),
        ),
    )


def _figure(env, label, hint, tone, domain, question):
    value = env["mrp.production"].search_count([*in_companies(env), *domain])
    return {
        "label": label,
        "value": value,
        "text": speech_of(env).formats.number(value),
        "hint": hint,
        "tone": tone if value else "muted" if tone else None,
        "question": question,
    }
