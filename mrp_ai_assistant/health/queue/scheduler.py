"""Do Odoo's scheduled actions run, those of the assistant among them?"""

from dataclasses import dataclass

from ...core.i18n import _, _lt
from ..check import Check
from ..finding import OK, PROBLEM, WARNING, Finding

_LATE = 1800  # seconds after its time


@dataclass(frozen=True)
class Scheduler:
    """``threads`` of Odoo for scheduled actions; names of the assistant's actions."""

    threads: int = 2
    off: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    failing: tuple[str, ...] = ()
    all: int = 0


def _crons(env):
    """The assistant's scheduled actions; as sudo, for AI managers may not read them."""
    known = env["ir.model.data"].sudo()
    domain = [("module", "=", "mrp_ai_assistant"), ("model", "=", "ir.cron")]
    ids = known.search(domain).mapped("res_id")
    crons = env["ir.cron"].sudo().with_context(active_test=False)
    return crons.browse(ids).exists()


def facts(env, process):
    crons = _crons(env)
    env.cr.execute(
        "SELECT (now() AT TIME ZONE 'UTC') - %s * interval '1 second'", [_LATE]
    )
    limit = env.cr.fetchone()[0]
    on = crons.filtered("active")
    late = on.filtered(lambda each: each.nextcall < limit)
    failing = on.filtered("failure_count")
    return Scheduler(
        threads=process.number("max_cron_threads"),
        off=tuple((crons - on).mapped("name")),
        late=tuple(late.mapped("name")),
        failing=tuple(failing.mapped("name")),
        all=len(crons),
    )


def judge(scheduler):
    """The ``Finding`` of ``Scheduler``."""
    means = _(
        "Forecasts grow old, documents stay unread, briefings are not sent, "
        "interrupted questions are taken over late."
    )
    if not scheduler.threads and scheduler.late:
        return Finding(
            PROBLEM,
            _("Odoo runs no scheduled actions: max_cron_threads is 0."),
            means=means,
            mend=_("Set max_cron_threads = 2 in Odoo's configuration and restart it."),
            command="max_cron_threads = 2",
        )
    if scheduler.off:
        return Finding(
            WARNING,
            _("Switched off: %(names)s.", names=", ".join(scheduler.off)),
            means=means,
            mend=_("Switch them on, unless somebody meant it."),
            button=_("Switch them on"),
        )
    if scheduler.failing:
        return Finding(
            WARNING,
            _("Failed lately: %(names)s.", names=", ".join(scheduler.failing)),
            means=means,
            mend=_("The log of Odoo says why; Odoo tries them again by itself."),
        )
    if scheduler.late:
        return Finding(
            PROBLEM,
            _("Long overdue: %(names)s.", names=", ".join(scheduler.late)),
            means=means,
            mend=_(
                "See that Odoo runs, and that another action does not take so long."
            ),
            button=_("Run them now"),
        )
    told = _("All run in time (%(count)s).", count=scheduler.all)
    return Finding(OK, told)


def mend(env):
    """Switch the assistant's actions on, and have what is overdue run at once."""
    crons = _crons(env)
    crons.filtered(lambda each: not each.active).active = True
    for cron in crons:
        cron._trigger()


CHECK = Check("scheduler", _lt("Scheduled actions"), facts, judge, mend, system=True)
