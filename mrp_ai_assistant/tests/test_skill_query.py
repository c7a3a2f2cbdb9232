from datetime import timedelta

from odoo import fields
from odoo.tests import new_test_user, tagged

from ..core.evidence import Ask, Missing, RecordRef
from ..core.measure import Comparison
from ..core.period import Period
from ..core.query import SUBJECTS
from ..skills.query.query import query
from ..skills.query.search import field_of
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestQuery(PlantCase):
    def ask(self, **arguments):
        arguments.setdefault("about", "manufacturing_order")
        return query.run(self.as_planner(), arguments)

    def of_tables(self, **arguments):
        product = RecordRef("product.product", self.table.id, "Mesa")
        return self.ask(product=product, **arguments)

    def rows(self, found):
        table = found.tables[0]
        return [
            tuple(getattr(cell, "name", getattr(cell, "value", cell)) for cell in each)
            for each in (row.cells for row in table.rows)
        ]

    def test_the_white_list_is_stored_and_can_be_searched_and_grouped(self):
        checked = 0
        for subject in SUBJECTS.values():
            if subject.model not in self.env:
                continue
            for path in dict.fromkeys(subject.paths()):
                field = field_of(self.env, subject.model, path)
                last = self.env[field.model_name]._fields[field.name]
                stored = last.store or (last.related and last._description_searchable)
                self.assertTrue(stored, f"{subject.name}: {path}")
                self.env[subject.model].search([(path, "!=", False)], limit=1)
                checked += 1
            for measure in subject.measures.values():
                if measure.path:
                    figure = field_of(self.env, subject.model, measure.path)
                    self.assertIn(figure.type, ("float", "integer", "monetary"))
        self.assertGreater(checked, 50)

    def test_every_grouping_and_measure_compiles(self):
        for subject in SUBJECTS.values():
            if subject.model not in self.env or subject.name.endswith("_line"):
                continue
            about = None if subject.name == "hours" else subject.name
            for by in (*subject.groups, "month"):
                for figure in (None, *subject.measures):
                    query.run(self.env, {"about": about, "by": by, "figure": figure})

    def test_two_groupings_equal_sql(self):
        self.order()
        self.order()
        found = query.run(
            self.env, {"about": "work_order", "by": "work_center", "by2": "state"}
        )
        counts = {
            (row.cells[0].id, row.cells[1]): row.cells[2]
            for row in found.tables[0].rows
        }
        self.env.cr.execute(
            """SELECT w.workcenter_id, w.state, count(*) FROM mrp_workorder w
               JOIN mrp_production p ON p.id = w.production_id
               WHERE p.company_id = %s GROUP BY 1, 2""",
            [self.env.company.id],
        )
        known = dict(self.env["mrp.workorder"]._fields["state"].selection)
        truth = {(center, known[s]): n for center, s, n in self.env.cr.fetchall()}
        self.assertEqual(counts, truth)

    def test_quantities_of_two_units_are_not_summed(self):
        dozen = self.env.ref("uom.product_uom_dozen")
        self.order(5)
        self.order(7)
        self.order(2).product_uom_id = dozen
        found = self.of_tables(by="product", figure="quantity")
        figures = [row.cells[-1] for row in found.tables[0].rows]
        amounts = {(figure.unit, figure.value) for figure in figures}
        unit = self.env.ref("uom.product_uom_unit").name
        self.assertEqual(amounts, {(unit, 12.0), (dozen.name, 2.0)})
        self.assertTrue(found.warnings)

    def test_an_average_is_no_sum(self):
        for quantity in (2, 5, 5):
            self.order(quantity)
        found = self.of_tables(by="product", figure="quantity", average=True)
        self.assertEqual(self.column(found.tables[0], "figure"), [4.0])
        self.assertIn("average", found.tables[0].scope.text())

    def test_the_average_delay_counts_only_what_is_late(self):
        lucia = new_test_user(self.env, "plant_lucia", groups="base.group_user")
        for late, user in ((2, lucia), (9, lucia), (4, self.planner), (-3, lucia)):
            self.order(late=late).user_id = user
        found = self.of_tables(by="responsible", figure="late", average=True)
        self.assertEqual(
            self.rows(found),
            [(lucia.name, 2, 5.5), (self.planner.name, 1, 4.0)],
        )

    def test_the_average_delay_of_what_is_done_ends_with_it(self):
        now = fields.Datetime.now()
        for due, ended in ((10, 7), (10, 5), (10, 12)):
            order = self.order()
            order.write(
                {
                    "state": "done",
                    "date_deadline": now - timedelta(days=due),
                    "date_finished": now - timedelta(days=ended),
                }
            )
        found = self.of_tables(by="product", figure="late", average=True, state="done")
        self.assertEqual([row[1:] for row in self.rows(found)], [(2, 4.0)])

    def test_cancelled_orders_count_only_when_said(self):
        self.order()
        self.order().action_cancel()
        self.assertEqual(self.rows(self.of_tables(by="product"))[0][1], 1)
        found = self.of_tables(by="product", state="cancelled")
        self.assertEqual(self.rows(found)[0][1], 1)
        found = self.of_tables(by="state")
        self.assertEqual(sum(row[1] for row in self.rows(found)), 2)

    def test_months_stand_in_their_order_and_hold_a_period(self):
        for day in ("2024-03-05", "2024-05-31", "2024-03-06", "2023-12-31"):
            order = self.order()
            order.write({"state": "done", "date_finished": f"{day} 10:00:00"})
        first, last = (fields.Date.to_date(d) for d in ("2024-01-01", "2024-12-31"))
        found = self.of_tables(
            state="done", evolution=True, period=Period(first, last, "2024")
        )
        self.assertEqual(self.rows(found), [("Mar 2024", 2), ("May 2024", 1)])
        self.assertIn("2024", found.tables[0].scope.text())

    def test_a_bound_keeps_groups(self):
        for start in (1, 1, 2):
            self.order(start=start)
        bound = Comparison(">", 1, "", "more than 1")
        found = self.of_tables(by="day", bound=bound)
        self.assertEqual([row[1] for row in self.rows(found)], [2])
        days = Comparison(">", 1, "days", "more than 1 day")
        self.assertIsInstance(self.of_tables(by="day", bound=days), Ask)

    def test_groups_beyond_the_limit_are_told(self):
        for start in (1, 2, 3):
            self.order(start=start)
        found = self.of_tables(by="day", limit=2)
        self.assertEqual(len(found.tables[0].rows), 2)
        self.assertIn("2 of 3 groups", " ".join(found.summary))
        where = found.tables[0].scope
        self.assertEqual((where.shown, where.total), (2, 3))

    def test_the_leading_group_is_named_though_the_table_ends_before_it(self):
        for start in (1, 2, 2):
            self.order(start=start)
        found = self.of_tables(by="day", limit=1)
        shown = {row[0] for row in self.rows(found)}
        leading = next(f for f in found.facts if f.label == "first of the groups")
        self.assertNotIn(leading.value, shown)
        self.assertIn(str(leading.value), " ".join(found.summary))

    def test_what_cannot_be_counted_so_is_asked_back(self):
        self.order()
        self.assertIsInstance(self.ask(by="vendor"), Ask)
        vendor = RecordRef("res.partner", self.planner.partner_id.id, "X")
        self.assertIsInstance(self.ask(by="product", vendor=vendor), Ask)
        self.assertIsInstance(self.ask(by="product", figure="hours"), Ask)
        self.assertIsInstance(self.ask(by="product", average=True), Ask)

    def test_none_no_access_and_no_module_are_three_answers(self):
        leg = RecordRef("product.product", self.leg.id, "Pata")
        none = self.ask(by="product", product=leg)
        self.assertEqual(none.reason, Missing.NO_ROWS)
        user = new_test_user(self.env, "plant_nobody", groups="base.group_user")
        about = {"about": "manufacturing_order", "by": "product"}
        denied = query.run(self.env(user=user), about)
        self.assertEqual(denied.reason, Missing.NO_ACCESS)
        if "maintenance.request" not in self.env:
            absent = self.ask(about="maintenance", by="equipment")
            self.assertEqual(absent.reason, Missing.MODULE_MISSING)

    def test_other_companies_are_not_counted(self):
        self.put(self.leg, 3)
        before = self.rows(self.ask(about="stock", by="product"))
        company = self.env["res.company"].create({"name": "Otra S. A."})
        there = self.env["stock.warehouse"].search([("company_id", "=", company.id)])
        self.put(self.leg, 5, there.lot_stock_id)
        self.assertEqual(self.rows(self.ask(about="stock", by="product")), before)

    def test_purchases_are_counted_as_orders_and_by_product_as_lines(self):
        if "purchase.order" not in self.env:
            self.skipTest("without purchases")
        vendor = self.env["res.partner"].create({"name": "Maderas test"})
        lines = [
            (0, 0, {"product_id": part.id, "product_qty": 2, "price_unit": 10})
            for part in (self.leg, self.top)
        ]
        purchase = self.env["purchase.order"].create(
            {"partner_id": vendor.id, "order_line": lines}
        )
        purchase.button_confirm()
        ref = RecordRef("res.partner", vendor.id, vendor.name)
        arguments = {"about": "purchase", "vendor": ref}
        found = query.run(self.env, {**arguments, "by": "month"})
        self.assertEqual([row[1:] for row in self.rows(found)], [(1, 40.0)])
        found = query.run(self.env, {**arguments, "by": "product"})
        self.assertEqual([row[1:] for row in self.rows(found)], [(1, 20.0), (1, 20.0)])

    def test_more_groups_cost_no_more_queries(self):
        def ask():
            return self.of_tables(by="day", by2="responsible", figure="quantity")

        for start in (1, 2):
            self.order(start=start)
        few = self.queries(ask)
        for start in range(3, 15):
            self.order(start=start)
        self.assertLessEqual(self.queries(ask), few)
