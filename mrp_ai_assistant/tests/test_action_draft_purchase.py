"""A request for quotation as its card shows it, and as a person would make it."""

from datetime import timedelta

from odoo import fields
from odoo.tests import Form, tagged

from ..actions import ACTIONS
from ..skills.plant.clock import local_day, today
from .buying import BuyingCase


@tagged("post_install", "-at_install")
class TestDraftPurchase(BuyingCase):
    action = ACTIONS["draft_purchase"]

    def values(self, product=None, quantity=40.0, **more):
        env = self.as_buyer()
        asked = {"product": (product or self.top).id, "quantity": quantity, **more}
        return self.action.completed(env, asked, frozenset(asked))

    def check(self, *args, **more):
        return self.action.check(self.as_buyer(), self.values(*args, **more))

    def told(self, check, level="warns"):
        return " ".join(c.text for c in check.conflicts if c.level == level)

    def made(self, **more):
        env = self.as_buyer()
        return self.action.execute(env, self.values(**more))

    def test_vendor_price_and_day_are_of_the_vendor_list(self):
        values = self.values()
        day = today(self.as_buyer()) + timedelta(days=4)
        self.assertEqual(values["vendor"], self.vendor.id)
        self.assertEqual(values["expected"], day.isoformat())
        check = self.check()
        self.assertFalse(check.blocked)
        self.assertAlmostEqual(check.cost, 200)
        self.assertIn("200", check.summary[0])
        self.assertEqual(check.figures[2].text, "4 days")

    def test_it_is_what_a_person_makes_in_the_form(self):
        form = Form(self.env["purchase.order"].with_user(self.buyer))
        form.partner_id = self.vendor
        with form.order_line.new() as line:
            line.product_id = self.top
            line.product_qty = 40
        by_hand = form.save()
        order = self.made().record
        for name in ("partner_id", "currency_id", "company_id", "user_id", "state"):
            self.assertEqual(order[name], by_hand[name], name)
        for name in ("picking_type_id", "payment_term_id", "fiscal_position_id"):
            if name in order._fields:
                self.assertEqual(order[name], by_hand[name], name)
        for name in ("product_qty", "product_uom_id", "price_unit", "name", "tax_ids"):
            self.assertEqual(order.order_line[name], by_hand.order_line[name], name)
        self.assertEqual(order.state, "draft")

    def test_the_shown_day_is_the_created_one(self):
        env = self.as_buyer()
        for days in (4, 9):
            day = today(env) + timedelta(days=days)
            order = self.made(expected=day.isoformat(), origin="S00042").record
            self.assertEqual(local_day(env, order.order_line.date_planned), day)
            self.assertEqual(order.origin, "S00042")

    def test_a_day_before_the_lead_time_warns(self):
        soon = today(self.as_buyer()) + timedelta(days=1)
        self.assertIn("at the earliest", self.told(self.check(expected=str(soon))))

    def test_less_than_the_minimum_warns(self):
        self.assertIn("from 10", self.told(self.check(quantity=3.0)))
        self.assertNotIn("from 10", self.told(self.check(quantity=10.0)))

    def test_no_vendor_blocks_until_one_is_chosen(self):
        blocked = self.check(self.leg)
        self.assertIn("no vendor", self.told(blocked, "blocks"))
        chosen = self.check(self.leg, vendor=self.vendor.id)
        self.assertFalse(chosen.blocked)
        self.assertIn("no price", self.told(chosen))

    def test_another_currency(self):
        other = self.env["res.currency"].with_context(active_test=False)
        other = other.search([("id", "!=", self.env.company.currency_id.id)], limit=1)
        other.active = True
        self.env["res.currency.rate"].search([("currency_id", "=", other.id)]).unlink()
        self.env["res.currency.rate"].create(
            {
                "currency_id": other.id,
                "name": fields.Date.today() - timedelta(days=1),
                "company_id": self.env.company.id,
                "rate": 2.0,
            }
        )
        self.vendor.with_company(self.env.company).property_purchase_currency_id = other
        self.price.currency_id = other
        check = self.check()
        self.assertIn(other.symbol or other.name, check.figures[1].text)
        self.assertIn("200", check.figures[1].text)
        self.assertAlmostEqual(check.cost, 100)
        self.assertEqual(self.made().record.currency_id, other)

    def test_an_open_request_of_the_same_is_told(self):
        order = self.made().record
        (twin,) = [each for each in self.check().conflicts if each.ref]
        self.assertEqual((twin.ref.id, twin.level), (order.id, "warns"))

    def test_packs_of_the_vendor(self):
        pack = self.env["uom.uom"].create(
            {
                "name": "Pale de 25",
                "relative_factor": 25,
                "relative_uom_id": self.top.uom_id.id,
            }
        )
        self.price.write({"product_uom_id": pack.id, "min_qty": 0, "price": 100})
        self.assertIn("Pale de 25", self.told(self.check(quantity=40.0)))
        values = self.values(quantity=50.0)
        self.assertEqual((values["quantity"], values["uom"]), (2.0, pack.id))
        check = self.check(quantity=50.0)
        self.assertNotIn("Pale de 25", self.told(check))
        self.assertEqual(check.quantity, 50.0)
        self.assertAlmostEqual(check.cost, 200)
        line = self.made(quantity=50.0).record.order_line
        self.assertEqual((line.product_qty, line.price_unit), (2, 100))

    def test_undone_while_nobody_has_touched_it(self):
        env = self.as_buyer()
        done = self.made()
        self.assertTrue(self.action.can_undo(env, done))
        self.action.undo(env, done)
        self.assertFalse(done.record.exists())
        sent = self.made()
        sent.record.button_confirm()
        self.assertFalse(self.action.can_undo(env, sent))

    def test_who_may_not(self):
        self.assertIsNone(self.action.refusal(self.as_buyer()))
        self.assertTrue(self.action.refusal(self.as_planner()))
