from datetime import timedelta

from odoo.tests import new_test_user, tagged

from ..actions import ACTIONS
from ..core.evidence import Ask, Missing, NoData, RecordRef
from ..skills.acting.plan_sale import plan_sale
from ..skills.plant.clock import today
from .selling import SellingCase


@tagged("post_install", "-at_install")
class TestPlanSale(SellingCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        groups = "base.group_user,mrp.group_mrp_user"
        if "sale.order" in cls.env:
            groups += ",sales_team.group_sale_salesman_all_leads"
        if "purchase.order" in cls.env:
            groups += ",purchase.group_purchase_user"
        cls.all_round = new_test_user(cls.env, "plant_all_round", groups=groups)

    def ask(self, sale, env=None):
        ref = RecordRef("sale.order", sale.id, sale.name)
        self.env.flush_all()
        return plan_sale.run(env or self.env(user=self.all_round), {"sale": ref})

    def quantities(self, found):
        return {d.values["product"]: d.values["quantity"] for d in found.proposals}

    def test_the_only_open_sale_of_a_customer(self):
        self.put(self.leg, 100)
        self.put(self.top, 100)
        sale = self.sale(6)
        partner = sale.partner_id
        said = {"customer": RecordRef("res.partner", partner.id, partner.name)}
        env = self.env(user=self.all_round)
        self.env.flush_all()
        (draft,) = plan_sale.run(env, said).proposals
        self.assertEqual(draft.values["origin"], sale.name)
        other = self.sale(2)
        other.partner_id = partner
        self.env.flush_all()
        found = plan_sale.run(env, said)
        self.assertIsInstance(found, Ask)
        self.assertIn(other.name, " ".join(found.options))

    def test_what_is_sold_and_what_it_is_made_of(self):
        if "purchase.order" not in self.env:
            self.skipTest("purchases are not installed")
        sale = self.sale(6)
        self.put(self.leg, 10)
        found = self.ask(sale)
        self.assertEqual(
            self.quantities(found),
            {self.table.id: 6.0, self.leg.id: 14.0, self.top.id: 6.0},
        )
        last = found.proposals[-1]
        self.assertEqual((last.kind, last.values["origin"]), ("draft_order", sale.name))
        self.assertIn(sale.name, last.reason)

    def test_its_own_order_covers_it(self):
        self.put(self.leg, 100)
        self.put(self.top, 100)
        sale = self.sale(6)
        order = self.made_for(sale, quantity=4)
        found = self.ask(sale)
        self.assertEqual(self.quantities(found), {self.table.id: 2.0})
        self.assertIn(order.name, " ".join(found.summary))
        self.made_for(sale, quantity=2)
        found = self.ask(sale)
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn(order.name, found.text)

    def test_stock_covers_it(self):
        self.put(self.table, 50)
        found = self.ask(self.sale(6))
        self.assertIsInstance(found, NoData)

    def test_created_drafts_are_not_proposed_again(self):
        sale = self.sale(6)
        self.put(self.leg, 100)
        self.put(self.top, 100)
        env = self.env(user=self.all_round)
        (draft,) = self.ask(sale).proposals
        ACTIONS["draft_order"].execute(env, draft.values)
        self.assertIsInstance(self.ask(sale), NoData)

    def test_a_draft_of_another_sale_does_not_count(self):
        self.put(self.leg, 100)
        self.put(self.top, 100)
        self.order(50, confirm=False).origin = "S-OTHER"
        found = self.ask(self.sale(6))
        self.assertEqual(self.quantities(found), {self.table.id: 6.0})

    def test_the_day_is_what_was_promised(self):
        self.put(self.leg, 100)
        self.put(self.top, 100)
        sale = self.sale(6)
        env = self.env(user=self.all_round)
        day = today(env) + timedelta(days=12)
        sale.commitment_date = f"{day} 12:00:00"
        (draft,) = self.ask(sale).proposals
        self.assertEqual(draft.values["deadline"], day.isoformat())
