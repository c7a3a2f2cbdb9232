"""Background work rings at queue_job."""

from odoo import SUPERUSER_ID, fields, models

from odoo.addons.mrp_ai_assistant.runner.transaction import transaction

from ..serving import JOBS, work_through

PRIORITY = 20  # after questions, and after queue_job's usual 10


class MrpAiJob(models.Model):
    _inherit = "mrp.ai.job"

    def _hand_over(self):
        """Queue a job of queue_job that sees this one done, in the same transaction."""
        if super()._hand_over():
            return True
        if not self.env["mrp.ai.queue"]._queue_job_serves():
            return False
        # As the superuser: who wants it need not have a right to queue_job's records.
        job = self.with_user(SUPERUSER_ID)
        job.with_delay(
            priority=PRIORITY,
            eta=job.available_at,
            description=self.env._("AI Assistant: %s", job.label),
            identity_key=f"mrp_ai_job_{self.id}",
        )._work_by_queue_job()
        return True

    def _work_by_queue_job(self):
        """Do what waits: this job, unless it is another one's turn."""
        return work_through(self.env.cr.dbname, JOBS, self._still_waits)

    def _still_waits(self):
        """Seconds until another look at this job, 0 when it waits no more."""
        with transaction(self.env.cr.dbname) as env:
            found = env["mrp.ai.job"].browse(self.id).exists()
            if found.state != "queued":
                return 0
            left = (found.available_at - fields.Datetime.now()).total_seconds()
            return max(JOBS.again, round(left))
