from datetime import timedelta

from odoo import fields
from odoo.tests import tagged

from ..core.evidence import Ask, Missing, RecordRef
from ..skills.purchases.vendors_of_product import vendors_of_product
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestVendorsOfProduct(PlantCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        partners = cls.env["res.partner"].create(
            [{"name": "Caro Test"}, {"name": "Barato Test"}]
        )
        cls.dear, cls.cheap = partners

    def price(self, partner, price, product=None, **values):
        product = product or self.leg
        return self.env["product.supplierinfo"].create(
            {
                "partner_id": partner.id,
                "product_tmpl_id": product.product_tmpl_id.id,
                "price": price,
                **values,
            }
        )

    def ask(self, product=None, **arguments):
        if product is not None:
            arguments["product"] = RecordRef(
                "product.product", product.id, product.display_name
            )
        return vendors_of_product.run(self.as_planner(), arguments)

    def vendors(self, found):
        return [each.id for each in self.column(found.tables[0], "vendor")]

    def test_the_cheapest_first_with_minimum_and_delay(self):
        self.price(self.dear, 5.25, min_qty=10, delay=3)
        self.price(self.cheap, 4.125, delay=9)
        found = self.ask(self.leg)
        table = found.tables[0]
        self.assertEqual(self.vendors(found), [self.cheap.id, self.dear.id])
        self.assertEqual(self.column(table, "price"), [4.125, 5.25])
        self.assertEqual(self.column(table, "minimum"), [None, 10])
        self.assertEqual(self.column(table, "delay"), [9, 3])
        self.assertIn("Barato Test", found.summary[0])

    def test_the_cheapest_is_so_after_its_discount(self):
        self.price(self.dear, 5)
        self.price(self.cheap, 10, discount=60)
        found = self.ask(self.leg)
        self.assertEqual(self.vendors(found), [self.cheap.id, self.dear.id])
        self.assertEqual(self.column(found.tables[0], "price"), [4, 5])
        self.assertIn("the cheapest is Barato Test", found.summary[0])

    def test_prices_of_other_days_do_not_count(self):
        day = fields.Date.today()
        self.price(self.dear, 5, date_end=day - timedelta(days=2))
        self.price(self.cheap, 4, date_start=day + timedelta(days=2))
        self.assertEqual(self.ask(self.leg).reason, Missing.NO_ROWS)

    def test_an_archived_vendor_sells_nothing(self):
        self.price(self.dear, 5)
        self.dear.active = False
        self.assertEqual(self.ask(self.leg).reason, Missing.NO_ROWS)

    def test_several_currencies_are_not_compared(self):
        other = (
            self.env["res.currency"]
            .with_context(active_test=False)
            .search([("id", "!=", self.env.company.currency_id.id)], limit=1)
        )
        other.active = True
        self.price(self.dear, 5)
        self.price(self.cheap, 4, currency_id=other.id)
        found = self.ask(self.leg)
        self.assertIn("not compared", found.summary[0])
        self.assertFalse(any("cheapest" in fact.label for fact in found.facts))

    def test_prices_of_another_company_are_not_shown(self):
        other = self.env["res.company"].create({"name": "Otra"})
        self.price(self.dear, 5, company_id=other.id)
        self.assertEqual(self.ask(self.leg).reason, Missing.NO_ROWS)

    def test_what_a_vendor_sells(self):
        self.price(self.dear, 5)
        self.price(self.dear, 7, self.top)
        vendor = RecordRef("res.partner", self.dear.id, self.dear.name)
        products = self.column(self.ask(vendor=vendor).tables[0], "product")
        self.assertEqual(
            {each.name for each in products},
            {t.product_tmpl_id.display_name for t in (self.leg, self.top)},
        )

    def test_the_last_price_paid(self):
        if "purchase.order" not in self.env:
            self.skipTest("purchases are not installed")
        self.price(self.dear, 5)
        line = {"product_id": self.leg.id, "product_qty": 1, "price_unit": 6.5}
        order = self.env["purchase.order"].create(
            {"partner_id": self.dear.id, "order_line": [(0, 0, line)]}
        )
        order.button_confirm()
        self.assertEqual(self.column(self.ask(self.leg).tables[0], "last_price"), [6.5])

    def test_without_a_product_it_asks_which(self):
        self.price(self.dear, 5)
        self.assertIsInstance(self.ask(), Ask)

    def test_queries_do_not_grow_with_the_prices(self):
        def queries(count):
            for n in range(count):
                partner = self.env["res.partner"].create({"name": f"V {count} {n}"})
                self.price(partner, n)
            self.env.flush_all()
            self.env.invalidate_all()
            start = self.cr.sql_log_count
            self.ask(self.leg)
            return self.cr.sql_log_count - start

        queries(1)
        few = queries(2)
        self.assertLessEqual(queries(15), few + 2)
