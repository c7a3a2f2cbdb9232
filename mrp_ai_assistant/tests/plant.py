"""A small plant for the tests of skills: every figure is set here, none is random."""

from datetime import timedelta

from odoo import fields
from odoo.tests import TransactionCase, new_test_user

from ..core.formats import SPANISH
from ..core.i18n import Speech, speaking


class PlantCase(TransactionCase):
    """One table made of four legs and one top, a planner, and two work centers."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.planner = new_test_user(
            cls.env, "plant_planner", groups="base.group_user,mrp.group_mrp_user"
        )
        cls.stock = cls.env.ref("stock.warehouse0").lot_stock_id
        cls.leg = cls.product("Pata «recta»", "PAT-01")
        cls.top = cls.product("Tablero de roble", "TAB-01")
        cls.table = cls.product("Mesa [prueba]", "MES-01")
        cls.cutting = cls.env["mrp.workcenter"].create({"name": "Corte test"})
        cls.assembly = cls.env["mrp.workcenter"].create({"name": "Montaje test"})
        cls.bom = cls.env["mrp.bom"].create(
            {
                "product_tmpl_id": cls.table.product_tmpl_id.id,
                "bom_line_ids": [
                    (0, 0, {"product_id": cls.leg.id, "product_qty": 4}),
                    (0, 0, {"product_id": cls.top.id, "product_qty": 1}),
                ],
                "operation_ids": [
                    (0, 0, {"name": "Cortar", "workcenter_id": cls.cutting.id}),
                    (0, 0, {"name": "Montar", "workcenter_id": cls.assembly.id}),
                ],
            }
        )

    @classmethod
    def product(cls, name, code):
        return cls.env["product.product"].create(
            {"name": name, "default_code": code, "is_storable": True}
        )

    @classmethod
    def put(cls, product, quantity, location=None):
        cls.env["stock.quant"]._update_available_quantity(
            product, location or cls.stock, quantity
        )

    @classmethod
    def order(cls, quantity=1, *, late=None, start=0, confirm=True):
        """An order of tables; ``late`` is its deadline in days ago."""
        today = fields.Datetime.now()
        order = cls.env["mrp.production"].create(
            {
                "product_id": cls.table.id,
                "product_qty": quantity,
                "bom_id": cls.bom.id,
                "date_start": today + timedelta(days=start),
            }
        )
        if confirm:
            order.action_confirm()
        if late is not None:
            order.date_deadline = today - timedelta(days=late)
        return order

    @classmethod
    def receipt(cls, product, quantity, days):
        """An open receipt of ``product`` planned in ``days``."""
        picking_type = cls.env.ref("stock.warehouse0").in_type_id
        move = cls.env["stock.move"].create(
            {
                "product_id": product.id,
                "product_uom_qty": quantity,
                "product_uom": product.uom_id.id,
                "location_id": cls.env.ref("stock.stock_location_suppliers").id,
                "location_dest_id": cls.stock.id,
                "picking_type_id": picking_type.id,
                "date": fields.Datetime.now() + timedelta(days=days),
                "origin": "P-TEST",
            }
        )
        move._action_confirm()
        return move

    def block(self, center):
        """Stop ``center`` as its own button does."""
        self.env["mrp.workcenter.productivity"].create(
            {
                "workcenter_id": center.id,
                "loss_id": self.env["mrp.workcenter.productivity.loss"]
                .search([("loss_type", "=", "availability")], limit=1)
                .id,
            }
        )

    def as_planner(self):
        """The environment that skills get: the asking user's, rights and all."""
        self.env.flush_all()
        return self.env(user=self.planner)

    def queries(self, ask):
        """How many queries ``ask()`` makes when nothing is in memory."""
        ask()
        self.env.invalidate_all()
        before = self.env.cr.sql_log_count
        ask()
        return self.env.cr.sql_log_count - before

    def in_spanish(self):
        """Texts stay in English, numbers and dates are written in Spanish."""
        return speaking(Speech("es", lambda source: None, SPANISH))

    @staticmethod
    def column(table, name):
        """The values of one column, tones taken off."""
        place = [column.name for column in table.columns].index(name)
        cells = (row.cells[place] for row in table.rows)
        return [getattr(cell, "value", cell) for cell in cells]
