"""What was forecast, and what came: the plant's own calibration."""

import numpy as np
from odoo import api, fields, models

from ..core.forecast.score import LEVELS, Log, score
from ..skills.plant.plain_rows import plain_rows
from ..stock_risk.came import came
from ..stock_risk.days import days_of
from ..stock_risk.row import score_of

_CHUNK = 500
_ORDERS = tuple(f"order_{round(100 * level)}" for level in LEVELS)


class MrpAiForecastLog(models.Model):
    """One forecast of the demand until ``window_end``, told on ``day``.

    It is about demand, not stock: whether what was there and promised would be enough.
    So it stays true when the forecast itself made somebody order more.
    """

    _name = "mrp.ai.forecast.log"
    _inherit = ["mrp.ai.forecast.access"]
    _description = "Logged Forecast"
    _order = "day desc, id desc"
    _rec_name = "product_id"

    product_id = fields.Many2one(
        "product.product", required=True, index=True, ondelete="cascade"
    )
    warehouse_id = fields.Many2one("stock.warehouse", required=True, ondelete="cascade")
    company_id = fields.Many2one(
        "res.company", required=True, index=True, ondelete="cascade"
    )
    day = fields.Date("Told on", required=True)
    window_end = fields.Date("Until", required=True)
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
    scored = fields.Boolean("Window closed")
    came = fields.Float("Demand that came", digits="Product Unit")
    p_came = fields.Float("Came true", digits=(5, 4), aggregator="avg")
    covered = fields.Float(
        "Covered at 95 %", digits=(5, 4), aggregator="avg", help="1: it was enough."
    )
    brier = fields.Float("Brier score", digits=(5, 4), aggregator="avg")
    told = fields.Selection(
        [(str(i), f"{i * 10}-{i * 10 + 10} %") for i in range(10)],
        "Tenth of the probability",
    )

    _once_a_day = models.UniqueIndex("(product_id, warehouse_id, day)")
    _to_score = models.Index("(company_id, window_end, id) WHERE scored IS NOT TRUE")
    _closed = models.Index("(window_end) WHERE scored")

    # -- kept by crons --------------------------------------------------------

    @api.model
    def _log(self, told):
        """Keep what was ``told`` (stock_risk.row.logged); of a day, what was first."""
        if not told:
            return
        same = [
            ("day", "in", sorted({values["day"] for values in told})),
            ("product_id", "in", [values["product_id"] for values in told]),
        ]
        known = {
            (row.product_id.id, row.warehouse_id.id, row.day)
            for row in self.search(same)
        }
        self.create(
            [
                {**values, "company_id": self.env.company.id}
                for values in told
                if (values["product_id"], values["warehouse_id"], values["day"])
                not in known
            ]
        )

    @api.model
    def _cron_score(self):
        """Score what has closed; what is old goes by ``mrp.ai.retention``."""
        for company in self.env["mrp.ai.forecast.learning"]._companies():
            own = self.with_context(allowed_company_ids=company.ids)
            today = days_of(own.env, 1).today
            closed = [
                ("company_id", "=", company.id),
                ("scored", "=", False),
                ("window_end", "<", today),
            ]
            while rows := own.search(closed, order="window_end, id", limit=_CHUNK):
                rows._score()
                left = own.search_count(closed)
                if self.env["ir.cron"]._commit_progress(len(rows), remaining=left) <= 0:
                    return
                self.env.invalidate_all()

    def _score(self):
        """Against the demand that came in the window of each."""
        for row, demand in zip(self, came(self.env, self), strict=True):
            row.write(score_of({name: row[name] for name in _TOLD}, demand))

    # -- for skills and the page ----------------------------------------------

    @api.model
    def score_of_plant(self):
        """``core.forecast.score.Score`` of the closed windows that the reader may see;
        None while none has closed."""
        closed = [("scored", "=", True), ("company_id", "in", self.env.companies.ids)]
        names = ("p_told", "p_came", "expected", "came", *_ORDERS)
        rows = plain_rows(self.env, self._name, closed, names)
        if not rows:
            return None
        table = np.array(rows, dtype=float)
        return score(
            Log(table[:, 0], table[:, 1] > 0, table[:, 2], table[:, 3], table[:, 4:])
        )

    @api.model
    def tested_of_plant(self):
        """The back-test of the plant, as ``Score`` says, for the company of the reader;
        None before it was learnt or without enough history."""
        company = [("company_id", "=", self.env.company.id)]
        return (
            self.env["mrp.ai.forecast.learning"].search(company, limit=1).plant or None
        )


_TOLD = ("stock", "order_95", "p_told")
