from odoo.tests import new_test_user, tagged

from ..core.evidence import Ask, Missing, RecordRef
from ..skills.stock.lot_traceability import lot_traceability
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestLotTraceability(PlantCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.leg.tracking = "lot"
        cls.lot = cls.lot_of(cls.leg, "L-1")
        cls.vendor = cls.env["res.partner"].create({"name": "Maderas Test"})
        cls.customer = cls.env["res.partner"].create({"name": "Hotel Test"})

    @classmethod
    def lot_of(cls, product, name):
        return cls.env["stock.lot"].create({"name": name, "product_id": product.id})

    def transfer(self, product, lot, quantity, kind, partner):
        """A done receipt or delivery of ``lot``."""
        warehouse = self.env.ref("stock.warehouse0")
        types = {"in": warehouse.in_type_id, "out": warehouse.out_type_id}
        vendors = self.env.ref("stock.stock_location_suppliers")
        customers = self.env.ref("stock.stock_location_customers")
        source, target = {
            "in": (vendors, self.stock),
            "out": (self.stock, customers),
        }[kind]
        picking = self.env["stock.picking"].create(
            {
                "picking_type_id": types[kind].id,
                "partner_id": partner.id,
                "location_id": source.id,
                "location_dest_id": target.id,
            }
        )
        move = self.env["stock.move"].create(
            {
                "product_id": product.id,
                "product_uom_qty": quantity,
                "product_uom": product.uom_id.id,
                "picking_id": picking.id,
                "location_id": source.id,
                "location_dest_id": target.id,
            }
        )
        picking.action_confirm()
        move.move_line_ids.unlink()
        self.env["stock.move.line"].create(
            {
                "move_id": move.id,
                "picking_id": picking.id,
                "product_id": product.id,
                "lot_id": lot.id,
                "quantity": quantity,
                "location_id": source.id,
                "location_dest_id": target.id,
            }
        )
        move.picked = True
        picking._action_done()
        return picking

    def make(self, made_lot=None):
        """One table of four legs of the lot, made and closed."""
        self.put(self.top, 1)
        order = self.order(1)
        order.action_assign()
        if made_lot:
            order.lot_producing_ids = made_lot
        order.qty_producing = 1
        order.set_qty_producing()
        order.move_raw_ids.picked = True
        order.button_mark_done()
        self.assertEqual(order.state, "done")
        return order

    def ask(self, lot=None, order=None, **arguments):
        if lot is not None:
            arguments["lot"] = RecordRef("stock.lot", lot.id, lot.display_name)
        if order is not None:
            arguments["order"] = RecordRef("mrp.production", order.id, order.name)
        return lot_traceability.run(self.as_planner(), arguments)

    def cells(self, found, name):
        return [
            value
            for table in found.tables
            if name in [column.name for column in table.columns]
            for value in self.column(table, name)
        ]

    def test_both_ways_to_the_customer(self):
        self.table.tracking = "lot"
        made = self.lot_of(self.table, "T-1")
        self.transfer(self.leg, self.lot, 10, "in", self.vendor)
        order = self.make(made)
        delivery = self.transfer(self.table, made, 1, "out", self.customer)
        found = self.ask(self.lot)
        self.assertEqual([r.id for r in self.cells(found, "order")], [order.id])
        self.assertEqual(self.cells(found, "lots"), ["T-1"])
        self.assertEqual([r.id for r in self.cells(found, "delivery")], [delivery.id])
        self.assertEqual(
            [r.id for r in self.cells(found, "customer")], [self.customer.id]
        )
        self.assertEqual(self.cells(found, "from")[0].id, self.vendor.id)
        back = self.ask(made)
        self.assertIn(self.lot.id, [r.id for r in self.cells(back, "lot")])

    def test_what_is_not_tracked_is_said_to_be_lost(self):
        self.transfer(self.leg, self.lot, 10, "in", self.vendor)
        order = self.make()
        found = self.ask(self.lot)
        self.assertEqual([r.id for r in self.cells(found, "order")], [order.id])
        self.assertIn(self.table.display_name, found.warnings[0])
        self.assertTrue(any("cannot be told" in line for line in found.summary))

    def test_quantity_consumed_and_left(self):
        self.transfer(self.leg, self.lot, 10, "in", self.vendor)
        self.make()
        found = self.ask(self.lot)
        self.assertEqual(self.column(found.tables[0], "quantity"), [4])
        hand = [f.value.value for f in found.facts if f.kind == "quantity"]
        self.assertEqual(hand, [6])

    def test_lots_of_an_order(self):
        self.transfer(self.leg, self.lot, 10, "in", self.vendor)
        order = self.make()
        table = self.ask(order=order).tables[0]
        self.assertEqual([r.id for r in self.column(table, "lot")], [self.lot.id])
        self.assertEqual(self.column(table, "kind"), ["consumed"])

    def test_lots_of_one_product_of_an_order(self):
        self.transfer(self.leg, self.lot, 10, "in", self.vendor)
        order = self.make()
        top = RecordRef("product.product", self.top.id, self.top.display_name)
        self.assertEqual(self.ask(order=order, product=top).reason, Missing.NO_ROWS)
        found = self.ask(product=top)
        self.assertEqual(found.reason, Missing.NO_ROWS)

    def test_a_new_lot_has_no_history(self):
        found = self.ask(self.lot)
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("L-1", found.text)

    def test_an_order_without_lots(self):
        order = self.order(1)
        self.assertEqual(self.ask(order=order).reason, Missing.NO_ROWS)

    def test_without_a_lot_it_asks_which(self):
        found = self.ask()
        self.assertIsInstance(found, Ask)
        self.assertTrue(any("L-1" in option for option in found.options))

    def test_a_limit_says_how_many_there_are(self):
        self.transfer(self.leg, self.lot, 20, "in", self.vendor)
        self.make()
        self.make()
        where = self.ask(self.lot, limit=1).tables[0].scope
        self.assertEqual((where.shown, where.total), (1, 2))

    def test_no_rights_no_answer(self):
        stranger = new_test_user(self.env, "lots_none", groups="base.group_user")
        found = lot_traceability.run(self.env(user=stranger), {})
        self.assertEqual(found.reason, Missing.NO_ACCESS)

    def test_queries_do_not_grow_with_the_orders(self):
        self.transfer(self.leg, self.lot, 100, "in", self.vendor)

        def queries(count):
            for _each in range(count):
                self.make()
            return self.queries(lambda: self.ask(self.lot))

        few = queries(2)
        self.assertLessEqual(queries(18), few)
