from datetime import timedelta

from odoo.tests import tagged

from ..core.evidence import Ask, Missing, RecordRef
from ..core.measure import Comparison
from ..core.period import Period
from ..skills.orders.manufacturing_orders import manufacturing_orders
from ..skills.plant.clock import today
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestManufacturingOrders(PlantCase):
    def ask(self, **arguments):
        product = RecordRef("product.product", self.table.id, self.table.display_name)
        arguments.setdefault("product", product)
        return manufacturing_orders.run(self.as_planner(), arguments)

    def ids(self, found):
        return [row.ref.id for row in found.tables[-1].rows]

    def test_in_progress_equals_sql(self):
        self.order()
        running = self.order()
        running.qty_producing = 1
        running.workorder_ids[0].button_start()
        found = self.ask(state="in_progress", product=None, limit=500)
        self.env.cr.execute(
            """SELECT id FROM mrp_production
               WHERE state = 'progress' AND company_id = %s""",
            [self.env.company.id],
        )
        truth = {row[0] for row in self.env.cr.fetchall()}
        self.assertIn(running.id, truth)
        self.assertEqual(set(self.ids(found)), truth)

    def test_to_start_today_leaves_out_what_runs(self):
        here = self.order()
        tomorrow = self.order(start=2)
        day = today(self.as_planner())
        found = self.ask(moment="start", period=Period(day, day, "today"))
        self.assertIn(here.id, self.ids(found))
        self.assertNotIn(tomorrow.id, self.ids(found))

    def test_the_next_is_the_first_to_come(self):
        self.order(start=-2)
        later, soon = self.order(start=4), self.order(start=2)
        found = self.ask(following=True, limit=1)
        self.assertEqual(self.ids(found), [soon.id])
        self.assertIn(soon.name, found.summary[0])
        both = self.ask(following=True, moment="start")
        self.assertEqual(self.ids(both), [soon.id, later.id])

    def test_due_in_a_period(self):
        soon = self.order(late=-3)
        self.order(late=-30)
        day = today(self.as_planner())
        week = Period(day, day + timedelta(days=7), "next 7 days")
        self.assertEqual(self.ids(self.ask(moment="due", period=week)), [soon.id])

    def test_counted_by_state(self):
        self.order()
        self.order()
        self.order(confirm=False)
        found = self.ask(counting=True)
        counts = {row.cells[0].code: row.cells[1] for row in found.tables[0].rows}
        self.assertEqual(counts, {"draft": 1, "confirmed": 2})
        self.assertEqual(found.facts[0].value, 3)

    def test_one_order_named_in_the_question(self):
        order = self.order(2, late=4)
        found = self.ask(order=RecordRef("mrp.production", order.id, order.name))
        self.assertEqual(self.ids(found), [order.id])
        self.assertIn(order.name, found.summary[0])
        self.assertIn("4 days", found.summary[0])

    def test_ready_and_waiting_are_told_apart(self):
        self.put(self.leg, 4)
        self.put(self.top, 1)
        ready = self.order()
        ready.action_assign()
        waiting = self.order()
        self.assertEqual(self.ids(self.ask(state="ready")), [ready.id])
        self.assertEqual(self.ids(self.ask(state="waiting")), [waiting.id])

    def test_no_match_names_the_filters(self):
        found = self.ask(state="done")
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("Mesa [prueba]", found.text)

    def test_what_finishes_tomorrow_is_planned_and_not_done_yet(self):
        order = self.order()
        order.date_finished = order.date_start + timedelta(days=1)
        day = today(self.as_planner()) + timedelta(days=1)
        found = self.ask(moment="finish", period=Period(day, day, "tomorrow"))
        self.assertEqual(self.ids(found), [order.id])
        self.assertIn("end: tomorrow", found.summary[0])
        found = self.ask(moment="finish", period=Period(None, day - timedelta(2), "x"))
        self.assertEqual(found.reason, Missing.NO_ROWS)

    def test_an_empty_plant_says_so_and_asks_nothing_back(self):
        self.env["mrp.production"].search([]).state = "cancel"
        self.env["mrp.production"].search([]).unlink()
        found = self.ask(counting=True, product=None)
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("no manufacturing order yet", found.text)
        self.assertFalse(found.followups)

    def test_when_an_order_ends_is_told(self):
        order = self.order(late=-9)
        order.date_finished = order.date_start + timedelta(days=3)
        found = self.ask(order=RecordRef("mrp.production", order.id, order.name))
        [end] = self.column(found.tables[0], "end")
        self.assertEqual(end, order.date_finished)
        self.assertIn("planned end", " ".join(found.summary))

    def test_one_order_tells_how_much_it_makes(self):
        self.order(7)
        self.assertIn("7", self.ask().summary[-1])

    def test_counted_by_month_of_their_end(self):
        for quantity in (2, 5):
            order = self.order(quantity)
            order.write({"state": "done", "date_finished": "2024-03-05 10:00:00"})
        other = self.order(1)
        other.write({"state": "done", "date_finished": "2024-05-31 23:30:00"})
        found = self.ask(state="done", by="month", counting=True)
        (table,) = found.tables
        self.assertEqual(self.column(table, "month"), ["Mar 2024", "May 2024"])
        self.assertEqual(self.column(table, "orders"), [2, 1])
        self.assertEqual(found.facts[0].value, 3)

    def test_a_month_begins_in_the_time_zone_of_the_reader(self):
        self.planner.tz = "Europe/Madrid"
        order = self.order(1)
        order.write({"state": "done", "date_finished": "2024-05-31 23:30:00"})
        env = self.env(user=self.planner, context={"tz": "Europe/Madrid"})
        product = RecordRef("product.product", self.table.id, "")
        arguments = {"product": product, "state": "done", "by": "month"}
        table = manufacturing_orders.run(env, arguments).tables[0]
        self.assertEqual(self.column(table, "month"), ["Jun 2024"])

    def test_largest_first_and_bounded(self):
        for quantity in (2, 50, 7):
            self.order(quantity)
        found = self.ask(direction="largest", bound=Comparison(">", 2, "", "> 2"))
        self.assertEqual([row.cells[2].value for row in found.tables[0].rows], [50, 7])
        self.assertIsInstance(self.ask(bound=Comparison(">", 2, "days", "")), Ask)

    def test_groups_beyond_the_limit_are_told(self):
        for start in (1, 2, 3):
            self.order(start=start)
        found = self.ask(by="day", limit=2)
        self.assertEqual(len(found.tables[0].rows), 2)
        self.assertIn("2 of 3 groups", " ".join(found.summary))
        where = found.tables[0].scope
        self.assertEqual((where.shown, where.total), (2, 3))

    def test_more_orders_cost_no_more_queries(self):
        self.order()
        self.order()
        few = self.queries(self.ask)
        for _each in range(10):
            self.order()
        self.assertLessEqual(self.queries(self.ask), few)

    def test_waiting_for_a_component_is_not_waiting_to_make_it(self):
        self.put(self.leg, 100)
        order = self.order(2)
        top = RecordRef("product.product", self.top.id, "Tablero")
        found = self.ask(state="waiting", product=top)
        rows = {row.ref.id: row.cells[5].value.value for row in found.tables[0].rows}
        self.assertEqual(rows[order.id], 2)
