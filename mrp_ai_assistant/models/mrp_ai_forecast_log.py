"""What was forecast, and what came: the plant's own calibration."""

from odoo import api, fields, models


class MrpAiForecastLog(models.Model):
    """One forecast of the demand until ``window_end``, told on ``day``.

    It is about demand, not stock: whether what was there and promised would be enough.
    So it stays true when the forecast itself made somebody order more.
    """

    _name = "mrp.ai.forecast.log"
    _description = "Logged Forecast"
    _order = "day desc, id desc"
    _rec_name = "product_id"

    product_id = fields.Many2one("product.product", required=True, ondelete="cascade")
    warehouse_id = fields.Many2one("stock.warehouse", required=True, ondelete="cascade")
    company_id = fields.Many2one(
        "res.company", required=True, index=True, ondelete="cascade"
    )
    day = fields.Date(required=True)
    window_end = fields.Date(required=True)
    stock = fields.Float("Stock and promised receipts", digits="Product Unit")
    p_told = fields.Float("Probability told", digits=(5, 4), aggregator="avg")
    expected = fields.Float("Expected demand", digits="Product Unit")
    # The stock that was to be enough with that probability
    order_80 = fields.Float("80 %", digits="Product Unit", aggregator=None)
    order_90 = fields.Float("90 %", digits="Product Unit", aggregator=None)
    order_95 = fields.Float("95 %", digits="Product Unit", aggregator=None)
    order_98 = fields.Float("98 %", digits="Product Unit", aggregator=None)
    order_99 = fields.Float("99 %", digits="Product Unit", aggregator=None)
    # Known when the window has closed
    scored = fields.Boolean()
    came = fields.Float("Demand that came", digits="Product Unit")
    p_came = fields.Float("Came true", digits=(5, 4), aggregator="avg")
    covered = fields.Float(
        "Covered at 95 %", digits=(5, 4), aggregator="avg", help="1: it was enough."
    )
    brier = fields.Float("Brier score", digits=(5, 4), aggregator="avg")
    told = fields.Selection(
        [(str(i), f"{i * 10}-{i * 10 + 10} %") for i in range(10)],
        "Told",
        help="The tenth in which the probability lay.",
    )

    _once_a_day = models.UniqueIndex("(product_id, warehouse_id, day)")
    _to_score = models.Index("(window_end, id) WHERE scored IS NOT TRUE")
    _closed = models.Index("(company_id, window_end) WHERE scored")

    @api.model
    def score_of_plant(self):
        """``core.forecast.score.Score`` of the closed windows that the reader may see;
        None while none has closed."""
        return None
