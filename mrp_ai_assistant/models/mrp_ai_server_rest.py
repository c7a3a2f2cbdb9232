from datetime import timedelta

from odoo import fields, models

from ..core.errors import ModelError, ServerDown
from ..core.llm.pool import is_of_server, rest_after
from ..core.llm.wire import Patience

# What a server that works answers within, however busy its model is.
_PULSE = Patience(connect=3, first_byte=4, between=4)
_ERRORS = {kind.code: kind for kind in ModelError.__subclasses__()}


class MrpAiServer(models.Model):
    """A server that failed is let alone for a while: nobody waits for it in vain, and
    the first who asks it afterwards tries it for all."""

    _inherit = "mrp.ai.server"

    failures = fields.Integer("Failures in a Row", readonly=True, copy=False)
    retry_at = fields.Datetime("Not Asked Until", readonly=True, copy=False)

    def _note_success(self, version=None):
        done = super()._note_success(version)
        server = self.sudo()
        if server.failures or server.retry_at:
            server.write({"failures": 0, "retry_at": False})
        return done

    def _note_failure(self, error):
        done = super()._note_failure(error)
        server = self.sudo()
        # Calls that failed at the same time are one failure.
        if is_of_server(error) and not server._rests():
            failures = server.failures + 1
            rest = rest_after(failures, error)
            later = fields.Datetime.now() + timedelta(seconds=rest)
            server.write({"failures": failures, "retry_at": rest and later})
            server._look_when_rested()
        return done

    def _forget_models(self):
        """Of another host, or of another service there, no failure is known."""
        done = super()._forget_models()
        self._rest_no_more()
        return done

    def _keep_token(self, token):
        """With the right token it may answer: nobody waits until it has rested."""
        done = super()._keep_token(token)
        self._rest_no_more()
        return done

    def _rest_no_more(self):
        self.sudo().write({"failures": 0, "retry_at": False})

    def _rests(self):
        """Seconds until it may be asked again; 0 when it may be asked."""
        if not self.retry_at:
            return 0.0
        return max(0.0, (self.retry_at - fields.Datetime.now()).total_seconds())

    def _refusal(self):
        """Why it is not asked now: its last error; None when it may be asked."""
        if not self or not self._rests():
            return None
        kind = _ERRORS.get(self.error_code)
        if kind is None:
            return ServerDown("it rests", url=self.url)
        return kind("it rests", **(self.error_values or {}))

    def _alive(self):
        """A small question to the server, for ``core.llm.pulse``; no network yet."""
        return self._client(_PULSE).version

    def _look_when_rested(self):
        """The scheduler looks at it then, so that nobody's question has to."""
        cron = self.env.ref("mrp_ai_assistant.ir_cron_refresh_servers", False)
        if cron and self.retry_at:
            cron.sudo()._trigger(self.retry_at)
