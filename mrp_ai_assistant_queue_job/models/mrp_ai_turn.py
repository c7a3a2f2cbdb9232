"""A question rings at queue_job."""

from odoo import SUPERUSER_ID, models

from odoo.addons.mrp_ai_assistant.runner.transaction import transaction

from ..serving import QUESTIONS, work_through

PRIORITY = 5  # somebody is waiting


class MrpAiTurn(models.Model):
    _inherit = "mrp.ai.turn"

    def _hand_over(self):
        """Queue a job that sees this question answered, in the same transaction."""
        if super()._hand_over():
            return True
        if not self.env["mrp.ai.queue"]._queue_job_serves():
            return False
        # As the superuser: who asks need not have a right to queue_job's records.
        self.with_user(SUPERUSER_ID).with_delay(
            priority=PRIORITY,
            description=self.env._("AI Assistant: question %s", self.id),
            identity_key=f"mrp_ai_turn_{self.id}",
        )._answer_by_queue_job()
        return True

    def _answer_by_queue_job(self):
        """Answer what waits: this question, unless it is another one's turn."""
        return work_through(self.env.cr.dbname, QUESTIONS, self._still_waits)

    def _still_waits(self):
        """Seconds until another look at this question, 0 when it waits no more.

        Looked up apart: a job's own transaction sees what was true when it began.
        """
        with transaction(self.env.cr.dbname) as env:
            found = env["mrp.ai.turn"].browse(self.id).exists()
            return QUESTIONS.again if found.state == "queued" else 0
