"""Moves of the test plant that are done, on the days that a test says."""

from datetime import datetime, timedelta

from odoo import fields

from ..stock_risk.assess import assess
from ..stock_risk.plant import plant_of
from .plant import PlantCase


class StockedCase(PlantCase):
    """Demand, receipts and returns as they stand in a database, without documents."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.warehouse = cls.env.ref("stock.warehouse0")
        cls.customers = cls.env.ref("stock.stock_location_customers")
        cls.suppliers = cls.env.ref("stock.stock_location_suppliers")
        cls.env.company.resource_calendar_id.tz = "Europe/Madrid"

    @classmethod
    def done(cls, product, amounts, source, target, **values):
        """A done move a day of ``amounts``, {days ago or a moment: quantity}."""
        now = fields.Datetime.now().replace(hour=11, minute=0, second=0)
        days = [
            (key if isinstance(key, datetime) else now - timedelta(days=key), quantity)
            for key, quantity in amounts.items()
        ]
        moves = cls.env["stock.move"].create(
            [
                {
                    "product_id": product.id,
                    "product_uom": product.uom_id.id,
                    "product_uom_qty": quantity,
                    "location_id": source.id,
                    "location_dest_id": target.id,
                    **values,
                }
                for _day, quantity in days
            ]
        )
        cls.env.flush_all()
        for move, (day, quantity) in zip(moves, days, strict=True):
            cls.env.cr.execute(
                "UPDATE stock_move SET state = 'done', quantity = %s, date = %s,"
                " product_qty = %s WHERE id = %s",
                (quantity, day, quantity, move.id),
            )
        cls.env.invalidate_all()
        return moves

    @classmethod
    def sold(cls, product, amounts, **values):
        return cls.done(product, amounts, cls.stock, cls.customers, **values)

    @classmethod
    def steady(cls, product, each=2, days=60, **values):
        """``each`` a day, every second day."""
        amounts = {day: each for day in range(1, days + 1, 2)}
        return cls.sold(product, amounts, **values)

    @classmethod
    def sell(cls, product, vendor_name="Maderas Test", *, delay=5, **values):
        """A vendor of ``product``."""
        vendor = cls.env["res.partner"].create({"name": vendor_name})
        cls.env["product.supplierinfo"].create(
            {
                "partner_id": vendor.id,
                "product_tmpl_id": product.product_tmpl_id.id,
                "delay": delay,
                **values,
            }
        )
        return vendor

    def plant(self, env=None):
        return plant_of(env or self.env, self.env.company)

    def assess(self, product, env=None, warehouses=None, asked=None):
        """The forecast of ``product`` in the warehouse of the test plant."""
        plant, ids = self.plant(env), (warehouses or self.warehouse).ids
        more = [asked] if asked else []
        found = assess(plant, product.with_env(plant.env), ids, *more, every=True)
        self.assertEqual(len(found), len(ids))
        return found[0] if len(found) == 1 else found
