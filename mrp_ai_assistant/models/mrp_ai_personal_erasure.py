"""Removing what the assistant knows of one person, for good."""

from odoo import api, models

from ..runner.bus_sweep import sweep_of
from .mrp_ai_conversation import OPEN

_CHOSEN = {
    "mrp_ai_theme": "auto",
    "mrp_ai_format": "auto",
    "mrp_ai_model_id": False,
    "mrp_ai_typewriter": True,
}
# What is somebody else's as well stays, without the name.
_NAMELESS = (
    ("mrp_ai_statistic", "user_id"),
    ("mrp_ai_document", "user_id"),
    ("mrp_ai_prompt", "user_id"),
    ("mrp_ai_stock_risk", "snoozed_by_id"),
    ("mrp_ai_queue_pause", "user_id"),
)


class MrpAiPersonalData(models.AbstractModel):
    """Two things stay until their own retention is over: the audit log, and who decided
    on proposals of other people. Else nobody could ever be held to account."""

    _inherit = "mrp.ai.personal.data"

    @api.model
    def _erase(self, user):
        """Remove it all, in this transaction."""
        self._check_may(user)
        about = user if user != self.env.user else None
        # Before, so that it is said of somebody who is still there.
        self.env["mrp.ai.audit"]._note("data_erased", about=about, detail=f"#{user.id}")
        person = self.sudo().with_context(active_test=False)
        person._erase_conversations(user)
        person._erase_proposals(user)
        for model in (
            "mrp.ai.feedback",
            "mrp.ai.briefing",
            "mrp.ai.tile",
            "mrp.ai.job",
        ):
            self._all(model).search([("user_id", "=", user.id)]).unlink()
        mine = [("user_id", "=", user.id), ("visibility", "=", "private")]
        self._all("mrp.ai.prompt").search(mine).unlink()
        person._erase_messages(user)
        person._forget_name(user)
        user.sudo().res_users_settings_id.write(_CHOSEN)

    def _erase_conversations(self, user):
        """With files, and off the pages of those who read them."""
        mine = self._all("mrp.ai.conversation").search([("user_id", "=", user.id)])
        for turn in mine.turn_ids.filtered(lambda each: each.state in OPEN):
            turn._stop()
        readers = mine.reader_ids
        mine.active = False
        mine._tell_readers()
        mine._remove()
        others = self._all("mrp.ai.conversation").search(
            [("reader_ids", "in", user.ids)]
        )
        for conversation in others:
            conversation.reader_ids -= user
        # Titles of conversations were sent to readers too.
        sweep_of(self.env, user | readers)

    def _erase_proposals(self, user):
        """Those that wait are void; what was done in Odoo is Odoo's."""
        mine = self._all("mrp.ai.proposal").search([("user_id", "=", user.id)])
        mine._erase()

    def _erase_messages(self, user):
        """Briefings that OdooBot sent to the user alone."""
        channels = self.env["discuss.channel"].search(
            [
                ("channel_type", "=", "chat"),
                ("channel_partner_ids", "in", user.partner_id.ids),
            ]
        )
        self.env["mail.message"].search(
            [
                ("model", "=", "discuss.channel"),
                ("res_id", "in", channels.ids),
                ("author_id", "=", self.env.ref("base.partner_root").id),
                ("body", "like", "/odoo/ai-assistant"),
            ]
        ).unlink()

    def _forget_name(self, user):
        self.env.flush_all()
        for table, column in _NAMELESS:
            self.env.cr.execute(
                f"UPDATE {table} SET {column} = NULL WHERE {column} = %s", [user.id]
            )
        self.env.invalidate_all()


class ResUsers(models.Model):
    _inherit = "res.users"

    @api.ondelete(at_uninstall=False)
    def _erase_assistant_data(self):
        """PostgreSQL would remove rows, but neither files nor vectors."""
        for user in self:
            self.env["mrp.ai.personal.data"].sudo()._erase(user)

    def write(self, vals):
        """Who has left asks nothing any more; their briefings pause by themselves."""
        done = super().write(vals)
        if vals.get("active") is False:
            self._stop_assistant()
        return done

    def _stop_assistant(self):
        mine = [("user_id", "in", self.ids), ("state", "in", OPEN)]
        for turn in self.env["mrp.ai.turn"].sudo().search(mine):
            turn._stop()

    def action_mrp_ai_data(self):
        """What the assistant knows of this person: to take along, or to remove."""
        self.ensure_one()
        self.env["mrp.ai.personal.data"]._check_may(self)
        action = self.env["ir.actions.act_window"].sudo()
        return {
            **action._for_xml_id("mrp_ai_assistant.action_mrp_ai_data_request"),
            "context": {"default_user_id": self.id},
        }


class ResCompany(models.Model):
    _inherit = "res.company"

    @api.ondelete(at_uninstall=False)
    def _erase_assistant_data(self):
        """What is of one company must not become everybody's when it is gone."""
        everything = self.env["mrp.ai.personal.data"]
        of_these = [("company_id", "in", self.ids)]
        conversations = everything._all("mrp.ai.conversation").search(of_these)
        conversations._remove()
        for model in ("mrp.ai.document", "mrp.ai.prompt"):
            everything._all(model).search(of_these).unlink()
        everything._all("mrp.ai.proposal").search(of_these)._erase()
