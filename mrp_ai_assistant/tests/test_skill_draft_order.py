from datetime import date, datetime

from odoo.tests import tagged

from ..core.evidence import Ask, Evidence, Missing, NoData, RecordRef
from ..core.measure import Measure
from ..core.period import Period
from ..skills.acting.draft_order import draft_order
from ..skills.plant.clock import local_day
from .plant import PlantCase

FRIDAY = date(2031, 3, 7)


@tagged("post_install", "-at_install")
class TestDraftOrderSkill(PlantCase):
    def ask(self, product=None, amount=20.0, unit="", **more):
        product = product or self.table
        ref = RecordRef("product.product", product.id, product.name)
        said = {"product": ref, "amount": Measure(amount, unit), **more}
        return draft_order.run(self.as_planner(), said)

    def draft(self, **more):
        found = self.ask(**more)
        self.assertIsInstance(found, Evidence)
        (draft,) = found.proposals
        self.assertEqual(draft.kind, "draft_order")
        return draft.values

    def test_only_what_was_said_and_what_follows_from_it(self):
        before = self.env["mrp.production"].search_count([])
        values = self.draft(period=Period(FRIDAY, FRIDAY, "Friday"))
        self.assertEqual((values["product"], values["quantity"]), (self.table.id, 20.0))
        self.assertEqual(values["bom"], self.bom.id)
        self.assertEqual(values["uom"], self.table.uom_id.id)
        self.assertEqual(values["deadline"], "2031-03-07")
        self.assertIsNone(values["start"])
        self.assertIsNone(values["origin"])
        self.assertEqual(self.env["mrp.production"].search_count([]), before)

    def test_without_a_day_there_is_none(self):
        self.assertIsNone(self.draft()["deadline"])

    def test_until_a_day_is_a_deadline_from_a_day_a_start(self):
        until = self.draft(period=Period(None, FRIDAY, "by Friday"))
        self.assertEqual((until["deadline"], until["start"]), ("2031-03-07", None))
        begins = self.draft(period=Period(FRIDAY, None, "from Friday on"))
        self.assertIsNone(begins["deadline"])
        moment = datetime.fromisoformat(begins["start"])
        self.assertEqual(local_day(self.as_planner(), moment), FRIDAY)

    def test_a_dozen_is_twelve_pieces(self):
        self.env.ref("uom.product_uom_dozen").active = True
        self.assertEqual(self.draft(amount=2.0, unit="dozens")["quantity"], 24.0)

    def test_a_unit_of_another_kind_is_asked_about(self):
        found = self.ask(unit="kg")
        self.assertIsInstance(found, Ask)
        self.assertIn(self.table.uom_id.name, found.text)

    def test_more_than_a_proposal_can_hold_is_asked_about(self):
        self.assertIsInstance(self.ask(amount=1e10), Ask)
        self.assertEqual(self.draft(amount=1e9)["quantity"], 1e9)

    def test_no_recipe_is_said_with_what_may_be_asked(self):
        found = self.ask(self.leg)
        self.assertIsInstance(found, NoData)
        self.assertIn("no bill of materials", found.text)
        self.assertTrue(found.followups)

    def test_the_sale_is_its_source(self):
        sale = RecordRef("res.partner", self.env.company.partner_id.id, "S00042")
        self.assertEqual(self.draft(sale=sale)["origin"], "S00042")

    def test_who_may_not_create_is_told(self):
        self.env["ir.model.access"].search(
            [
                ("model_id.model", "=", "mrp.production"),
                ("perm_create", "=", True),
            ]
        ).perm_create = False
        found = self.ask()
        self.assertEqual(found.reason, Missing.NO_ACCESS)
