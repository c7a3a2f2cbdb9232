from datetime import timedelta

from odoo import fields
from odoo.tests import new_test_user, tagged

from ..core.evidence import Missing, RecordRef
from ..skills.plant.clock import today
from ..skills.plant.incoming import next_arrivals
from ..skills.purchases.incoming_material import incoming_material
from ..skills.purchases.subcontracted_receipts import subcontracted_receipts
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestSubcontractedReceipts(PlantCase):
    def ask(self, **arguments):
        return subcontracted_receipts.run(self.as_planner(), arguments)

    def subcontracted(self, quantity=5, days=4, promised=4, name="Maquila Test"):
        """An open receipt of tables that ``name`` makes for us."""
        if "is_subcontract" not in self.env["stock.move"]._fields:
            self.skipTest("subcontracting is not installed")
        partner = self.env["res.partner"].create({"name": name})
        self.env["mrp.bom"].create(
            {
                "product_tmpl_id": self.table.product_tmpl_id.id,
                "type": "subcontract",
                "subcontractor_ids": [(4, partner.id)],
                "bom_line_ids": [(0, 0, {"product_id": self.leg.id, "product_qty": 4})],
            }
        )
        picking = self.env["stock.picking"].create(
            {
                "picking_type_id": self.env.ref("stock.warehouse0").in_type_id.id,
                "partner_id": partner.id,
                "location_id": self.env.ref("stock.stock_location_suppliers").id,
                "location_dest_id": self.stock.id,
                "move_ids": [
                    (
                        0,
                        0,
                        {
                            "product_id": self.table.id,
                            "product_uom_qty": quantity,
                            "product_uom": self.table.uom_id.id,
                            "location_id": self.env.ref(
                                "stock.stock_location_suppliers"
                            ).id,
                            "location_dest_id": self.stock.id,
                        },
                    )
                ],
            }
        )
        picking.action_confirm()
        now = fields.Datetime.now()
        picking.move_ids.date_deadline = now + timedelta(days=promised)
        picking.move_ids.date = now + timedelta(days=days)
        return picking

    def test_without_subcontracting_it_says_so(self):
        if "is_subcontract" in self.env["stock.move"]._fields:
            self.skipTest("subcontracting is installed")
        self.assertEqual(self.ask().reason, Missing.MODULE_MISSING)

    def test_from_whom_how_much_and_when(self):
        picking = self.subcontracted(quantity=5, days=4)
        table = self.ask().tables[0]
        self.assertEqual(self.column(table, "quantity"), [5])
        self.assertEqual(
            [each.id for each in self.column(table, "vendor")], [picking.partner_id.id]
        )
        day = today(self.env) + timedelta(days=4)
        self.assertEqual(self.column(table, "expected"), [day])

    def test_only_the_late_ones(self):
        self.subcontracted(days=5, promised=-2, name="Tarde")
        self.subcontracted(days=5, promised=5, name="Pronto")
        found = self.ask(late=True)
        self.assertEqual(self.column(found.tables[0], "late"), [7])
        self.assertEqual(self.ask().tables[0].scope.total, 2)

    def test_it_arrives_once_not_twice(self):
        self.subcontracted(quantity=5)
        part = RecordRef("product.product", self.table.id, self.table.display_name)
        found = incoming_material.run(self.as_planner(), {"product": part})
        self.assertEqual(self.column(found.tables[0], "quantity"), [5])

    def test_orders_wait_for_the_receipt_not_for_his_own_order(self):
        picking = self.subcontracted(quantity=5, days=4)
        own = self.env["stock.move"].search(
            [
                ("product_id", "=", self.table.id),
                ("production_id", "!=", False),
                ("production_id.picking_type_id.warehouse_id", "!=", False),
            ]
        )
        self.assertTrue(own, "the subcontractor's own order")
        own.date = fields.Datetime.now() + timedelta(days=1)
        arrival = next_arrivals(self.as_planner(), self.table)[self.table.id]
        self.assertEqual(arrival.move.id, picking.move_ids.id)
        self.assertEqual(arrival.day, today(self.env) + timedelta(days=4))

    def test_none_says_so(self):
        if "is_subcontract" not in self.env["stock.move"]._fields:
            self.skipTest("subcontracting is not installed")
        part = RecordRef("product.product", self.top.id, self.top.display_name)
        self.assertEqual(self.ask(product=part).reason, Missing.NO_ROWS)

    def test_no_rights_no_answer(self):
        if "is_subcontract" not in self.env["stock.move"]._fields:
            self.skipTest("subcontracting is not installed")
        stranger = new_test_user(self.env, "subcontract_none", groups="base.group_user")
        found = subcontracted_receipts.run(self.env(user=stranger), {})
        self.assertEqual(found.reason, Missing.NO_ACCESS)

    def test_queries_do_not_grow_with_the_rows(self):
        def queries(count):
            for n in range(count):
                self.subcontracted(name=f"S {count} {n}")
            return self.queries(self.ask)

        few = queries(2)
        self.assertLessEqual(queries(8), few)
