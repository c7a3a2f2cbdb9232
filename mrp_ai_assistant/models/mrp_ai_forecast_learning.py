"""What a company's history has taught, and how far its rebuild has come."""

from dataclasses import asdict

from odoo import api, fields, models

from ..stock_risk.days import known_days
from ..stock_risk.learning import learnt_of
from ..stock_risk.plant import habits_of, plant_of
from .mrp_ai_forecast_access import COSTS


class MrpAiForecastLearning(models.Model):
    """One row a company. A rebuild that is killed goes on from here."""

    _name = "mrp.ai.forecast.learning"
    _inherit = ["mrp.ai.forecast.access"]
    _description = "Learnt Forecasting"
    _rec_name = "company_id"

    company_id = fields.Many2one("res.company", required=True, ondelete="cascade")
    learnt_on = fields.Date()
    learnt = fields.Json(help="core.forecast.Forecasters.as_json()")
    habits = fields.Json(help="stock_risk.plant.habits_of()")
    plant = fields.Json(help="Back-test of the plant: core.forecast.score.Score")
    # The daily pass over all products
    pass_day = fields.Date(help="The day of the pass that is under way or done.")
    pass_after = fields.Integer(help="The last product of it that is done.")
    pass_began = fields.Datetime()
    pass_done = fields.Boolean()
    # What changed since
    seen_at = fields.Datetime(help="Changes until then are in the rows, or waiting.")
    waiting = fields.Json(help="Products that changed and are to be forecast anew.")
    # From which value a product is of class A, of class B
    value_a = fields.Float(groups=COSTS)
    value_b = fields.Float(groups=COSTS)

    _one_each = models.UniqueIndex("(company_id)")

    @api.model
    def _companies(self):
        """Those that keep stock."""
        groups = self.env["stock.warehouse"]._read_group([], ["company_id"])
        return self.env["res.company"].union(*(group[0] for group in groups))

    @api.model
    def _of(self, company):
        found = self.search([("company_id", "=", company.id)], limit=1)
        return found or self.create({"company_id": company.id})

    def _plant(self, *, helped=False):
        """What forecasts of the company are made of, by all that was learnt; in the
        background ``helped`` by what nobody should have to wait for."""
        self.ensure_one()
        # Habits of a plant without history are none: moves may have come since.
        habits = self.learnt and self.habits
        return plant_of(self.env, self.company_id, self.learnt, habits, helped=helped)

    def _is_outgrown(self):
        """Whether there are older moves than when it was learnt: history was imported
        since, and nobody should wait for it until tomorrow."""
        self.ensure_one()
        since = fields.Date.to_date((self.habits or {}).get("since"))
        own = self.with_context(allowed_company_ids=self.company_id.ids)
        return bool(since) and known_days(own.env).first < since

    def _learn(self, today):
        """Learn anew from the whole history."""
        self.ensure_one()
        plant = plant_of(self.env, self.company_id)
        learnt, score = learnt_of(plant)
        self.write(
            {
                "learnt_on": today,
                "learnt": learnt and learnt.as_json(),
                "plant": score and asdict(score),
                "habits": habits_of(plant),
            }
        )

    def _begin_pass(self, today):
        self.write(
            {
                "pass_day": today,
                "pass_after": 0,
                "pass_began": fields.Datetime.now(),
                "pass_done": False,
            }
        )
