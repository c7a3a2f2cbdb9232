"""Proposals for people who read them in lists: managers and approvers."""

from odoo import api, fields, models

from ..core.proposal import errors
from ..speech import user_errors


class MrpAiProposal(models.Model):
    _inherit = "mrp.ai.proposal"

    values_text = fields.Text("Values", compute="_compute_values_text")
    check_text = fields.Text("Check", compute="_compute_check_text")
    can_decide = fields.Boolean(compute="_compute_can_decide")

    @api.depends("kind")
    def _compute_display_name(self):
        with user_errors(self.env):
            for proposal in self:
                proposal.display_name = f"{proposal._title()} #{proposal.id}"

    @api.depends("values")
    @api.depends_context("lang", "uid")
    def _compute_values_text(self):
        """A field a line, with the names that the reader may see."""
        with user_errors(self.env):
            for proposal in self:
                proposal.values_text = proposal._in_words(self.env.user)

    def _in_words(self, user):
        action, env = self._action(), self.env(user=user.id, su=False)
        if action is None:
            return ""
        values = dict(self.values)
        told = {
            str(field.label): self._text_with_unit(env, action, field, values)
            for field in action.shown(env)
            if values.get(field.name) is not None
            and field.name not in {each.unit for each in action.shown(env)}
        }
        return "\n".join(f"{label}: {text}" for label, text in told.items())

    @api.depends("check")
    def _compute_check_text(self):
        for proposal in self:
            check = proposal.check or {}
            figures = [f"{f['label']}: {f['text']}" for f in check.get("figures", [])]
            conflicts = [f"- {each['text']}" for each in check.get("conflicts", [])]
            proposal.check_text = "\n".join(figures + conflicts)

    @api.depends("state", "approver_group_id")
    @api.depends_context("uid")
    def _compute_can_decide(self):
        """Whether the reader may approve it."""
        for proposal in self:
            try:
                approves = proposal.sudo()._role() == "approver"
            except errors.NotYours:
                approves = False
            proposal.can_decide = approves and proposal.state == "confirmed"
