"""Do Odoo and PostgreSQL agree on the time, and is the plant's time zone known?"""

import time
from dataclasses import dataclass

from ...core.i18n import _, _lt
from ..check import Check
from ..finding import OK, PROBLEM, WARNING, Finding

_APART = 5.0  # seconds
_FAR_APART = 60.0


@dataclass(frozen=True)
class Clock:
    """``skew``: seconds that Odoo's clock is before the database's; ``zoneless``:
    people who may ask and have no time zone; ``zone``: of who looks."""

    skew: float = 0.0
    zoneless: int = 0
    zone: str = ""


def facts(env, process):
    before = time.time()
    env.cr.execute("SELECT extract(epoch FROM clock_timestamp())")
    there = float(env.cr.fetchone()[0])
    skew = (before + time.time()) / 2 - there
    group = env.ref("mrp_ai_assistant.group_ai_user").sudo()
    people = group.all_user_ids.filtered(lambda user: user.active and not user.share)
    zoneless = people.filtered(lambda user: not user.tz and user.id != 1)
    return Clock(skew, len(zoneless), env.user.tz or "")


def judge(clock):
    """The ``Finding`` of ``Clock``."""
    if abs(clock.skew) >= _APART:
        seconds = round(abs(clock.skew))
        return Finding(
            PROBLEM if abs(clock.skew) >= _FAR_APART else WARNING,
            _("The clocks of Odoo and its database differ by %(n)s s.", n=seconds),
            means=_("Waiting times and what counts as late are wrong by that much."),
            mend=_("Have both machines set their clocks by the network (NTP)."),
        )
    if clock.zoneless:
        return Finding(
            WARNING,
            _("People who may ask without a time zone: %(n)s.", n=clock.zoneless),
            means=_("For them, “today” begins at midnight of UTC."),
            mend=_("Set a time zone in their preferences; the click gives them yours.")
            if clock.zone
            else _("Set a time zone in their preferences."),
            button=_("Give them %(zone)s", zone=clock.zone) if clock.zone else "",
        )
    return Finding(
        OK, _("The clocks agree; time zone %(zone)s.", zone=clock.zone or "UTC")
    )


def mend(env):
    """Those without a time zone get that of who clicks."""
    group = env.ref("mrp_ai_assistant.group_ai_user").sudo()
    people = group.all_user_ids.filtered(lambda user: not user.tz and not user.share)
    if env.user.tz:
        env["res.users"].browse(people.ids).write({"tz": env.user.tz})


CHECK = Check("clock", _lt("Clock and time zone"), facts, judge, mend, system=True)
