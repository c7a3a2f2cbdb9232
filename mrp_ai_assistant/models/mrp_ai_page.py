"""What the assistant's page needs to open, in one call."""

from odoo import api, models

CONVERSATIONS = 100


class MrpAiConversation(models.Model):
    _inherit = "mrp.ai.conversation"

    @api.model
    def page_state(self):
        """User, settings, models and conversations."""
        self._check_user()
        user = self.env.user
        return {
            "user": {"name": user.name, "lang": user.lang},
            "company": self.env.company.name,
            "settings": self._page_settings(),
            "models": self.env["mrp.ai.model"]._page_models(),
            "servers": self.env["mrp.ai.server"]._page_servers(),
            "conversations": self.list_conversations(CONVERSATIONS),
            "can_configure": user.has_group("base.group_system"),
        }

    def _page_settings(self):
        user = self.env.user
        chosen = self.env["res.users.settings"].sudo()._find_or_create_for_user(user)
        model = self.env["mrp.ai.model"]._default_for(user)
        model._warm()
        return {
            "theme": chosen.mrp_ai_theme,
            "format": chosen.mrp_ai_format,
            "model_id": model.id,
            "typewriter": chosen.mrp_ai_typewriter,
        }
