"""From which risk on somebody is told: a company's, and a product's own."""

from odoo import api, fields, models
from odoo.exceptions import ValidationError


def _check(records):
    for record in records:
        if not 0 <= record.mrp_ai_risk_threshold <= 95:
            text = record.env._("A risk threshold is between 0 and 95 %.")
            raise ValidationError(text)


class ResCompany(models.Model):
    _inherit = "res.company"

    mrp_ai_risk_alerts = fields.Boolean("Alert of stock-out risk", default=True)
    mrp_ai_risk_threshold = fields.Integer(
        "Risk threshold (%)",
        default=50,
        help="Somebody is told when the probability of running out before an order "
        "arrives reaches it. 0: nobody is.",
    )
    mrp_ai_risk_user_id = fields.Many2one(
        "res.users",
        "Told of risks",
        domain="[('share', '=', False)]",
        help="Where neither the vendor has a buyer nor the product a responsible.",
    )

    @api.constrains("mrp_ai_risk_threshold")
    def _check_mrp_ai_risk_threshold(self):
        _check(self)


class ProductTemplate(models.Model):
    _inherit = "product.template"

    mrp_ai_risk_threshold = fields.Integer(
        "Risk threshold (%)", help="Its own; 0: the one of the company."
    )

    @api.constrains("mrp_ai_risk_threshold")
    def _check_mrp_ai_risk_threshold(self):
        _check(self)


class ResConfigSettings(models.TransientModel):
    _inherit = "res.config.settings"

    mrp_ai_risk_alerts = fields.Boolean(
        related="company_id.mrp_ai_risk_alerts", readonly=False
    )
    mrp_ai_risk_threshold = fields.Integer(
        related="company_id.mrp_ai_risk_threshold", readonly=False
    )
    mrp_ai_risk_user_id = fields.Many2one(
        related="company_id.mrp_ai_risk_user_id", readonly=False
    )
