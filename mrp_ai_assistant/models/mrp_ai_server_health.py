from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import AccessError

from ..core import errors
from ..core.llm.wire import Patience
from ..speech import error_text
from .mrp_ai_conversation import alone

# A person waits for the button: minutes are for generations.
_PATIENCE = Patience(connect=4, first_byte=8, between=8)
_STATES = {
    "server_forbidden": "down",
    "server_down": "down",
    "server_untrusted": "down",
    "model_timeout": "down",
    "stream_cut": "down",
    "not_ollama": "not_ollama",
    "not_openai": "not_ollama",
    "bad_reply": "not_ollama",
    "authentication": "token",
}
# Raised before anything was sent: they say nothing about the server.
_NOT_SENT = {"prompt_too_long", "model_cannot", "cloud_model"}
_CRON = "mrp_ai_assistant.ir_cron_refresh_servers"
_FRESH = timedelta(minutes=1)
_ERRORS = {kind.code: kind for kind in errors.ModelError.__subclasses__()}


class MrpAiServer(models.Model):
    """How the server is. What is stored is shown: no page waits for a network."""

    _inherit = "mrp.ai.server"

    state = fields.Selection(
        [
            ("unknown", "Not tested"),
            ("up", "Connected"),
            ("down", "No answer"),
            ("not_ollama", "Another service"),
            ("token", "Token needed"),
        ],
        default="unknown",
        required=True,
        readonly=True,
        copy=False,
    )
    version = fields.Char(readonly=True, copy=False)
    checked_at = fields.Datetime("Last Check", readonly=True, copy=False)
    error_code = fields.Char(readonly=True, copy=False)
    error_values = fields.Json(readonly=True, copy=False)
    error_detail = fields.Char(readonly=True, copy=False, groups="base.group_system")
    message = fields.Char(compute="_compute_message")
    # Written from outside while a server or a model is being set up in the background.
    setup_message = fields.Char(readonly=True, copy=False)
    setup_progress = fields.Float(readonly=True, copy=False)  # 0 to 1

    @api.depends("error_code", "error_values")
    @api.depends_context("lang")
    def _compute_message(self):
        for server in self:
            kind = _ERRORS.get(server.error_code)
            error = kind and kind(**(server.error_values or {}))
            server.message = error_text(self.env, error) if error else False

    def action_test(self):
        """Ask the server who it is; a notification tells."""
        self._check_operator()
        alone(self)
        server = self.sudo()
        if error := server._test():
            return self._notify("danger", error_text(self.env, error))
        return self._notify("success", server._connected_text())

    def action_sync(self):
        """Read the list of models; a notification tells what is there."""
        self._check_operator()
        alone(self)
        server = self.sudo()
        if error := server._sync():
            return self._notify("danger", error_text(self.env, error))
        present = server.model_ids.filtered(lambda model: not model.missing)
        chat = present.filtered("can_chat")
        if not chat:
            return self._notify("warning", server._no_chat_model_text())
        text = self.env._(
            "%(all)s models, %(chat)s of them for chat.",
            all=len(present),
            chat=len(chat),
        )
        return self._notify("success", text)

    @api.model
    def _cron_refresh(self):
        """Look at every server; one transaction each, none open while waiting."""
        for server in self.search([]):  # pylint: disable=no-search-all
            address, client = server.url, server._client(_PATIENCE)
            self.env["ir.cron"]._commit_progress()
            outcome = _look(client)
            server.invalidate_recordset()
            # It may have been moved or removed meanwhile: then this is old news.
            if server.exists() and server.url == address:
                server._take(*outcome)
            self.env["ir.cron"]._commit_progress(1)

    def _test(self):
        """Ask for the version and note the outcome; the ``ModelError``, or None."""
        self.ensure_one()
        try:
            version = self._client(_PATIENCE).version()
        except errors.ModelError as error:
            self._note_failure(error)
            return error
        self._note_success(version)
        return None

    def _sync(self):
        """Read version and models, note both; the ``ModelError``, or None."""
        self.ensure_one()
        return self._take(*_look(self._client(_PATIENCE)))

    def _take(self, version, cards, error):
        if error:
            self._note_failure(error)
            return error
        self._note_success(version)
        self.env["mrp.ai.model"].sudo()._merge(self, cards)
        return None

    def _note_success(self, version=None):
        """The server answered just now."""
        news = {"state": "up", "error_code": False, "error_values": False}
        news["error_detail"] = False
        if version is not None:
            news["version"] = version
        self._note(news)

    def _note_failure(self, error):
        """``error`` came instead of an answer; one of a model is none of the server."""
        if error.code in _NOT_SENT:
            return
        state = _STATES.get(error.code, "up")
        failed = state != "up"
        self._note(
            {
                "state": state,
                "error_code": failed and error.code,
                "error_values": failed and {**error.values},
                "error_detail": failed and error.detail[:500],
            }
        )
        if state == "down":
            self.sudo().model_ids.filtered("loaded").loaded = False

    def _note(self, news):
        """Write what is new only: the turns of many people note the same server."""
        server, now = self.sudo(), fields.Datetime.now()
        changed = {name: new for name, new in news.items() if server[name] != new}
        if changed or not server.checked_at or now - server.checked_at > _FRESH:
            server.write({**changed, "checked_at": now})

    @api.model
    def _page_servers(self):
        """What the assistant's page shows of the servers; old news is looked after."""
        servers = self.search([])  # pylint: disable=no-search-all
        servers._refresh_soon()
        return [
            {
                "id": server.id,
                "name": server.name,
                "state": server.state,
                "message": server.setup_message or server.message or "",
                "progress": server.setup_progress if server.setup_message else None,
            }
            for server in servers
        ]

    @api.model
    def look_again(self):
        """Have the scheduler look at the servers now; what it finds is in the next
        ``page_state``."""
        self.browse().check_access("read")
        self._look_soon()
        return True

    def _refresh_soon(self):
        """Have the scheduler look now, where the last look is not fresh any more."""
        limit = fields.Datetime.now() - _FRESH
        if any((server.checked_at or limit) <= limit for server in self):
            self._look_soon()

    @api.model
    def _look_soon(self):
        """A look that is asked for already is not asked for twice."""
        cron = self.env.ref(_CRON, raise_if_not_found=False)
        triggers = self.env["ir.cron.trigger"].sudo()  # users may not schedule jobs
        if cron and not triggers.search_count([("cron_id", "=", cron.id)], limit=1):
            cron.sudo()._trigger()

    def _check_operator(self):
        self.check_access("read")
        user = self.env.user
        groups = ("mrp_ai_assistant.group_ai_manager", "base.group_system")
        if not self.env.su and not any(user.has_group(group) for group in groups):
            raise AccessError(
                self.env._("Only AI managers and administrators look after servers.")
            )

    def _notify(self, kind, text):
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "type": kind,
                "title": self.name,
                "message": text,
                "sticky": kind == "danger",
                "next": {"type": "ir.actions.act_window_close"},  # reloads the form
            },
        }


def _look(client):
    """(version, cards, None), or (None, None, error)."""
    try:
        return client.version(), client.cards(), None
    except errors.ModelError as error:
        return None, None, error
