"""The first steps of an administrator, each of which may be left out.

What a step does is done at once, so the dialog can be closed anywhere: opened again, it
shows what is. Nothing needs a model server: the assistant answers without one.
"""

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..core.i18n import speaking
from ..health import CHECKS
from ..health.look import look
from ..models.mrp_ai_setup_offer import DONE
from ..speech import speech_of

STEPS = [
    ("server", "Model server"),
    ("model", "Model"),
    ("search", "Search"),
    ("people", "People"),
    ("documents", "Documents"),
    ("try", "Try it"),
]
_ORDER = [name for name, _label in STEPS]


class MrpAiSetup(models.TransientModel):
    _name = "mrp.ai.setup"
    _description = "Set Up the AI Assistant"

    step = fields.Selection(STEPS, required=True, default="server")
    # Search
    search_text = fields.Text(compute="_compute_search")
    search_command = fields.Char("Type This on the Server", compute="_compute_search")
    # Documents
    documents_text = fields.Text(compute="_compute_documents_text")
    # Try
    can_ask = fields.Boolean(compute="_compute_can_ask")
    question = fields.Char(
        default=lambda self: self.env._("Which orders are late, and why?")
    )

    @api.depends("step")
    @api.depends_context("lang")
    def _compute_search(self):
        for setup in self:
            found = setup._finding("encoder") if setup.step == "search" else None
            setup.search_text = _told(found)
            setup.search_command = found.command if found else False

    @api.depends("step")
    @api.depends_context("lang")
    def _compute_documents_text(self):
        for setup in self:
            found = setup._finding("documents") if setup.step == "documents" else None
            setup.documents_text = _told(found)

    @api.depends("step")
    @api.depends_context("uid")
    def _compute_can_ask(self):
        self.can_ask = self.env["mrp.ai.conversation"].has_access("read")

    # -- from step to step ----------------------------------------------------

    def action_next(self):
        """Do what the step asks for, then show the next one."""
        self._check()
        self._take()
        return self._show(_ORDER[min(_ORDER.index(self.step) + 1, len(_ORDER) - 1)])

    def action_skip(self):
        """The next step, with nothing done."""
        self._check()
        return self._show(_ORDER[min(_ORDER.index(self.step) + 1, len(_ORDER) - 1)])

    def action_back(self):
        self._check()
        return self._show(_ORDER[max(_ORDER.index(self.step) - 1, 0)])

    def action_done(self):
        """Close; the assistant's page offers the setup no more."""
        self._check()
        self.env["ir.config_parameter"].sudo().set_param(DONE, "done")
        return {"type": "ir.actions.act_window_close"}

    def action_health(self):
        """Everything at a glance, on a page of its own."""
        self._check()
        return self.env["ir.actions.actions"]._for_xml_id(
            "mrp_ai_assistant.action_mrp_ai_health"
        )

    # -- documents and the first question -------------------------------------

    def action_read_documents(self):
        """Have the attachments of products, bills of materials and machines read, and
        what the records themselves say; in the background."""
        self._check()
        self.env["mrp.ai.knowledge"].sudo()._cron_sweep()
        return self._notified(
            self.env._("What is attached to records is read in the background.")
        )

    def action_add_documents(self):
        self._check()
        return self.env["ir.actions.actions"]._for_xml_id(
            "mrp_ai_assistant.action_mrp_ai_document_upload"
        )

    def action_ask(self):
        """Ask the question as this user, and show its answer."""
        self._check()
        question = (self.question or "").strip()
        if not question:
            raise UserError(self.env._("Write a question first."))
        asked = self.env["mrp.ai.conversation"].ask(False, question)
        self.action_done()
        return {
            "type": "ir.actions.act_url",
            "url": f"/odoo/ai-assistant/{asked['conversation']['id']}",
            "target": "self",
        }

    # -- the rest -------------------------------------------------------------

    def _check(self):
        self.check_access("write")
        if len(self) != 1:
            raise UserError(self.env._("Open the setup once more."))

    def _take(self):
        """What ``action_next`` does before it goes on; for each step, elsewhere."""

    def _enter(self):
        """What a step needs to show; for each step, elsewhere."""

    def _finding(self, code):
        process = self.env["mrp.ai.health"]._process(patience=8.0)
        return look(self.env, CHECKS[code], process)

    @api.model
    def _action(self, step):
        """The dialog at ``step``."""
        setup = self.create({"step": step})
        return setup._show(step)

    def _show(self, step):
        self.step = step
        self._enter()
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Set Up the AI Assistant"),
            "res_model": self._name,
            "res_id": self.id,
            "views": [[False, "form"]],
            "target": "new",
        }

    def _notified(self, text, kind="success"):
        """Tell ``text``, and stay at this step."""
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {"type": kind, "message": text, "next": self._show(self.step)},
        }

    def _spoken(self):
        """Texts of the core are in the language of the user inside this block."""
        return speaking(speech_of(self.env))


def _told(finding):
    """A ``Finding`` as lines; False without one."""
    if finding is None:
        return False
    lines = (finding.told, finding.means, finding.mend)
    return "\n".join(line for line in lines if line)
