"""What waits to be answered or done, for how long, and what was given up."""

from dataclasses import dataclass

from ...core.i18n import _, _lt
from ..check import Check
from ..finding import OK, PROBLEM, WARNING, Finding

_LONG = 300  # seconds that a question waits
_MANY = 20


@dataclass(frozen=True)
class Waiting:
    """``oldest``: seconds that the oldest waiting question waits; ``dead``: jobs that
    were given up; ``paused``: kinds of work that are held, in words."""

    questions: int = 0
    oldest: float = 0.0
    running: int = 0
    jobs: int = 0
    dead: int = 0
    paused: tuple[str, ...] = ()


def facts(env, process):
    env.cr.execute(
        """
        SELECT count(*) FILTER (WHERE state = 'queued'),
               coalesce(extract(epoch FROM (now() AT TIME ZONE 'UTC')
                   - min(create_date) FILTER (WHERE state = 'queued')), 0),
               count(*) FILTER (WHERE state = 'running')
          FROM mrp_ai_turn WHERE state IN ('queued', 'running')
        """
    )
    questions, oldest, running = env.cr.fetchone()
    env.cr.execute(
        "SELECT count(*) FILTER (WHERE state = 'queued'), "
        "count(*) FILTER (WHERE state = 'dead') FROM mrp_ai_job"
    )
    jobs, dead = env.cr.fetchone()
    kinds = dict(env["mrp.ai.job"]._kinds())
    kinds |= {"all": _("everything"), "chat": _("Questions")}
    pauses = env["mrp.ai.queue.pause"].sudo().search([])
    paused = tuple(kinds.get(pause.kind, pause.kind) for pause in pauses)
    return Waiting(questions, float(oldest), running, jobs, dead, paused)


def judge(waiting):
    """The ``Finding`` of ``Waiting``."""
    values = {
        "count": waiting.questions,
        "minutes": max(1, round(waiting.oldest / 60)),
        "jobs": waiting.jobs,
    }
    if waiting.paused:
        return Finding(
            WARNING,
            _("Paused: %(kinds)s.", kinds=", ".join(waiting.paused)),
            means=_("What is asked or to be done waits until it goes on."),
            mend=_("Let it go on when the reason for the pause is over."),
            button=_("Let it go on"),
        )
    if _is_stuck(waiting):
        return Finding(
            PROBLEM,
            _(
                "Waiting questions: %(count)s, the oldest for %(minutes)s min.",
                **values,
            ),
            means=_("Nobody answers: people wait in vain."),
            mend=_("Wake who answers; see below who that is."),
            button=_("Wake them"),
        )
    if waiting.dead:
        return Finding(
            WARNING,
            _("Jobs given up after several attempts: %(count)s.", count=waiting.dead),
            means=_("What they were to do is not done."),
            mend=_("The queue says why; try them again from there."),
            button=_("Open the queue"),
        )
    if waiting.questions > _MANY or waiting.oldest > _LONG:
        return Finding(
            WARNING,
            _(
                "Waiting questions: %(count)s, the oldest for %(minutes)s min.",
                **values,
            ),
            means=_("People wait long for their answers."),
            mend=_("A smaller model, another model server or a worker would help."),
            button=_("Open the queue"),
        )
    told = _("Waiting: %(count)s questions, %(jobs)s jobs.", **values)
    return Finding(OK, told)


def _is_stuck(waiting):
    return waiting.questions and waiting.oldest > _LONG and not waiting.running


def mend(env):
    """Let go on what is paused; wake who does it; else the queue is to be looked at."""
    queue, health = env["mrp.ai.queue"], env["mrp.ai.health"]
    pauses = env["mrp.ai.queue.pause"].sudo().search([])
    for kind in pauses.mapped("kind"):
        queue.resume(kind)
    if pauses:
        return None
    waiting = facts(env, None)
    if _is_stuck(waiting):
        queue.sudo()._cron_sweep()
        return None
    return health._queue_action(*(("failed", "jobs") if waiting.dead else ("open",)))


CHECK = Check("waiting", _lt("Queue"), facts, judge, mend)
