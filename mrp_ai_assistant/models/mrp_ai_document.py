"""A file that the assistant reads: what it is, how far it is, and who may read it."""

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..core.i18n import speaking
from ..core.knowledge.errors import from_json
from ..core.knowledge.extract.base import Note
from ..knowledge.naming import family, marked
from ..speech import speech_of

OPEN = ("queued", "reading")
_READERS = {"company_id", "group_ids", "conversation_id", "res_model", "res_id"}
STATES = [
    ("queued", "Waiting"),
    ("reading", "Being Read"),
    ("ready", "Ready"),
    ("failed", "Failed"),
    ("cancelled", "Cancelled"),
]


class MrpAiDocument(models.Model):
    """Its readers are the users of ``group_ids`` in ``company_id`` (each empty: all),
    or the owner of ``conversation_id``, or who may read the record it belongs to."""

    _name = "mrp.ai.document"
    _description = "AI Assistant Document"
    _order = "id desc"

    name = fields.Char(required=True)
    attachment_id = fields.Many2one(
        "ir.attachment", "File", index=True, readonly=True, ondelete="set null"
    )
    user_id = fields.Many2one(
        "res.users", "Added by", default=lambda self: self.env.user, readonly=True
    )
    # Who may read it
    company_id = fields.Many2one(
        "res.company", index=True, default=lambda self: self.env.company
    )
    # A group that is removed must not leave its documents to everybody.
    group_ids = fields.Many2many(
        "res.groups",
        string="Groups That May Read",
        ondelete="restrict",
        help="Empty: everybody who may use the assistant in the company.",
    )
    conversation_id = fields.Many2one(
        "mrp.ai.conversation", index="btree_not_null", readonly=True, ondelete="cascade"
    )
    res_model = fields.Char("Model of the Record", readonly=True)
    res_id = fields.Many2oneReference("Record", model_field="res_model", readonly=True)
    audience = fields.Integer(index=True, readonly=True, help="Of mrp.ai.audience.")
    # How far it is
    state = fields.Selection(STATES, required=True, default="queued", readonly=True)
    progress = fields.Integer(readonly=True, help="In percent, while it is read.")
    failure = fields.Json(readonly=True, help="Why it failed: {code, values}.")
    notes = fields.Json(readonly=True, help="What was left out: [{code, values}].")
    reason = fields.Char(compute="_compute_reason")
    owner = fields.Char(readonly=True)
    heartbeat = fields.Datetime(readonly=True)
    attempt = fields.Integer(default=0, readonly=True)
    stop_requested = fields.Boolean(readonly=True)
    # What it is
    content_hash = fields.Char(index=True, readonly=True)
    checksum = fields.Char(readonly=True, help="Of the attachment it was read from.")
    size = fields.Integer("Bytes", readonly=True)
    format = fields.Char(readonly=True)
    lang = fields.Char("Language", readonly=True)
    pages = fields.Integer(readonly=True)
    rows = fields.Integer(readonly=True)
    sheets = fields.Json(readonly=True)
    chunks = fields.Integer("Passages", readonly=True)
    # Revisions and copies
    origin = fields.Char(help="The folder it was read from, if any.", readonly=True)
    family = fields.Char(index=True, readonly=True)
    revision = fields.Char()
    superseded_by = fields.Many2one(
        "mrp.ai.document", "Newer Revision", index="btree_not_null", readonly=True
    )
    duplicate_of = fields.Many2one(
        "mrp.ai.document", "Same Content As", index="btree_not_null", readonly=True
    )

    _open = models.Index("(state, id) WHERE state IN ('queued', 'reading')")
    _record = models.Index("(res_model, res_id) WHERE res_model IS NOT NULL")

    @api.depends("failure", "notes", "duplicate_of", "state")
    @api.depends_context("lang", "uid")
    def _compute_reason(self):
        with speaking(speech_of(self.env)):
            for document in self:
                document.reason = document._reason()

    def _reason(self):
        if self.state in ("failed", "cancelled") and self.failure:
            return str(from_json(self.failure))
        if self.duplicate_of:
            twin = self.duplicate_of.sudo().name  # of the same readers
            return self.env._("Its content is already there, as “%s”.", twin)
        notes = [Note(**note).text() for note in self.notes or []]
        return "; ".join(notes)

    # -- what changes ---------------------------------------------------------

    @api.model_create_multi
    def create(self, vals_list):
        for values in vals_list:
            values["family"] = family(values["name"])
            values.setdefault("revision", marked(values["name"]))
        documents = super().create(vals_list)
        documents.sudo()._set_audience()
        return documents

    def write(self, vals):
        done = super().write(vals)
        if vals.keys() & _READERS:
            self.sudo()._set_audience()
        if "name" in vals:
            self.sudo()._renamed()
        if "revision" in vals:
            self.sudo()._settle_revisions()
        return done

    def unlink(self):
        self.check_access("unlink")
        documents = self.sudo()
        documents._forget()
        copies = self.sudo().search([("duplicate_of", "in", self.ids)]) - documents
        rest = documents._relatives() - documents
        files = documents.attachment_id.filtered(lambda a: a.res_model == self._name)
        done = super().unlink()
        files.exists().unlink()  # Odoo removes those that say whose they are
        copies._queue()
        rest._settle_revisions()
        return done

    # -- buttons --------------------------------------------------------------

    def action_retry(self):
        """Read it again, from the beginning."""
        self.check_access("write")
        for document in self.sudo():
            if document.state in OPEN:
                raise UserError(self.env._("“%s” is being read.", document.name))
        self.sudo()._queue()
        return True

    def action_cancel(self):
        """Stop reading: at once when it waits, within seconds when it is read."""
        self.check_access("write")
        for document in self.sudo().filtered(lambda each: each.state in OPEN):
            document._stop()
        return True

    def action_open(self):
        """The file, in a tab of its own."""
        self.check_access("read")
        return {
            "type": "ir.actions.act_url",
            "url": f"/mrp_ai_assistant/document/{self.id}",
            "target": "new",
        }
