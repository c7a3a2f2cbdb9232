"""What users may say of a document themselves; the rest is written by the reader."""

import base64

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ..knowledge import intake
from ..knowledge.naming import file_name
from ..speech import user_errors

_OWN = {"name", "company_id", "group_ids", "revision", "file"}


class MrpAiDocument(models.Model):
    """Owners change their documents, and AI managers all that they may read."""

    _inherit = "mrp.ai.document"

    file = fields.Binary("New File", compute="_compute_file", inverse="_inverse_file")

    def _compute_file(self):
        # Read by its own route, never with a list or a form.
        self.file = False

    def _inverse_file(self):
        for document in self.filtered("file"):
            raw = base64.b64decode(document.file)
            with user_errors(self.env):
                intake.check(self.env, raw, document.name)
            document._fill(raw)
            document._queue()

    @api.model_create_multi
    def create(self, vals_list):
        if self.env.su:
            return super().create(vals_list)
        self.browse().check_access("create")
        for values in vals_list:
            self._check_own(values)
        company = {"company_id": self.env.company.id}
        made = super(MrpAiDocument, self.sudo()).create(
            [
                {**company, **values, "name": file_name(values.get("name"))}
                for values in vals_list
            ]
        )
        mine = made.with_env(self.env)
        mine._check_still_mine()
        return mine

    def write(self, vals):
        if self.env.su:
            return super().write(vals)
        self.check_access("write")
        self._check_own(vals)
        if "name" in vals:
            vals = {**vals, "name": file_name(vals["name"])}
        done = super(MrpAiDocument, self.sudo()).write(vals)
        self.invalidate_recordset()
        self._check_still_mine()
        return done

    def _check_own(self, vals):
        if not vals.keys() <= _OWN:
            raise AccessError(
                self.env._("Only its name, readers and revision can be changed.")
            )
        company = vals.get("company_id")
        if company and company not in self.env.companies.ids:
            raise AccessError(self.env._("That is none of your companies."))

    def _check_still_mine(self):
        """Nobody hides a document from themselves: it could not be undone."""
        if self.filtered(lambda each: not each.has_access("read")):
            raise UserError(
                self.env._("You would not be able to read it: choose a group of yours.")
            )
