from odoo.tests import tagged

from ..core.evidence import Missing, NoData, RecordRef
from ..core.period import Period
from ..skills.plant.clock import today
from ..skills.plant.shortage import needs
from ..skills.stock.component_shortages import component_shortages
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

    def test_stock_for_an_earlier_order_is_not_there_for_a_later_one(self):
        self.put(self.top, 10)
        early, late = self.order(1, start=0), self.order(1, start=1)
        self.put(self.leg, 4)
        self.assertNotIn(self.leg, self.lacking(early))
        self.assertEqual(self.lacking(late)[self.leg], 4)

    def lacking(self, order):
        """The quantity that each component of ``order`` misses; none: not there."""
        found = self.ask(order)
        if isinstance(found, NoData):
            return {}
        table = found.tables[0]
        parts = self.env["product.product"].browse(
            [part.id for part in self.column(table, "component")]
        )
        amounts = [amount.value for amount in self.column(table, "missing")]
        pairs = zip(parts, amounts, strict=True)
        return {part: amount for part, amount in pairs if amount}

    def test_one_component_says_nothing_of_the_others(self):
        self.put(self.top, 100)
        order = self.order(1)
        part = RecordRef("product.product", self.top.id, self.top.display_name)
        found = self.ask(product=part)
        self.assertIn(self.top.display_name, found.text)
        self.assertNotIn("lacks a component", found.text)
        self.assertIn(order.name, self.ask(order, product=part).text)

    def test_list_of_several_orders_counts_components_and_leads_to_the_orders(self):
        orders = self.order(1) | self.order(2)
        made = RecordRef("product.product", self.table.id, self.table.display_name)
        where = self.ask(product=made, limit=1).tables[0].scope
        self.assertEqual((where.shown, where.total), (1, 2))
        self.assertEqual(self.env["mrp.production"].search(where.domain), orders)

    def test_the_orders_that_lack_a_component(self):
        self.put(self.leg, 100)
        later, sooner = self.order(3, start=5), self.order(2, start=1)
        found = self.ask(product=RecordRef("product.product", self.top.id, "Tablero"))
        rows = found.tables[0].rows
        mine = [row.ref.id for row in rows if row.ref.id in (later | sooner).ids]
        self.assertEqual(mine, [sooner.id, later.id])
        missing = {row.ref.id: row.cells[5].value.value for row in rows}
        self.assertEqual((missing[later.id], missing[sooner.id]), (3, 2))

    def test_free_stock_is_what_odoo_says_is_free(self):
        self.put(self.leg, 3)
        self.put(self.top, 9)
        shelf = self.env["stock.location"].create(
            {"name": "Balda", "location_id": self.stock.id, "usage": "internal"}
        )
        self.put(self.leg, 2.5, shelf)
        order = self.order(4)
        short = {row.ref.id: row.cells[3].value.value for row in self.rows(order)}
        in_stock = self.leg.with_context(location=self.stock.id)
        self.assertEqual(short[self.leg.id], 16 - in_stock.free_qty - self.kept(order))

    def rows(self, order):
        return self.ask(order).tables[0].rows

    def kept(self, order):
        moves = order.move_raw_ids.filtered(lambda m: m.product_id == self.leg)
        return sum(moves.mapped("quantity"))

    def test_a_part_reserved_on_one_line_and_lacking_on_another(self):
        self.bom.bom_line_ids = [(0, 0, {"product_id": self.leg.id, "product_qty": 4})]
        self.put(self.leg, 5)
        order = self.order(1)
        order.action_assign()
        states = order.move_raw_ids.filtered(lambda m: m.product_id == self.leg)
        self.assertIn("assigned", states.mapped("state"))
        found = needs(self.as_planner(), order)[order.id]
        (need,) = [each for each in found if each.product == self.leg]
        self.assertEqual((need.needed, need.reserved, need.missing), (8, 5, 3))

    def test_more_orders_cost_no_more_queries(self):
        self.order(1)
        self.order(2)
        few = self.queries(self.ask)
        for _each in range(10):
            self.order(3)
        self.assertLessEqual(self.queries(self.ask), few)

    def test_the_orders_come_first_when_they_are_what_is_held(self):
        orders = self.order(1, start=3) | self.order(2, start=1)
        parts, waiting = self.ask().tables
        self.assertEqual(self.ask(held=True).tables[0].title, waiting.title)
        self.assertNotEqual(parts.title, waiting.title)
        mine = [row.ref.id for row in waiting.rows if row.ref.id in orders.ids]
        self.assertEqual(mine, orders.ids[::-1])

    def test_only_what_nothing_brings(self):
        order = self.order(5)
        self.receipt(self.top, 5, days=3)
        found = self.ask(unordered=True, limit=500)
        ids = {row.ref.id for table in found.tables[:1] for row in table.rows}
        self.assertIn(self.leg.id, ids)
        self.assertNotIn(self.top.id, ids)
        self.receipt(self.leg, 20, days=3)
        found = self.ask(order, unordered=True)
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("on its way", found.text)
