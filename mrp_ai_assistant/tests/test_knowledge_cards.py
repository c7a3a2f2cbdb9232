from odoo.tests import tagged

from ..core.knowledge.retrieve import CARDS
from .knowing import KnowledgeCase


@tagged("post_install", "-at_install")
class TestKnowledgeCards(KnowledgeCase):
    """Records are found by what stands in them, by who may read them."""

    def setUp(self):
        super().setUp()
        self.product = self.env["product.product"].create({"name": "Camilla plegable"})
        self.order = self.env["mrp.production"].create(
            {
                "product_id": self.product.id,
                "product_qty": 3,
                "origin": "Hospital San Telmo",
                "priority": "1",
            }
        )
        self.look()

    def _found(self, user, question):
        found = self.find(user, question, kinds=CARDS, lang="es")
        return [(each.source.model, each.source.id) for each in found.passages]

    def test_an_order_by_what_it_is_for(self):
        found = self._found(self.planner, "el trabajo del hospital de San Telmo")
        self.assertEqual(found[0], ("mrp.production", self.order.id))

    def test_each_once(self):
        self.env["res.lang"]._activate_lang("es_ES")
        self.order.origin = "Hospital San Telmo, planta 2"
        self.look()
        found = self._found(self.planner, "hospital San Telmo")
        self.assertEqual(found.count(("mrp.production", self.order.id)), 1)

    def test_written_is_told_anew(self):
        self.order.origin = "Clínica Alameda"
        self.look()
        key = ("mrp.production", self.order.id)
        self.assertIn(key, self._found(self.planner, "clínica Alameda"))
        self.assertNotIn(key, self._found(self.planner, "hospital San Telmo"))

    def test_what_odoo_computes_changes_it_too(self):
        self.order.action_confirm()
        self.look()
        cards = self.env["mrp.ai.chunk"].search(
            [("res_model", "=", "mrp.production"), ("res_id", "=", self.order.id)]
        )
        state = self.order._fields["state"]
        states = dict(state._description_selection(self.env(context={})))
        self.assertIn(
            states["confirmed"],
            "".join(card.text for card in cards if card.lang == "en"),
        )

    def test_unchanged_keeps_its_row(self):
        domain = [("res_model", "=", "mrp.production"), ("res_id", "=", self.order.id)]
        before = self.env["mrp.ai.chunk"].search(domain).ids
        self.order.write({"consumption": "strict"})
        self.look()
        self.assertEqual(self.env["mrp.ai.chunk"].search(domain).ids, before)

    def test_gone_or_cancelled_has_none(self):
        self.order.action_cancel()
        self.look()
        self.assertNotIn(
            ("mrp.production", self.order.id), self._found(self.planner, "San Telmo")
        )

    def test_who_reads_no_orders_finds_none(self):
        ai_user = self.env.ref("mrp_ai_assistant.group_ai_user")
        self.outsider.group_ids = [(4, ai_user.id)]
        models = {model for model, _id in self._found(self.outsider, "San Telmo")}
        self.assertNotIn("mrp.production", models)

    def test_of_another_company_is_hidden(self):
        other = self.env["res.company"].create({"name": "Other"})
        self.env.cr.execute(
            "UPDATE mrp_production SET company_id = %s WHERE id = %s",
            [other.id, self.order.id],
        )
        self.env.invalidate_all()
        # Its card still says the former company: the record itself is asked.
        self.assertNotIn(
            ("mrp.production", self.order.id), self._found(self.planner, "San Telmo")
        )
