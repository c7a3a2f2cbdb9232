"""How long what the assistant keeps is kept, and its removal when that time is over."""

from dataclasses import dataclass
from datetime import timedelta

from odoo import api, fields, models
from odoo.tools import SQL

from ..runner.bus_sweep import sweep

_SLICE = 500  # records in one transaction
_PREFIX = "mrp_ai_assistant.keep_"
_ALSO_KEPT = "mrp_ai_assistant.keep_pinned_and_shared"
LONGEST_DAYS = 36_500


@dataclass(frozen=True)
class Kept:
    """``days`` unless a setting says otherwise; 0 is for ever."""

    name: str
    days: int = 0


SUBJECTS = {
    kept.name: kept
    for kept in (
        Kept("answers"),
        Kept("held_back", 90),
        Kept("feedback"),
        Kept("proposals"),
        Kept("jobs", 30),
        Kept("forecasts", 180),
        Kept("names", 365),
        Kept("audit", 730),
    )
}


class MrpAiRetention(models.AbstractModel):
    """``_purge_<subject>(limit)`` removes some of what is older than ``limit`` (a naive
    UTC datetime) and returns how many; 0 when there is no more.

    A slice is one transaction; a scheduled action does as many as it has time for.
    Its rows are an array: a subquery that skips locked rows may be run more than once,
    each time with other ones, and the slice would be larger than its limit.
    """

    _name = "mrp.ai.retention"
    _description = "AI Assistant Retention"

    # -- settings ---------------------------------------------------------------

    @api.model
    def _days(self, subject):
        stored = self.env["ir.config_parameter"].sudo().get_param(_parameter(subject))
        known = str(stored).isdecimal()
        return min(int(stored), LONGEST_DAYS) if known else SUBJECTS[subject].days

    @api.model
    def _set_days(self, subject, days):
        parameters = self.env["ir.config_parameter"].sudo()
        kept = str(min(max(days, 0), LONGEST_DAYS))
        if kept != str(self._days(subject)):
            parameters.set_param(_parameter(subject), kept)

    @api.model
    def _keeps_pinned_and_shared(self):
        stored = self.env["ir.config_parameter"].sudo().get_param(_ALSO_KEPT)
        return stored != "no"

    @api.model
    def _set_keeps_pinned_and_shared(self, keeps):
        if keeps != self._keeps_pinned_and_shared():
            parameters = self.env["ir.config_parameter"].sudo()
            parameters.set_param(_ALSO_KEPT, "yes" if keeps else "no")

    # -- the scheduled action -----------------------------------------------------

    @api.model
    def _cron_purge(self):
        for subject in SUBJECTS:
            days = self._days(subject)
            if days and not self._purge(subject, days):
                return  # the scheduled action comes back for the rest

    def _purge(self, subject, days):
        """Whether all of a subject that is older than ``days`` is gone."""
        limit = fields.Datetime.now() - timedelta(days=days)
        purge, cron = getattr(self.sudo(), f"_purge_{subject}"), self.env["ir.cron"]
        total, in_time = 0, True
        while in_time and (removed := purge(limit)):
            total += removed
            in_time = cron._commit_progress(removed, remaining=1) > 0
        if total:
            self.env["mrp.ai.audit"]._note("data_purged", detail=f"{subject}: {total}")
        cron._commit_progress(remaining=0 if in_time else 1)
        return in_time

    @api.model
    def _cron_sweep_bus(self):
        """Messages of answers that are over. Pages read the log, of which they are
        copies: whoever was away asks for what came meanwhile."""
        cron, in_time = self.env["ir.cron"], True
        while in_time and (swept := sweep(self.env)):
            in_time = cron._commit_progress(swept, remaining=1) > 0
        cron._commit_progress(remaining=0 if in_time else 1)

    # -- what is removed ----------------------------------------------------------

    def _purge_answers(self, limit):
        """Questions with their answers, the oldest first; a conversation of which
        nothing is left goes with its files."""
        gone = self._delete_turns(limit)
        return gone or self._delete_empty_conversations(limit)

    def _delete_turns(self, limit):
        self.env.flush_all()
        self.env.cr.execute(
            SQL(
                """
                DELETE FROM mrp_ai_turn WHERE id = ANY(ARRAY(
                    SELECT turn.id
                      FROM mrp_ai_turn turn
                      JOIN mrp_ai_conversation talk ON talk.id = turn.conversation_id
                     WHERE turn.state IN ('done', 'stopped', 'failed')
                       AND coalesce(turn.finished, turn.create_date) < %s AND %s
                     ORDER BY turn.id
                     LIMIT %s
                       FOR NO KEY UPDATE OF turn SKIP LOCKED))
                """,
                limit,
                self._removable(),
                _SLICE,
            )
        )
        self.env.invalidate_all()
        return self.env.cr.rowcount

    def _delete_empty_conversations(self, limit):
        self.env.cr.execute(
            SQL(
                """
                SELECT talk.id
                  FROM mrp_ai_conversation talk
                 WHERE talk.date < %s AND %s
                   AND NOT EXISTS (
                       SELECT FROM mrp_ai_turn WHERE conversation_id = talk.id)
                 LIMIT %s
                """,
                limit,
                self._removable(),
                _SLICE,
            )
        )
        ids = [row[0] for row in self.env.cr.fetchall()]
        self.env["mrp.ai.conversation"].browse(ids)._remove()
        return len(ids)

    def _removable(self):
        """As a condition on the conversation ``talk``."""
        if not self._keeps_pinned_and_shared():
            return SQL("TRUE")
        return SQL(
            """talk.pinned IS NOT TRUE AND NOT EXISTS (
               SELECT FROM mrp_ai_conversation_reader WHERE conversation_id = talk.id)
            """
        )

    def _purge_held_back(self, limit):
        """What a model said that was no fact."""
        return self._execute(
            """
            UPDATE mrp_ai_turn SET held_back = NULL WHERE id = ANY(ARRAY(
                SELECT id FROM mrp_ai_turn
                 WHERE held_back IS NOT NULL AND finished < %s
                 LIMIT %s FOR NO KEY UPDATE SKIP LOCKED))
            """,
            limit,
        )

    def _purge_feedback(self, limit):
        return self._execute(
            """
            DELETE FROM mrp_ai_feedback WHERE id = ANY(ARRAY(
                SELECT id FROM mrp_ai_feedback WHERE date < %s LIMIT %s))
            """,
            limit,
        )

    def _purge_proposals(self, limit):
        """Those that are over, with their history; the audit log has its own time."""
        self.env.flush_all()
        over = [("state", "not in", ("proposed", "confirmed"))]
        old = self.env["mrp.ai.proposal"].search(
            [*over, ("write_date", "<", limit)], limit=_SLICE, order="id"
        )
        old._erase()
        return len(old)

    def _purge_jobs(self, limit):
        return self._execute(
            """
            DELETE FROM mrp_ai_job WHERE id = ANY(ARRAY(
                SELECT id FROM mrp_ai_job
                 WHERE state IN ('done', 'dead', 'cancelled') AND finished < %s
                 LIMIT %s FOR UPDATE SKIP LOCKED))
            """,
            limit,
        )

    def _purge_forecasts(self, limit):
        """What was forecast, after its window has closed."""
        return self._execute(
            """
            DELETE FROM mrp_ai_forecast_log WHERE id IN (
                SELECT id FROM mrp_ai_forecast_log WHERE window_end < %s LIMIT %s)
            """,
            limit,
        )

    def _purge_names(self, limit):
        """Who asked, of the statistics: the figures stay without a name."""
        return self._execute(
            """
            UPDATE mrp_ai_statistic SET user_id = NULL WHERE id IN (
                SELECT id FROM mrp_ai_statistic
                 WHERE user_id IS NOT NULL AND date < %s LIMIT %s)
            """,
            limit,
        )

    def _purge_audit(self, limit):
        return self._execute(
            """
            DELETE FROM mrp_ai_audit WHERE id IN (
                SELECT id FROM mrp_ai_audit WHERE date < %s ORDER BY id LIMIT %s)
            """,
            limit,
        )

    def _execute(self, statement, limit):
        self.env.flush_all()
        self.env.cr.execute(statement, [limit, 10 * _SLICE])
        self.env.invalidate_all()
        return self.env.cr.rowcount


class MrpAiConversation(models.Model):
    """Whoever asks is told for how long questions and answers are kept."""

    _inherit = "mrp.ai.conversation"

    @api.model
    def page_state(self):
        return {**super().page_state(), "kept": self._kept_for()}

    @api.model
    def _kept_for(self):
        """``{"days", "all"}``, ``all``: pinned and shared ones go too; None where they
        are kept until somebody deletes them."""
        retention = self.env["mrp.ai.retention"]
        days = retention._days("answers")
        if not days:
            return None
        return {"days": days, "all": not retention._keeps_pinned_and_shared()}


def _parameter(subject):
    return f"{_PREFIX}{subject}_days"
