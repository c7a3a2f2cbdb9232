from odoo.tests import tagged

from ..core.evidence import Missing, NoData, RecordRef
from ..core.period import Period
from ..skills.component_shortages import component_shortages
from ..skills.plant.clock import today
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestComponentShortages(PlantCase):
    def ask(self, order=None, **arguments):
        if order is not None:
            arguments["order"] = RecordRef("mrp.production", order.id, order.name)
        return component_shortages.run(self.as_planner(), arguments)

    def test_missing_is_needed_minus_reserved_minus_free(self):
        self.put(self.leg, 10)
        order = self.order(5)
        self.put(self.top, 100)  # after the confirmation, which reserves what it finds
        table = self.ask(order).tables[0]
        by_part = dict(
            zip(
                (part.id for part in self.column(table, "component")),
                (amount.value for amount in self.column(table, "missing")),
                strict=True,
            )
        )
        self.assertEqual(by_part[self.leg.id], 10.0)
        self.assertEqual(by_part[self.top.id], 0.0)

    def test_reserved_parts_are_not_listed(self):
        self.put(self.leg, 20)
        self.put(self.top, 5)
        order = self.order(5)
        order.action_assign()
        found = self.ask(order)
        self.assertIsInstance(found, NoData)
        self.assertIn(order.name, found.text)

    def test_arrival_names_the_document(self):
        order = self.order()
        self.receipt(self.leg, 50, days=6)
        self.receipt(self.leg, 50, days=2)
        table = self.ask(order).tables[0]
        parts = [part.id for part in self.column(table, "component")]
        place = parts.index(self.leg.id)
        self.assertEqual(
            (self.column(table, "arrival")[place] - today(self.env)).days, 2
        )
        self.assertEqual(self.column(table, "document")[place].text, "P-TEST")
        nothing = self.column(table, "document")[parts.index(self.top.id)]
        self.assertIn("nothing", nothing.text)

    def test_a_period_sums_over_orders(self):
        self.order(1)
        self.order(2)
        day = today(self.env)
        found = self.ask(period=Period(day, day, "today"))
        table = found.tables[0]
        parts = [part.id for part in self.column(table, "component")]
        missing = self.column(table, "missing")[parts.index(self.leg.id)]
        self.assertEqual(missing.value, 12.0)

    def test_finished_order_needs_nothing(self):
        order = self.order()
        order.action_cancel()
        found = self.ask(order)
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn(order.name, found.text)

    def test_other_unit_of_measure_is_converted(self):
        dozen = self.env.ref("uom.product_uom_dozen")
        self.bom.bom_line_ids[0].write({"product_qty": 1, "product_uom_id": dozen.id})
        self.put(self.leg, 7)
        self.put(self.top, 1)
        table = self.ask(self.order()).tables[0]
        parts = [part.id for part in self.column(table, "component")]
        missing = self.column(table, "missing")[parts.index(self.leg.id)]
        self.assertEqual(missing.value, 5.0)

    def test_plan_asks_to_buy_what_nobody_brings(self):
        order = self.order()
        steps = self.ask(order).steps
        self.assertTrue(all("Buy or make" in step.action for step in steps))
