from datetime import timedelta

import psutil
from odoo import fields, models

from ..core.llm.capabilities import full_name
from ..core.llm.errors import NotInstallable
from ..core.llm.pulling import model_name
from ..core.llm.recommended import GB, Machine
from ..core.llm.this_machine import is_this_machine
from ..speech import user_errors
from .mrp_ai_conversation import alone, whole

_OPEN = ("queued", "running")
_ENDED = ("dead", "cancelled")
_TOLD_FOR = timedelta(hours=12)  # why it failed


class MrpAiServer(models.Model):
    """Installing models on a server: a job each, seen from its form."""

    _inherit = "mrp.ai.server"

    def action_install(self):
        """Ask which model."""
        self._check_operator()
        alone(self)
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Install a Model"),
            "res_model": "mrp.ai.model.install",
            "view_mode": "form",
            "target": "new",
            "context": {"default_server_id": self.id},
        }

    def installs(self):
        """What is being installed, and what failed lately: ``[{id, model, state,
        percent, text, reason}]``, for the form."""
        self._check_operator()
        alone(self)
        told = [_told(job) for job in self._install_jobs()]
        return [each for each in told if each]

    def cancel_install(self, job_id):
        """Stop one; what has been fetched stays on the server for the next time."""
        self._check_operator()
        alone(self)
        job = self._install_jobs().filtered(lambda each: each.id == whole(job_id))
        job.action_cancel()
        return True

    def install_again(self, job_id):
        """Try one that failed or was stopped once more."""
        self._check_operator()
        alone(self)
        job = self._install_jobs().filtered(lambda each: each.id == whole(job_id))
        if job:
            self._install(_told(job)["model"])
        return True

    def _install(self, typed):
        """Queue the installation of a model; the job. Raises ``UserError``."""
        self._check_operator()
        alone(self)
        with user_errors(self.env):
            if not self.can_install:
                raise NotInstallable(server=self.name)
            cloud = self.env["mrp.ai.model"]._cloud_allowed()
            name = full_name(model_name(typed or "", allow_cloud=cloud))
        payload = {"server": self.id, "model": name}
        return self.env["mrp.ai.job"]._enqueue("pull", payload, key=self._key(name))

    def _machine(self):
        """What its models have there: of another machine nothing is known. Without a
        server, this one, where it would be."""
        if self and not is_this_machine(self.url):
            return Machine()
        cores = psutil.cpu_count(logical=False) or psutil.cpu_count() or 1
        return Machine(psutil.virtual_memory().total / GB, cores)

    def _key(self, name):
        return f"{self.id}:{name}"

    def _installer(self):
        """The client that fetches models; no network yet."""
        if not self.can_install:
            raise NotInstallable(server=self.name)
        return self._client()

    def _note_installed(self, name, cards, user_id):
        """``name`` is there now, among ``cards``."""
        self.env["mrp.ai.model"].sudo()._merge(self, cards)
        self._note_success()
        user = self.env["res.users"].browse(user_id) if user_id else None
        self.env["mrp.ai.audit"]._note("model_pulled", self, detail=name, user=user)

    def _install_jobs(self):
        """The last job of each model: what is open, and what failed lately."""
        jobs = self.env["mrp.ai.job"].sudo()  # colleagues' too: it is one server
        prefix = f"pull:{self._key('')}"
        found = jobs.search([("kind", "=", "pull"), ("key", "=like", f"{prefix}%")])
        latest = {}
        for job in found:  # the newest first
            latest.setdefault(job.key, job)
        limit = fields.Datetime.now() - _TOLD_FOR
        shown = (
            job.id
            for job in latest.values()
            if job.state in _OPEN
            or (job.state in _ENDED and job.finished and job.finished > limit)
        )
        return jobs.browse(shown)


def _told(job):
    model = (job.payload or {}).get("model")
    if not isinstance(model, str):
        return None
    return {
        "id": job.id,
        "model": model.removesuffix(":latest"),
        "state": job.state,
        "percent": job.progress or 0,
        "text": (job.progress_text if job.state == "running" else "") or "",
        "reason": job.reason or "",
    }
