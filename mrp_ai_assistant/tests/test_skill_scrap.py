from datetime import timedelta

from odoo import fields
from odoo.tests import tagged

from ..core.evidence import Missing, RecordRef
from ..core.period import Period
from ..skills.plant.clock import today
from ..skills.results.scrap import scrap
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestScrap(PlantCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["stock.scrap"].search([]).date_done = False
        cls.put(cls.leg, 1000)
        cls.put(cls.top, 1000)
        cls.leg.standard_price = 5
        cls.top.standard_price = 40
        cls.tag = cls.env["stock.scrap.reason.tag"].create({"name": "Golpe"})

    def lose(self, product, amount, days_ago=0, **values):
        found = self.env["stock.scrap"].create(
            {
                "product_id": product.id,
                "scrap_qty": amount,
                "location_id": self.stock.id,
                **values,
            }
        )
        found.do_scrap()
        found.date_done = fields.Datetime.now() - timedelta(days=days_ago)
        return found

    def ask(self, **arguments):
        self.env.invalidate_all()
        day = today(self.env)
        arguments.setdefault("period", Period(day - timedelta(days=6), day, "lately"))
        return scrap.run(self.as_planner(), arguments)

    def facts(self, found):
        return {fact.label: fact.value for fact in found.facts}

    def test_by_product_the_dearest_first(self):
        self.lose(self.leg, 3)
        self.lose(self.leg, 2, days_ago=2)
        self.lose(self.top, 1)
        found = self.ask()
        table = found.tables[0]
        self.assertEqual([row.ref.id for row in table.rows], [self.top.id, self.leg.id])
        self.assertEqual(self.column(table, "quantity"), [1, 5])
        self.assertEqual(self.column(table, "times"), [1, 2])
        self.assertEqual(self.column(table, "cost"), [40, 25])
        self.assertEqual(self.facts(found)["scraps"], 3)
        self.assertEqual(self.facts(found)["cost of what was scrapped"], 65)

    def test_the_reason(self):
        self.lose(self.leg, 3, scrap_reason_tag_ids=self.tag.ids)
        self.lose(self.leg, 4)
        found = self.ask()
        self.assertIn("Golpe (1)", " ".join(found.summary))
        self.assertIn("1 of 2", found.warnings[0])
        self.assertEqual(
            sorted(filter(None, self.column(found.tables[1], "reason"))), ["Golpe"]
        )

    def test_by_reason(self):
        self.lose(self.leg, 3, scrap_reason_tag_ids=self.tag.ids)
        self.lose(self.top, 1, scrap_reason_tag_ids=self.tag.ids)
        self.lose(self.leg, 4)
        table = self.ask(by="reason").tables[0]
        self.assertEqual(table.rows[0].ref.id, self.tag.id)
        self.assertEqual(self.column(table, "times"), [2, 1])
        self.assertEqual(self.column(table, "reason")[1], "no reason given")

    def test_of_an_order(self):
        order = self.order(2)
        self.lose(self.leg, 3, production_id=order.id)
        self.lose(self.leg, 4)
        ref = RecordRef("mrp.production", order.id, order.display_name)
        found = self.ask(order=ref)
        self.assertEqual(self.facts(found)["quantity scrapped"].value, 3)
        table = self.ask(by="order").tables[0]
        self.assertIn(order.id, [row.ref and row.ref.id for row in table.rows])

    def test_units_do_not_mix(self):
        glue = self.product("Cola", "COL-01")
        glue.uom_id = self.env.ref("uom.product_uom_kgm")
        self.put(glue, 100)
        gram = self.env.ref("uom.product_uom_gram")
        self.lose(glue, 1500, product_uom_id=gram.id)
        self.lose(glue, 0.25)
        self.lose(self.leg, 3)
        found = self.ask()
        amounts = [f.value for f in found.facts if f.label == "quantity scrapped"]
        self.assertEqual(
            sorted((each.value, each.unit) for each in amounts),
            [(1.75, "kg"), (3, self.leg.uom_id.name)],
        )
        self.assertIn("not added up", " ".join(found.warnings))

    def test_a_draft_and_another_period_do_not_count(self):
        self.lose(self.leg, 3)
        self.lose(self.leg, 50, days_ago=30)
        self.env["stock.scrap"].create({"product_id": self.leg.id, "scrap_qty": 9})
        self.assertEqual(self.facts(self.ask())["quantity scrapped"].value, 3)

    def test_nothing_scrapped(self):
        found = self.ask()
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("lately", found.text)

    def test_the_rows_that_are_cut_are_told(self):
        for amount in (1, 2, 3):
            self.lose(self.leg, amount)
        where = self.ask(limit=2).tables[1].scope
        self.assertEqual((where.shown, where.total), (2, 3))

    def test_who_may_not_read_scraps(self):
        user = self.env["res.users"].create({"name": "Office", "login": "office_s"})
        found = scrap.run(self.env(user=user), {})
        self.assertEqual(found.reason, Missing.NO_ACCESS)

    def test_more_scraps_take_no_more_queries(self):
        def queries():
            self.env.invalidate_all()
            env = self.as_planner()
            before = self.env.cr.sql_log_count
            scrap.run(env, {})
            return self.env.cr.sql_log_count - before

        self.lose(self.leg, 1)
        self.lose(self.top, 1)
        queries()
        few = queries()
        for amount in range(1, 15):
            self.lose(self.leg, amount)
        queries()
        self.assertLessEqual(queries(), few)
