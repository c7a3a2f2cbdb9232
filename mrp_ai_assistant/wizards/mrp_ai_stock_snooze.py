from odoo import fields, models


class MrpAiStockSnooze(models.TransientModel):
    """For how long nobody is told of some products."""

    _name = "mrp.ai.stock.snooze"
    _description = "Snooze Alerts of Stock-out Risk"

    risk_ids = fields.Many2many("mrp.ai.stock.risk", "mrp_ai_stock_snooze_rel")
    days = fields.Selection(
        [("7", "One week"), ("14", "Two weeks"), ("30", "30 days"), ("90", "90 days")],
        "For",
        required=True,
        default="14",
    )

    def action_confirm(self):
        self.risk_ids.snooze(int(self.days))
        return {"type": "ir.actions.act_window_close"}
