"""queue_job is one of those who serve the queue."""

from odoo import api, fields, models

from odoo.addons.mrp_ai_assistant.runner.presence import worker_present

from ..runner import runner_present


class MrpAiQueue(models.AbstractModel):
    _inherit = "mrp.ai.queue"

    @api.model
    def _queue_job_serves(self):
        """Whether work is handed to queue_job: it is running, and no dedicated worker
        is there, which would be quicker."""
        return runner_present(self.env) and not worker_present(self.env)

    @api.model
    def _others_serve(self):
        return super()._others_serve() or runner_present(self.env)

    @api.model
    def _cron_sweep(self):
        """Ring, too, for what was queued while queue_job was not there."""
        super()._cron_sweep()
        if not self._queue_job_serves():
            return
        turns = self.env["mrp.ai.turn"].search([("state", "=", "queued")])
        ready = [
            ("state", "=", "queued"),
            ("available_at", "<=", fields.Datetime.now()),
        ]
        for waiting in (turns, self.env["mrp.ai.job"].search(ready)):
            for each in waiting:
                each._hand_over()
