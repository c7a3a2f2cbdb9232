from odoo import fields, models
from odoo.exceptions import UserError

from ..knowledge import intake
from ..models.mrp_ai_conversation import alone
from ..speech import user_errors


class MrpAiDocumentUpload(models.TransientModel):
    """Files to be kept in Knowledge, and who may read them."""

    _name = "mrp.ai.document.upload"
    _description = "Add Documents to the AI Assistant"

    attachment_ids = fields.Many2many("ir.attachment", string="Files")
    group_ids = fields.Many2many("res.groups", string="Groups That May Read")
    company_id = fields.Many2one(
        "res.company", required=True, default=lambda self: self.env.company
    )

    def action_add(self):
        """Queue them; the list then shows how far each one is."""
        documents = self.env["mrp.ai.document"]
        documents.check_access("create")
        alone(self)
        if not self.attachment_ids:
            raise UserError(self.env._("Choose a file first."))
        if self.company_id not in self.env.companies:
            raise UserError(self.env._("That is none of your companies."))
        for attachment in self.attachment_ids:
            added = documents._add(
                attachment.name,
                self._checked(attachment),
                group_ids=[fields.Command.set(self.group_ids.ids)],
                company_id=self.company_id.id,
                user_id=self.env.uid,
            )
            added.with_env(self.env)._check_still_mine()
        self.attachment_ids.filtered(lambda a: a.res_model == self._name).unlink()
        return {"type": "ir.actions.client", "tag": "soft_reload"}

    def _checked(self, attachment):
        raw = attachment.raw or b""
        with user_errors(self.env):
            self.env["mrp.ai.use"]._spend("upload", len(raw))
            intake.check(self.env, raw, attachment.name)
        return raw
