"""The queue as a whole: who is told that something waits, and its pauses."""

from functools import partial

from odoo import api, models
from odoo.exceptions import AccessError, UserError

from ..jobs import KINDS
from ..runner import thread
from ..runner.places import tell_places
from ..runner.presence import worker_present
from .mrp_ai_conversation import clean

OPERATORS = ("mrp_ai_assistant.group_ai_manager", "base.group_system")
_LONGEST_REASON = 200
# (state, kind, how many); the words of the conditions are those of the indexes
_COUNTS = (
    "SELECT state, 'chat', count(*) FROM mrp_ai_turn "
    "WHERE state IN ('queued', 'running') GROUP BY 1",
    "SELECT state, kind, count(*) FROM mrp_ai_job "
    "WHERE state IN ('queued', 'running') GROUP BY 1, 2",
    "SELECT state, kind, count(*) FROM mrp_ai_job WHERE state = 'dead' GROUP BY 1, 2",
)


class MrpAiQueue(models.AbstractModel):
    """Questions (``mrp.ai.turn``) and jobs (``mrp.ai.job``) are its rows."""

    _name = "mrp.ai.queue"
    _description = "AI Assistant Queue"

    # -- called by pages ------------------------------------------------------

    @api.model
    def pause(self, kind="all", reason=""):
        """Begin nothing more of ``kind`` until ``resume``; what runs, runs on.

        :param kind: "all", "chat" (questions), or the name of a kind of job
        :param reason: told to those who wait
        :return: as ``state``
        """
        self._check_operator()
        if kind not in ("all", "chat", *KINDS):
            raise UserError(self.env._("Nothing of that name is queued."))
        values = {
            "reason": clean(reason).strip()[:_LONGEST_REASON],
            "user_id": self.env.uid,
        }
        pauses = self.env["mrp.ai.queue.pause"].sudo()
        if known := pauses.search([("kind", "=", kind)]):
            known.write(values)
        else:
            pauses.create({"kind": kind, **values})
        self.env["mrp.ai.audit"]._note("queue_paused", detail=kind)
        self._tell_waiting()
        return self.state()

    @api.model
    def resume(self, kind="all"):
        """Go on with what ``pause`` was called for.

        :return: as ``state``
        """
        self._check_operator()
        of_kind = [("kind", "=", clean(kind))]
        paused = self.env["mrp.ai.queue.pause"].sudo().search(of_kind)
        if paused:
            self.env["mrp.ai.audit"]._note("queue_resumed", detail=paused.kind)
            paused.unlink()
        self._tell_waiting()
        self._wake()
        return self.state()

    @api.model
    def state(self):
        """``{"paused": {kind: {"reason", "by", "since"}}, "kinds": {name: label},
        "waiting": {kind: count}, "running": {kind: count}, "dead": {kind: count}}``;
        "chat" is questions, "dead" what was given up."""
        self._check_operator()
        for model in ("mrp.ai.turn", "mrp.ai.job"):
            self.env[model].flush_model()
        counts = {"queued": {}, "running": {}, "dead": {}}
        for query in _COUNTS:
            self.env.cr.execute(query)
            for state, name, count in self.env.cr.fetchall():
                counts[state][name] = count
        labels = dict(self.env["mrp.ai.job"]._kinds())
        return {
            "paused": {
                pause.kind: {
                    "reason": pause.reason or "",
                    "by": pause.user_id.name or "",
                    "since": f"{pause.create_date.replace(microsecond=0)}Z",
                }
                for pause in self.env["mrp.ai.queue.pause"].sudo().search([])
            },
            "kinds": {"chat": self.env._("Questions"), **labels},
            "waiting": counts["queued"],
            "running": counts["running"],
            "dead": counts["dead"],
        }

    # -- the rest -------------------------------------------------------------

    @api.model
    def _wake(self, *handed):
        """Have somebody look at what waits, when this transaction is committed.

        :param handed: the turns or jobs that were just queued
        """
        taken = [each._hand_over() for each in handed]
        thread.announce_waiting(self.env, eager=not (taken and all(taken)))

    @api.model
    def _others_serve(self):
        """Whether somebody else than the threads of Odoo's processes does the work."""
        return worker_present(self.env)

    @api.model
    def _pause_of(self, kind):
        """The pause that holds ``kind`` up, empty when there is none."""
        held = [("kind", "in", ("all", kind))]
        return self.env["mrp.ai.queue.pause"].sudo().search(held, limit=1)

    @api.model
    def _tell_waiting(self):
        """Whoever waits is told now that it is for longer, or no more."""
        self.env.flush_all()
        tell_places(self.sudo().env)
        self.env.invalidate_all()

    @api.model
    def _check_operator(self):
        if not any(self.env.user.has_group(group) for group in OPERATORS):
            raise AccessError(
                self.env._("Only AI managers and administrators look after the queue.")
            )

    @api.model
    def _cron_sweep(self):
        """The scheduled action: see that somebody does what waits, or what a dead
        process left. It only wakes this process's own threads, so that nothing is cut
        by the time limits of scheduled actions."""
        here = partial(thread.wake, self.env.cr.dbname, eager=False, jobs=True)
        self.env.cr.postcommit.add(here)
