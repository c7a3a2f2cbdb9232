from datetime import timedelta

from odoo import fields
from odoo.tests import new_test_user, tagged

from ..core.evidence import Missing, RecordRef
from ..skills.stock.reordering_rules import reordering_rules
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestReorderingRules(PlantCase):
    def rule(self, product, least, most, **values):
        return self.env["stock.warehouse.orderpoint"].create(
            {
                "product_id": product.id,
                "location_id": self.stock.id,
                "product_min_qty": least,
                "product_max_qty": most,
                "trigger": "manual",
                **values,
            }
        )

    def ask(self, product=None, **arguments):
        if product is not None:
            arguments["product"] = RecordRef(
                "product.product", product.id, product.display_name
            )
        arguments["location"] = RecordRef(
            "stock.location", self.stock.id, self.stock.display_name
        )
        return reordering_rules.run(self.as_planner(), arguments)

    def row(self, found, product):
        names = [column.name for column in found.tables[0].columns]
        for row in found.tables[0].rows:
            cells = [getattr(cell, "value", cell) for cell in row.cells]
            cells = dict(zip(names, cells, strict=True))
            if cells["product"].id == product.id:
                return cells
        return None

    def test_under_the_minimum_orders_up_to_the_maximum(self):
        self.put(self.leg, 10)
        self.put(self.top, 100)
        self.rule(self.leg, 20, 50)
        self.rule(self.top, 20, 50)
        found = self.ask()
        self.assertIsNone(self.row(found, self.top))
        row = self.row(found, self.leg)
        self.assertEqual(row["order"].value, 40)
        self.assertEqual(row["state"].code, "order")

    def test_all_rules_are_told_when_the_rules_are_asked_for(self):
        self.put(self.leg, 10)
        self.put(self.top, 100)
        self.rule(self.leg, 20, 50)
        self.rule(self.top, 20, 50)
        everything = self.ask(rules=True)
        self.assertEqual(self.row(everything, self.top)["state"].code, "enough")
        self.assertEqual(self.row(everything, self.leg)["state"].code, "order")
        self.assertIsNone(self.row(self.ask(rules=True, low=True), self.top))

    def test_what_orders_will_take_counts(self):
        self.put(self.leg, 30)
        self.rule(self.leg, 20, 50)
        self.order(5)
        row = self.row(self.ask(), self.leg)
        self.assertEqual(row["forecast"], 10)
        self.assertEqual(row["order"].value, 40)

    def test_what_comes_after_the_horizon_does_not_count(self):
        self.env.company.horizon_days = 10
        self.put(self.leg, 5)
        rule = self.rule(self.leg, 20, 50)
        self.receipt(self.leg, 40, days=200)
        row = self.row(self.ask(), self.leg)
        self.assertEqual(row["forecast"], rule.qty_forecast)
        self.assertEqual(row["order"].value, 45)

    def test_low_on_hand_but_covered_is_told_apart(self):
        self.put(self.leg, 5)
        self.rule(self.leg, 20, 50)
        self.receipt(self.leg, 40, days=2)
        found = self.ask()
        row = self.row(found, self.leg)
        self.assertEqual(row["state"].code, "covered")
        self.assertIsNone(row["order"])
        self.assertFalse(any(s.ref.id == self.leg.id for s in found.steps))

    def test_an_archived_rule_is_none(self):
        self.rule(self.leg, 20, 50).active = False
        found = self.ask(self.leg)
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn(self.leg.display_name, found.text)

    def test_snoozed_says_until_when(self):
        day = fields.Date.today() + timedelta(days=9)
        self.rule(self.leg, 20, 50, snoozed_until=day)
        self.assertEqual(self.row(self.ask(), self.leg)["state"].code, "snoozed")

    def test_decimals(self):
        self.put(self.leg, 1.25)
        self.leg.uom_id = self.env.ref("uom.product_uom_kgm")
        self.rule(self.leg, 2.5, 4)
        self.assertEqual(self.row(self.ask(), self.leg)["order"].value, 2.75)

    def test_one_product_that_has_enough(self):
        self.put(self.leg, 60)
        self.rule(self.leg, 20, 50)
        found = self.ask(self.leg)
        self.assertEqual(self.row(found, self.leg)["state"].code, "enough")
        self.assertIn("enough", found.summary[0])

    def test_other_companies_are_not_listed(self):
        other = self.env["res.company"].create({"name": "Otra"})
        place = self.env["stock.warehouse"].search([("company_id", "=", other.id)])
        self.env["stock.warehouse.orderpoint"].create(
            {
                "product_id": self.leg.id,
                "location_id": place[0].lot_stock_id.id,
                "warehouse_id": place[0].id,
                "product_min_qty": 5,
                "product_max_qty": 9,
                "company_id": other.id,
            }
        )
        part = RecordRef("product.product", self.leg.id, self.leg.display_name)
        found = reordering_rules.run(self.as_planner(), {"product": part})
        self.assertEqual(found.reason, Missing.NO_ROWS)

    def test_no_rights_no_answer(self):
        stranger = new_test_user(self.env, "rules_none", groups="base.group_user")
        found = reordering_rules.run(self.env(user=stranger), {})
        self.assertEqual(found.reason, Missing.NO_ACCESS)

    def test_rules_that_have_enough_cost_no_query(self):
        def queries(count):
            for n in range(count):
                part = self.product(f"Part {count} {n}", f"P-{count}-{n}")
                self.put(part, 100)
                self.rule(part, 1, 2)
            # Once for what Odoo remembers of the models that are read.
            self.queries(self.ask)
            return self.queries(self.ask)

        self.rule(self.leg, 20, 50)
        few = queries(2)
        self.assertLessEqual(queries(20), few)
