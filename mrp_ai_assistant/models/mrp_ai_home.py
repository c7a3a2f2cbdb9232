"""The start page, in two calls of its own: the page never waits for them."""

from odoo import api, models

from .. import home
from ..patience import in_time

_PATIENCE = 8000  # milliseconds for a query: a start page is no report


class MrpAiConversation(models.Model):
    _inherit = "mrp.ai.conversation"

    @api.model
    def home_state(self):
        """Figures, what to do first in an empty plant, and questions to begin with."""
        self._check_user()
        figures = self._in_time(home.figures)
        return {
            "figures": figures or [],
            "slow": figures is None,
            "first_steps": home.first_steps(self.env),
            "suggestions": home.suggestions(self.env),
        }

    @api.model
    def home_attention(self):
        """What asks for attention: reckoned apart, as it takes longer."""
        self._check_user()
        lines = self._in_time(home.attention)
        return {"lines": lines or [], "slow": lines is None}

    def _in_time(self, told):
        """What ``told`` says of the plant, None where the database took too long."""
        return in_time(self.env, _PATIENCE, lambda: told(self.env))
