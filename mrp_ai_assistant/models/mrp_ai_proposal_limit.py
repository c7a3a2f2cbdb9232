"""Limits count what one person has confirmed of a product lately, not one click."""

from datetime import timedelta

from odoo import fields, models

from ..core.i18n import _

LATELY = timedelta(hours=24)


class MrpAiProposal(models.Model):
    _inherit = "mrp.ai.proposal"

    def _lately(self):
        """``(quantity, cost)`` of what the asker has confirmed besides this: the same
        kind and product, done or waiting, in this company; in the product's own unit
        and the company's currency."""
        found = self.sudo().search(
            [
                ("id", "!=", self.id),
                ("user_id", "=", self.user_id.id),
                ("company_id", "=", self.company_id.id),
                ("kind", "=", self.kind),
                ("state", "in", ("confirmed", "executed")),
                ("event_ids", "any", self._confirmed_lately()),
            ]
        )
        product = self.values.get("product")
        same = found.filtered(lambda each: each.values.get("product") == product)
        return sum(same.mapped("quantity")), sum(same.mapped("cost"))

    def _confirmed_lately(self):
        since = fields.Datetime.now() - LATELY
        return [("kind", "=", "confirmed"), ("date", ">=", since)]

    def _why_second(self, policy, check):
        """Why a second person decides, once ``check`` is known; "" when nobody must."""
        if not policy._has_limits():
            return ""
        return policy._exceeded(check.quantity, check.cost, self._lately())

    def _foretold(self):
        """The same before the click, by what the last check has found."""
        policy = self._policy()
        if not policy._has_limits() or not self.checked_at:
            return ""
        why = policy._exceeded(self.quantity, self.cost, self._lately())
        return why and _("A second person must approve it.") + " " + why
