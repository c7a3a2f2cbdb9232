"""The stock-out forecast of a product in a warehouse, kept by a cron."""

from odoo import api, fields, models

from ..core.i18n import speaking
from ..speech import speech_of
from ..stock_risk.assessment import Assessment
from ..stock_risk.chance import chance
from ..stock_risk.draw import fan_of
from ..stock_risk.offer import offer_of
from ..stock_risk.reason import history_told, reason_of
from .mrp_ai_conversation import alone
from .mrp_ai_forecast_access import COSTS


class MrpAiStockRisk(models.Model):
    """One row a product and warehouse, written by the rebuild alone.

    Texts are no columns: they are told from ``data`` in the language of the reader.
    """

    _name = "mrp.ai.stock.risk"
    _inherit = ["mrp.ai.forecast.access"]
    _description = "Stock-out Forecast"
    _order = "priority desc, p_out desc, id"
    _rec_name = "product_id"

    product_id = fields.Many2one(
        "product.product", required=True, index=True, ondelete="cascade"
    )
    warehouse_id = fields.Many2one(
        "stock.warehouse", required=True, index=True, ondelete="cascade"
    )
    company_id = fields.Many2one(
        "res.company", required=True, index=True, ondelete="cascade"
    )
    categ_id = fields.Many2one(
        "product.category", "Category", index=True, ondelete="set null"
    )
    uom_id = fields.Many2one(related="product_id.uom_id")
    state = fields.Selection(
        [
            ("forecast", "Forecast"),
            ("no_history", "Not enough history"),
            ("no_vendor", "No vendor set"),
            ("no_bom", "No bill of materials"),
        ],
        required=True,
    )
    supply = fields.Selection([("buy", "Buy"), ("make", "Make")], "Replenished by")
    risk = fields.Selection(
        [
            ("high", "High"),
            ("medium", "Medium"),
            ("low", "Low"),
            ("unknown", "Unknown"),
        ],
        required=True,
        default="unknown",
        group_expand=True,
        help="High: more likely than not to run out before an order of today arrives.",
    )
    # Position, in the product's unit
    on_hand = fields.Float("On hand", digits="Product Unit")
    incoming = fields.Float("Confirmed receipts", digits="Product Unit")
    overdue = fields.Float("Overdue receipts", digits="Product Unit")
    confirmed = fields.Float("Confirmed demand", digits="Product Unit")
    daily_demand = fields.Float("Demand a day", digits=(16, 3))
    # Risk
    p_out = fields.Float(
        "Stock-out probability",
        digits=(3, 2),
        aggregator="max",
        help="Of running out before an order of today arrives, in steps of 5 %; 1 is "
        "over 95 %, 0 under 5 %.",
    )
    chance = fields.Char("Probability", compute="_compute_texts")
    by_day = fields.Json(
        help="The probability of having run out by the end of each day."
    )
    run_out_p10 = fields.Date("Earliest run-out", index="btree_not_null")
    run_out_p50 = fields.Date("Likely run-out")
    run_out_p90 = fields.Date("Latest run-out")
    cover_days = fields.Float("Days of cover", digits=(16, 1), aggregator=None)
    # What to do
    order_qty = fields.Float("To order", digits="Product Unit")
    order_by = fields.Date("Last day to order", index="btree_not_null")
    lead_days = fields.Integer("Lead time", aggregator=None)
    arrival = fields.Date("Arrival if ordered today")
    vendor_id = fields.Many2one("res.partner", ondelete="set null")
    bom_id = fields.Many2one("mrp.bom", "Bill of materials", ondelete="set null")
    # Worth
    abc_class = fields.Selection([("A", "A"), ("B", "B"), ("C", "C")], "ABC")
    xyz_class = fields.Selection([("X", "X"), ("Y", "Y"), ("Z", "Z")], "XYZ")
    priority = fields.Float(
        digits=(6, 2), index=True, help="The probability, times the class by value."
    )
    currency_id = fields.Many2one(related="company_id.currency_id")
    value_at_risk = fields.Monetary(groups=COSTS, help="What will be lacking, at cost.")
    demand_value = fields.Monetary("Demand of a year", groups=COSTS, help="At cost.")
    # Grounds; where nothing was tested they are 0, so no mean of them would be true
    reason = fields.Char("Why", compute="_compute_texts")
    history_used = fields.Char("History used", compute="_compute_texts")
    history_days = fields.Integer("Days of history")
    demand_days = fields.Integer("Days with demand")
    tested = fields.Integer(
        "Forecasts tested", help="On its own past; 0: none could be."
    )
    service_achieved = fields.Float("Service achieved", digits=(4, 3), aggregator=None)
    brier = fields.Float("Brier score", digits=(4, 3), aggregator=None)
    bias = fields.Float(digits=(6, 3), aggregator=None)
    computed_at = fields.Datetime("Calculated on", required=True)
    data = fields.Json(help="Assessment.as_json()")

    _one_each = models.UniqueIndex("(product_id, warehouse_id)")

    @api.depends("data")
    @api.depends_context("lang", "tz", "uid")
    def _compute_texts(self):
        with speaking(speech_of(self.env)):
            for row in self:
                found = row._assessment()
                row.chance = chance(found.p_out)
                row.reason = reason_of(self.env, found)
                row.history_used = history_told(found)

    def _assessment(self):
        self.ensure_one()
        return Assessment.from_json(self.data)

    def fan(self):
        """The payload of a fan chart, in the language of the reader."""
        self.check_access("read")
        alone(self)
        with speaking(speech_of(self.env)):
            return fan_of(self.env, self._assessment(), self.computed_at).as_json()

    def offer(self):
        """The proposal that covers it: {label, kind, values} of an action; None when
        nothing is to be ordered or the reader may not."""
        self.check_access("read")
        alone(self)
        own = self.with_context(allowed_company_ids=self.company_id.ids)
        with speaking(speech_of(self.env)):
            found = offer_of(own.env, self._assessment())
        return found and vars(found).copy()
