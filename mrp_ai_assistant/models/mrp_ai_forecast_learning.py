"""What a company's history has taught, and how far its rebuild has come."""

from odoo import fields, models


class MrpAiForecastLearning(models.Model):
    """One row a company. A rebuild that is killed goes on from here."""

    _name = "mrp.ai.forecast.learning"
    _description = "Learnt Forecasting"
    _rec_name = "company_id"

    company_id = fields.Many2one("res.company", required=True, ondelete="cascade")
    learnt_on = fields.Date()
    learnt = fields.Json(help="core.forecast.Forecasters.as_json()")
    plant = fields.Json(help="Back-test of the plant: core.forecast.score.Score")
    # The daily pass over all products
    pass_day = fields.Date(help="The day of the pass that is under way or done.")
    pass_after = fields.Integer(help="The last product of it that is done.")
    pass_done = fields.Boolean()
    passed_at = fields.Datetime("Last complete pass")
    # What changed since
    seen_at = fields.Datetime(help="Changes up to then are in the rows.")
    # From which value a product is of class A, of class B
    value_a = fields.Float()
    value_b = fields.Float()

    _one_each = models.UniqueIndex("(company_id)")
