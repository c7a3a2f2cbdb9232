"""The fourth step of the setup: who may ask, and who looks after it."""

from odoo import Command, api, fields, models


class MrpAiSetup(models.TransientModel):
    _inherit = "mrp.ai.setup"

    everybody = fields.Boolean(
        "All manufacturing users may ask",
        default=lambda self: self._is_for_everybody(),
        help="Everybody sees what their own rights show them, and nothing else.",
    )
    manager_ids = fields.Many2many(
        "res.users",
        string="AI Managers",
        domain=[("share", "=", False)],
        default=lambda self: self._managers(),
        help="They look after models, the queue and figures of use; they do not read "
        "what others ask.",
    )

    @api.model
    def _groups(self):
        """(manufacturing users, AI users, AI managers)"""
        return (
            self.env.ref("mrp.group_mrp_user"),
            self.env.ref("mrp_ai_assistant.group_ai_user"),
            self.env.ref("mrp_ai_assistant.group_ai_manager"),
        )

    @api.model
    def _is_for_everybody(self):
        workers, users, _managers = self._groups()
        return users in workers.sudo().implied_ids

    @api.model
    def _managers(self):
        """Named ones that are people: the system's own user is none."""
        found = self._groups()[2].sudo().user_ids
        return found.filtered(lambda user: user.active and not user.share)

    def _take(self):
        if self.step == "people":
            self._keep_people()
        return super()._take()

    def _keep_people(self):
        workers, users, managers = self._groups()
        if self.everybody != self._is_for_everybody():
            change = workers._apply_group if self.everybody else workers._remove_group
            change(users)
        before = self._managers()
        changes = [Command.link(user.id) for user in self.manager_ids - before]
        changes += [Command.unlink(user.id) for user in before - self.manager_ids]
        if changes:
            managers.write({"user_ids": changes})
