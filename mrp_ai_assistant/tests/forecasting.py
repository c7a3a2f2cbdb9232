"""A plant with a history of demand, for the tests of what forecasts tell."""

from datetime import timedelta

from odoo import fields
from odoo.tests import new_test_user

from ..core.evidence import Cell, Phrase, Quantity, RecordRef
from .plant import PlantCase

DAYS = 120


def bare(cell):
    """A quantity as a number, a phrase as text; tones taken off."""
    value = cell.value if isinstance(cell, Cell) else cell
    if isinstance(value, Quantity):
        return value.value
    return value.text if isinstance(value, Phrase) else value


_WEEK = (4, 6, 5, 3, 7)


class ForecastCase(PlantCase):
    """Legs are used on every working day of ``DAYS``, five on average, and there are 20
    of them: four days or so. Tops were never used."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.history(cls.leg, left=20)
        groups = "base.group_user,mrp.group_mrp_manager,stock.group_stock_manager"
        cls.chief = new_test_user(cls.env, "forecast_chief", groups=groups)

    @classmethod
    def history(cls, product, left, times=1.0):
        """Consumption of ``product`` day by day, of which ``left`` remain."""
        today = fields.Datetime.now().replace(hour=10, minute=0)
        days = [today - timedelta(days=n) for n in range(DAYS, 0, -1)]
        used = [
            (day, _WEEK[day.weekday()] * times) for day in days if day.weekday() < 5
        ]
        cls.put(product, sum(amount for _day, amount in used) + left)
        place = product.property_stock_production
        moves = cls.env["stock.move"].create(
            [
                {
                    "product_id": product.id,
                    "product_uom_qty": amount,
                    "product_uom": product.uom_id.id,
                    "location_id": cls.stock.id,
                    "location_dest_id": place.id,
                }
                for _day, amount in used
            ]
        )
        moves._action_confirm()
        for move, (_day, amount) in zip(moves, used, strict=True):
            move.quantity = amount
        moves.picked = True
        moves._action_done()
        for move, (day, _amount) in zip(moves, used, strict=True):
            move.date = day
            move.move_line_ids.date = day
        cls.env.flush_all()

    @classmethod
    def sold_by(cls, product, name="Herrajes Test", delay=9):
        """A vendor of ``product``, who takes ``delay`` days."""
        vendor = cls.env["res.partner"].create({"name": name})
        cls.env["product.supplierinfo"].create(
            {
                "partner_id": vendor.id,
                "product_tmpl_id": product.product_tmpl_id.id,
                "price": 1,
                "delay": delay,
            }
        )
        if "purchase.order" in cls.env:
            buy = cls.env.ref("purchase_stock.route_warehouse0_buy", False)
            if buy:
                product.product_tmpl_id.route_ids = [(4, buy.id)]
        return vendor

    def rebuild(self):
        """What the cron does, for every product of these tests."""
        self.env.flush_all()
        list(self.env["mrp.ai.stock.risk"]._rebuilding())
        return self.env["mrp.ai.stock.risk"].search([("product_id", "=", self.leg.id)])

    @staticmethod
    def named(product):
        return RecordRef("product.product", product.id, product.display_name)

    @staticmethod
    def fact(found, label):
        """The value of the fact that is called so."""
        return next(f.value for f in found.facts if f.label == label)

    @staticmethod
    def cells(table, place=0):
        """One row as a dict of bare values."""
        cells = [bare(cell) for cell in table.rows[place].cells]
        return dict(zip((column.name for column in table.columns), cells, strict=True))
