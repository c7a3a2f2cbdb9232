from odoo.tests import new_test_user, tagged

from ..core.evidence import Ask, Evidence, Missing, NoData, RecordRef
from ..core.measure import Comparison
from ..skills.orders.late_orders import late_orders
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestLateOrders(PlantCase):
    def ask(self, **arguments):
        return late_orders.run(self.as_planner(), arguments)

    def only(self, found):
        """Rows of the test's own orders: other data may be in the database."""
        mine = self.env["mrp.production"].search([("product_id", "=", self.table.id)])
        return [row for row in found.tables[0].rows if row.ref.id in mine.ids]

    def test_rows_equal_sql(self):
        self.order(late=3)
        self.order(late=19)
        self.order(late=-2)
        self.order(late=5, confirm=False)
        found = self.ask(limit=500)
        self.env.cr.execute(
            """SELECT id FROM mrp_production
               WHERE state IN ('confirmed', 'progress', 'to_close')
               AND date_deadline < now() AT TIME ZONE 'UTC' AND company_id = %s""",
            [self.env.company.id],
        )
        truth = {row[0] for row in self.env.cr.fetchall()}
        self.assertEqual({row.ref.id for row in found.tables[0].rows}, truth)
        self.assertEqual(found.tables[0].scope.total, len(truth))

    def test_most_delayed_first_with_days(self):
        self.order(late=3)
        self.order(late=19)
        product = RecordRef("product.product", self.table.id, "Mesa")
        found = self.ask(product=product)
        self.assertEqual(self.column(found.tables[0], "delay"), [19, 3])
        self.assertIn("2", found.summary[0])
        self.assertEqual(found.facts[0].value, 2)

    def test_missing_component_with_its_arrival(self):
        self.put(self.leg, 100)
        order = self.order(late=4)
        self.receipt(self.top, 5, days=3)
        row = self.only(self.ask())[0]
        hold = row.cells[5]
        self.assertIn("Tablero de roble", hold.text)
        self.assertIn("P-TEST", hold.text)
        self.assertEqual(row.ref.id, order.id)

    def test_nothing_holds_an_order_with_all_parts(self):
        self.put(self.leg, 4)
        self.put(self.top, 1)
        self.order(late=1).action_assign()
        self.assertIn("ready to start", self.only(self.ask())[0].cells[5].text)

    def test_only_the_center_whose_turn_it_is_holds(self):
        self.put(self.leg, 8)
        self.put(self.top, 2)
        order = self.order(late=1)
        order.action_assign()
        self.block(self.assembly)
        self.assertIn("ready to start", self.only(self.ask())[0].cells[5].text)
        self.block(self.cutting)
        self.assertIn("Corte test is blocked", self.only(self.ask())[0].cells[5].text)

    def test_short_keeps_those_that_lack_components(self):
        lacking = self.order(late=3)
        self.put(self.leg, 4)
        self.put(self.top, 1)
        self.order(late=2).action_assign()
        found = self.ask(
            short=True, product=RecordRef("product.product", self.table.id, "")
        )
        self.assertEqual([row.ref.id for row in found.tables[0].rows], [lacking.id])

    def test_free_stock_is_not_counted_twice(self):
        self.put(self.leg, 100)
        self.put(self.top, 1)
        early = self.order(late=9, start=-2)
        late = self.order(late=2, start=-1)
        rows = {row.ref.id: row.cells[5].text for row in self.only(self.ask())}
        self.assertNotIn("Tablero", rows[early.id])
        self.assertIn("Tablero", rows[late.id])

    def test_plan_starts_with_what_need_not_wait(self):
        self.order(5, late=20)
        self.put(self.leg, 4)
        self.put(self.top, 1)
        ready = self.order(late=1)
        ready.action_assign()
        product = RecordRef("product.product", self.table.id, "Mesa")
        steps = self.ask(product=product).steps
        self.assertEqual(steps[0].ref.id, ready.id)
        self.assertEqual([step.priority for step in steps], [1, 2])

    def test_no_late_order_is_no_data(self):
        product = RecordRef("product.product", self.leg.id, "Pata")
        found = self.ask(product=product)
        self.assertIsInstance(found, NoData)
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertEqual(found.scope.total, 0)

    def test_one_order_that_is_not_late_says_so(self):
        order = self.order(late=-5)
        found = self.ask(order=RecordRef("mrp.production", order.id, order.name))
        self.assertIsInstance(found, Evidence)
        self.assertIn("not late", " ".join(found.summary))

    def test_cut_list_says_of_how_many(self):
        for late in (1, 2, 3):
            self.order(late=late)
        product = RecordRef("product.product", self.table.id, "Mesa")
        found = self.ask(limit=2, product=product)
        where = found.tables[0].scope
        self.assertEqual((where.shown, where.total), (2, 3))
        self.assertEqual(found.facts[0].value, 3)

    def test_user_without_rights_gets_the_reason(self):
        user = new_test_user(self.env, "plant_nobody", groups="base.group_user")
        found = late_orders.run(self.env(user=user), {})
        self.assertEqual(found.reason, Missing.NO_ACCESS)

    def test_shown_in_spanish_formats(self):
        self.order(late=3)
        with self.in_spanish():
            shown = self.ask().tables[0].as_json()
        deadline = shown["rows"][0]["cells"][3]["t"]
        self.assertRegex(deadline, r"^\d{1,2} [a-z]{3} \d{4}$")

    def bound(self, operator, value, unit="days"):
        return Comparison(operator, value, unit, f"{operator} {value} {unit}")

    def of_tables(self, **arguments):
        product = RecordRef("product.product", self.table.id, "Mesa")
        return self.ask(product=product, **arguments)

    def test_delay_is_bounded_in_calendar_days(self):
        for late in (2, 5, 6):
            self.order(late=late)
        for operator, days in (
            (">", [6]),
            (">=", [6, 5]),
            ("<", [2]),
            ("<=", [5, 2]),
            ("=", [5]),
        ):
            found = self.of_tables(bound=self.bound(operator, 5))
            self.assertEqual(self.column(found.tables[0], "delay"), days, operator)

    def test_quantity_is_bounded_in_its_unit(self):
        self.order(3, late=2)
        self.order(8, late=2)
        found = self.of_tables(bound=self.bound(">", 5, ""))
        self.assertEqual(found.facts[0].value, 1)
        found = self.of_tables(bound=self.bound(">", 1, "kg"))
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIsInstance(self.of_tables(bound=self.bound(">", 5, "%")), Ask)

    def test_of_a_person_and_pressing(self):
        lucia = new_test_user(self.env, "plant_lucia", groups="base.group_user")
        hers, other = self.order(late=2), self.order(late=9)
        hers.user_id, other.user_id = lucia, self.planner
        person = RecordRef("res.users", lucia.id, lucia.name)
        found = self.of_tables(responsible=person)
        self.assertEqual([row.ref.id for row in found.tables[0].rows], [hers.id])
        self.assertIn(lucia.name, found.tables[0].scope.text())
        found = self.of_tables(mine=True)
        self.assertEqual([row.ref.id for row in found.tables[0].rows], [other.id])
        hers.priority = "1"
        found = self.of_tables(urgent=True)
        self.assertEqual([row.ref.id for row in found.tables[0].rows], [hers.id])

    def test_the_worst_is_told_even_when_others_come_first(self):
        worst, big = self.order(1, late=19), self.order(50, late=2)
        found = self.of_tables(sort="quantity", limit=1)
        self.assertEqual(found.tables[0].rows[0].ref.id, big.id)
        self.assertEqual(found.facts[1].value.id, worst.id)
        found = self.of_tables(sort="delay", direction="smallest")
        self.assertEqual(self.column(found.tables[0], "delay"), [2, 19])

    def test_counted_by_responsible(self):
        lucia = new_test_user(self.env, "plant_lucia", groups="base.group_user")
        for late, user in ((2, lucia), (9, lucia), (4, self.planner)):
            self.order(late=late).user_id = user
        counted = self.of_tables(by="responsible").tables[0]
        self.assertEqual(self.column(counted, "orders"), [2, 1])
        self.assertEqual(self.column(counted, "delay"), [9, 4])
        self.assertEqual(counted.rows[0].ref.id, lucia.id)

    def test_more_orders_cost_no_more_queries(self):
        for late in (2, 3):
            self.order(late=late)
        few = self.queries(self.of_tables)
        for late in range(4, 16):
            self.order(late=late)
        self.assertLessEqual(self.queries(self.of_tables), few)

    def test_ready_keeps_those_that_lack_nothing(self):
        self.order(late=3)
        self.put(self.leg, 4)
        self.put(self.top, 1)
        complete = self.order(late=2)
        complete.action_assign()
        found = self.of_tables(ready=True)
        self.assertEqual([row.ref.id for row in found.tables[0].rows], [complete.id])
        self.assertIn("ready", found.tables[0].scope.text())
