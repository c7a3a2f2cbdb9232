from odoo.tests import new_test_user, tagged

from ..core.evidence import Ask, Missing, RecordRef
from ..core.measure import Comparison
from ..skills.sales.quotations import quotations
from .selling import SellingCase


@tagged("post_install", "-at_install")
class TestQuotations(SellingCase):
    def ask(self, sale=None, **arguments):
        if sale:
            partner = sale.partner_id
            customer = RecordRef("res.partner", partner.id, partner.name)
            arguments["customer"] = customer
        return quotations.run(self.as_planner(), arguments)

    def test_what_is_confirmed_is_no_offer(self):
        offer = self.sale(3, confirm=False)
        self.sale(2)
        found = self.ask(offer)
        (row,) = found.tables[0].rows
        self.assertEqual(row.ref.id, offer.id)
        (amount,) = self.column(found.tables[0], "amount")
        self.assertEqual(amount, offer.amount_untaxed)

    def test_only_what_was_sent_and_how_many_were_not(self):
        offer = self.sale(confirm=False)
        found = self.ask(offer, sent=True)
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("Not sent yet: 1.", found.text)
        offer.state = "sent"
        self.assertEqual(len(self.ask(offer, sent=True).tables[0].rows), 1)

    def test_by_customer_they_are_summed(self):
        offer = self.sale(3, confirm=False)
        table = self.ask(offer, by="customer").tables[0]
        self.assertEqual([row.ref.id for row in table.rows], [offer.partner_id.id])
        self.assertEqual(table.rows[0].cells[-1].value, offer.amount_untaxed)

    def test_a_bound_is_of_money(self):
        offer = self.sale(3, confirm=False)
        more = Comparison(">", offer.amount_untaxed, "", "over")
        self.assertEqual(self.ask(offer, bound=more).reason, Missing.NO_ROWS)
        days = Comparison(">", 5, "days", "over 5 days")
        self.assertIsInstance(self.ask(offer, bound=days), Ask)

    def test_without_rights_it_says_so(self):
        clerk = new_test_user(self.env, "plant_clerk", groups="base.group_user")
        found = quotations.run(self.env(user=clerk), {})
        self.assertEqual(found.reason, Missing.NO_ACCESS)
