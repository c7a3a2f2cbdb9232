"""Who answers: threads of Odoo, workers of their own, and the sweeper behind them."""

from dataclasses import dataclass

from ...core.i18n import _, _lt
from ..check import Check
from ..finding import OK, PROBLEM, WARNING, Finding

_SWEEPER = "mrp_ai_assistant.ir_cron_turn_sweeper"
_SWEPT = 600  # seconds; it is due every minute
_SILENT = 60  # seconds without a sign of life of who answers; due every three


@dataclass(frozen=True)
class Runners:
    """``workers``: processes of the assistant's own; ``lost``: running turns whose
    owner gives no sign of life; ``swept``: seconds since the sweeper ran, None when it
    never did."""

    workers: int = 0
    http_workers: int = 0
    lost: int = 0
    swept: float | None = 0.0
    sweeper_on: bool = True


def facts(env, process):
    # Here and not above: who judges needs no Odoo.
    from ...runner.presence import workers_present

    env.cr.execute(
        """
        SELECT count(*) FROM mrp_ai_turn
         WHERE state = 'running'
           AND heartbeat < (now() AT TIME ZONE 'UTC') - %s * interval '1 second'
        """,
        [_SILENT],
    )
    lost = env.cr.fetchone()[0]
    sweeper = env.ref(_SWEEPER, raise_if_not_found=False)
    swept = None
    if sweeper and sweeper.sudo().lastcall:
        env.cr.execute(
            "SELECT extract(epoch FROM (now() AT TIME ZONE 'UTC') - %s)",
            [sweeper.sudo().lastcall],
        )
        swept = float(env.cr.fetchone()[0])
    on = bool(sweeper) and sweeper.sudo().active
    return Runners(workers_present(env), process.number("workers"), lost, swept, on)


def judge(runners):
    """The ``Finding`` of ``Runners``."""
    if not runners.sweeper_on:
        return Finding(
            PROBLEM,
            _("The scheduled action that takes over interrupted questions is off."),
            means=_("A question whose process dies may wait for ever."),
            mend=_("Switch it on again."),
            button=_("Switch it on"),
        )
    if runners.lost:
        return Finding(
            PROBLEM,
            _("Questions held by a process that died: %(count)s.", count=runners.lost),
            means=_("Who asked them sees no progress."),
            mend=_("It is mended within a minute where scheduled actions run."),
            button=_("Take them over now"),
        )
    if runners.swept is None or runners.swept > _SWEPT:
        return Finding(
            WARNING,
            _("The sweeper has not run for more than ten minutes."),
            means=_("A question whose process dies waits until somebody asks again."),
            mend=_("See that Odoo runs scheduled actions (max_cron_threads over 0)."),
            button=_("Run it now"),
        )
    return Finding(OK, _who(runners))


def _who(runners):
    if runners.workers:
        return _("Processes odoo mrp_ai_worker that answer: %(n)s.", n=runners.workers)
    if runners.http_workers:
        return _(
            "Odoo's own workers answer. For many users start odoo mrp_ai_worker beside "
            "them."
        )
    return _("Odoo itself answers, in threads of its own.")


def mend(env):
    """Switch the sweeper on and run it: it only wakes threads."""
    sweeper = env.ref(_SWEEPER).sudo()
    if not sweeper.active:
        sweeper.active = True
    env["mrp.ai.turn"].sudo()._cron_sweep()
    sweeper._trigger()


CHECK = Check("runners", _lt("Who answers"), facts, judge, mend)
