"""Questions to start with, by what the asker does and may read."""

from ..core.i18n import _, speaking
from ..skills import SKILLS
from ..speech import speech_of
from .roles import role_of

_MOST = 5


def suggestions(env):
    """At most five, and none whose skill this user cannot have."""
    with speaking(speech_of(env)):
        refused = SKILLS.for_user(env)
        asks = [
            question
            for name, question in _asks(role_of(env))
            if not refused.refusal(_skill(name))
        ]
        return [{"label": ask, "question": ask} for ask in asks[:_MOST]]


def _skill(name):
    return next(skill for skill in SKILLS if skill.name == name)


def _asks(role):
    """(skill, question), the most useful first."""
    orders = (
        ("late_orders", _("Which manufacturing orders are late?")),
        (
            "component_shortages",
            _("Which components are missing for this week's orders?"),
        ),
        ("capacity", _("What will be the bottleneck next week?")),
        ("work_orders_by_center", _("What work orders are pending by work center?")),
    )
    maintenance = (
        ("maintenance_requests", _("Which maintenance requests are open?")),
        ("machine_failures", _("Which machine fails most?")),
    )
    sales = (
        (
            "sales_orders",
            _("Which sales orders do we have to deliver this week?"),
        ),
        ("purchases", _("Which purchases are late?")),
    )
    first = (("briefing", _("What matters today?")),)
    if role == "maintenance":
        return (*first, *maintenance, *orders, *sales)
    if role == "manager":
        return (*first, orders[0], *sales, *orders[1:], *maintenance)
    return (*first, *orders, *sales, *maintenance)
